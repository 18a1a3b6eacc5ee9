package network.relais.delivery.process;

import java.util.Objects;
import network.relais.delivery.ConfirmDays;
import network.relais.delivery.Hands;
import network.relais.delivery.Milestones;
import network.relais.engine.MissionKey;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives every open task of a delivery to whoever answers for it now. */
@Component
class MoveOpenTasks {

    private final TaskService tasks;
    private final Missions missions;
    private final Milestones milestones;
    private final ConfirmDays confirmDays;
    private final Hands hands;

    MoveOpenTasks(TaskService tasks, Missions missions, Milestones milestones, ConfirmDays confirmDays, Hands hands) {
        this.tasks = tasks;
        this.missions = missions;
        this.milestones = milestones;
        this.confirmDays = confirmDays;
        this.hands = hands;
    }

    void in(DelegateExecution moving) {
        in(MissionKey.of(moving), moving.getProcessInstanceId());
    }

    void in(String missionId, String instance) {
        var mission = missions.lock(missionId);
        tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKeyIn(MissionDelivery.TASK_DELIVER, MissionDelivery.TASK_CONFIRM)
                .list()
                .forEach(task -> moveToWhoHasItNow(mission, task));
    }

    private void moveToWhoHasItNow(Mission mission, Task task) {
        var milestone = variable(task, MissionDelivery.MILESTONE.name());
        var person = task.getTaskDefinitionKey().equals(MissionDelivery.TASK_DELIVER)
                ? hands.deliver(mission, milestones.get(mission.id(), milestone))
                : hands.confirm(
                        mission,
                        confirmDays.find(mission.id(), milestone, variable(task, MissionDelivery.CONTRIBUTION.name())));
        if (!person.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), person);
        }
    }

    private String variable(Task task, String name) {
        return Objects.requireNonNull(tasks.getVariable(task.getId(), name), name)
                .toString();
    }
}
