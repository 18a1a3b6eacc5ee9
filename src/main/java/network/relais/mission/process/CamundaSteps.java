package network.relais.mission.process;

import network.relais.engine.OnBehalfOfNetwork;
import network.relais.mission.Steps;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
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
        return network.ask(() -> complete(open(missionId, step).taskAssignee(person)));
    }

    @Override
    public boolean goOn(String missionId, String step) {
        return network.ask(() -> complete(open(missionId, step)));
    }

    private TaskQuery open(String missionId, String step) {
        return tasks.createTaskQuery().processInstanceBusinessKey(missionId).taskDefinitionKey(step);
    }

    private boolean complete(TaskQuery query) {
        var open = query.listPage(0, 1);
        open.forEach(task -> tasks.complete(task.getId()));
        return !open.isEmpty();
    }
}
