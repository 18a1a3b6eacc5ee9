package network.relais.mission.process;

import network.relais.engine.OnBehalfOfNetwork;
import network.relais.mission.Steps;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class CamundaSteps implements Steps {

    private final TaskService tasks;
    private final OnBehalfOfNetwork network;

    CamundaSteps(TaskService tasks, OnBehalfOfNetwork network) {
        this.tasks = tasks;
        this.network = network;
    }

    @Override
    public boolean goOn(String missionId, String step, String person) {
        return network.ask(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(missionId)
                .taskDefinitionKey(step)
                .taskAssignee(person)
                .listPage(0, 1)
                .stream()
                .map(Task::getId)
                .peek(tasks::complete)
                .findFirst()
                .isPresent());
    }
}
