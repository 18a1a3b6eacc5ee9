package network.relais.delivery.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Move deadline of milestone" in {@code mission_delivery.bpmn}: the milestone that is being worked on is due, and late, on its
 * new day. The next ones read theirs when their turn comes.
 */
@Component
class MoveMilestoneDeadline implements JavaDelegate {

    private final TaskService tasks;
    private final ManagementService management;
    private final DeliveryInDiagrams delivery;

    MoveMilestoneDeadline(TaskService tasks, ManagementService management, DeliveryInDiagrams delivery) {
        this.tasks = tasks;
        this.management = management;
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution step) {
        tasks.createTaskQuery()
                .processInstanceId(step.getProcessInstanceId())
                .taskDefinitionKey(MissionDelivery.TASK_DELIVER)
                .list()
                .forEach(task -> {
                    task.setDueDate(delivery.dueDate(step));
                    tasks.saveTask(task);
                });
        management
                .createJobQuery()
                .processInstanceId(step.getProcessInstanceId())
                .activityId(MissionDelivery.TIMER_MILESTONE_LATE)
                .timers()
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), delivery.lateFrom(step)));
    }
}
