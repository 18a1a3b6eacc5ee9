package network.relais.mission.process;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.mission.OpenTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class CamundaOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final OnBehalfOfNetwork network;

    CamundaOpenTasks(TaskService tasks, RuntimeService processes, OnBehalfOfNetwork network) {
        this.tasks = tasks;
        this.processes = processes;
        this.network = network;
    }

    @Override
    public List<OpenTask> of(String missionId) {
        return network.ask(() ->
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(missionId)
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(CamundaOpenTasks::openTask)
                        .toList());
    }

    @Override
    public Optional<String> taskIdFor(String missionId, String step, String personId) {
        return of(missionId).stream()
                .filter(task -> task.step().equals(step) && personId.equals(task.person()))
                .map(OpenTask::id)
                .findFirst();
    }

    @Override
    public Optional<String> missionOf(String taskId, String personId) {
        return network.ask(() -> Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(personId)
                        .singleResult())
                .map(task -> processes
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()));
    }

    private static OpenTask openTask(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
    }
}
