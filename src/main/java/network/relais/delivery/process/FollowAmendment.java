package network.relais.delivery.process;

import java.util.Objects;
import network.relais.delivery.Milestones;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.protocol.ProtocolVersion.Origin;
import network.relais.protocol.Protocols;
import network.relais.protocol.VersionInForce;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An amendment is in force: the milestone at hand is in the hands of whoever answers for it now, and due when it says. */
@Component
class FollowAmendment {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Protocols protocols;
    private final Milestones milestones;
    private final MoveOpenTasks moveOpenTasks;
    private final DeliveryInDiagrams delivery;
    private final OnBehalfOfNetwork network;

    FollowAmendment(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            Protocols protocols,
            Milestones milestones,
            MoveOpenTasks moveOpenTasks,
            DeliveryInDiagrams delivery,
            OnBehalfOfNetwork network) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.protocols = protocols;
        this.milestones = milestones;
        this.moveOpenTasks = moveOpenTasks;
        this.delivery = delivery;
        this.network = network;
    }

    @EventListener
    void follow(VersionInForce change) {
        var isAmendment = protocols
                .inForce(change.missionId())
                .filter(version -> version.origin() == Origin.AMENDED)
                .isPresent();
        if (isAmendment) {
            network.tell(() -> runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(change.missionId())
                    .processDefinitionKey(MissionDelivery.PROCESS)
                    .list()
                    .forEach(instance -> follow(change.missionId(), instance.getId())));
        }
    }

    private void follow(String missionId, String instance) {
        moveOpenTasks.in(missionId, instance);
        tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(MissionDelivery.TASK_DELIVER)
                .list()
                .forEach(task -> moveDeadline(missionId, task));
    }

    private void moveDeadline(String missionId, Task open) {
        var id = Objects.requireNonNull(tasks.getVariable(open.getId(), MissionDelivery.MILESTONE.name()))
                .toString();
        var milestone = milestones.get(missionId, id);
        var task = tasks.createTaskQuery().taskId(open.getId()).singleResult();
        task.setDueDate(delivery.dueDate(milestone));
        tasks.saveTask(task);
        management
                .createJobQuery()
                .processInstanceId(open.getProcessInstanceId())
                .activityId(MissionDelivery.TIMER_MILESTONE_LATE)
                .timers()
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), delivery.lateFrom(milestone)));
    }
}
