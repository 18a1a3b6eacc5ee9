package network.relais.handover.process;

import network.relais.engine.DrawnFor;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.handover.OpenSteps;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The diagram says whom each step is for; whoever is named there now gets it. Reminders and links ask the diagram when they are
 * due, so that they follow by themselves.
 */
@Component
class CamundaOpenSteps implements OpenSteps {

    private final TaskService tasks;
    private final AuthorizationService grants;
    private final DrawnFor drawnFor;
    private final OnBehalfOfNetwork network;

    CamundaOpenSteps(TaskService tasks, AuthorizationService grants, DrawnFor drawnFor, OnBehalfOfNetwork network) {
        this.tasks = tasks;
        this.grants = grants;
        this.drawnFor = drawnFor;
        this.network = network;
    }

    @Override
    public void follow(String missionId, String formerHolder) {
        network.tell(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(missionId)
                .taskAssignee(formerHolder)
                .list()
                .forEach(task -> drawnFor.person(task.getId())
                        .filter(holder -> !holder.equals(formerHolder))
                        .ifPresent(holder -> move(task, holder))));
    }

    /** The engine leaves a former assignee the grant on the task. */
    private void move(Task task, String holder) {
        var former = task.getAssignee();
        tasks.setAssignee(task.getId(), holder);
        grants.createAuthorizationQuery()
                .userIdIn(former)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .forEach(grant -> grants.deleteAuthorization(grant.getId()));
    }
}
