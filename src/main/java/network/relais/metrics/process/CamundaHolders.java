package network.relais.metrics.process;

import network.relais.metrics.Holders;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

@Component
class CamundaHolders implements Holders {

    private final TaskService tasks;

    CamundaHolders(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean holds(String person, String task) {
        return tasks.createTaskQuery().taskId(task).taskAssignee(person).count() > 0;
    }
}
