package network.relais.staffing.process;

import java.util.List;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.protocol.AnswerDates;
import network.relais.protocol.DatesQuestion;
import network.relais.staffing.StaffingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class CamundaStaffingProcess implements StaffingProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AnswerDates answerDates;
    private final OnBehalfOfNetwork network;

    CamundaStaffingProcess(
            RuntimeService runtime, TaskService tasks, AnswerDates answerDates, OnBehalfOfNetwork network) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.answerDates = answerDates;
        this.network = network;
    }

    @Override
    public void datesMoved(String missionId) {
        network.tell(() -> {
            asked(missionId).stream()
                    .filter(task -> !answerDates.isOpen(missionId, question(task)))
                    .forEach(task -> tasks.complete(task.getId()));
            tell(missionId, ConfirmNewDates.MESSAGE_DATES_MOVED);
            tell(missionId, ConfirmNewDates.MESSAGE_OFFERS_OUTDATED);
        });
    }

    @Override
    public void noLongerAsked(String missionId, DatesQuestion question) {
        network.tell(() -> asked(missionId).stream()
                .filter(task -> question(task).equals(question))
                .forEach(task -> tasks.complete(task.getId())));
    }

    private List<Task> asked(String missionId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(missionId)
                .processDefinitionKey(ConfirmNewDates.PROCESS)
                .list();
    }

    private DatesQuestion question(Task task) {
        return DatesQuestion.of(String.valueOf(tasks.getVariable(task.getId(), ConfirmNewDates.QUESTION.name())));
    }

    private void tell(String missionId, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(missionId)
                .correlateAll();
    }
}
