package network.relais.delivery.process;

import network.relais.delivery.GoOnWithoutMember;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Hand tasks to newcomer" in {@code mission_delivery.bpmn}: the search is over, and whoever has joined has the role's tasks. */
@Component
class HandTasksToNewcomer implements JavaDelegate {

    private final GoOnWithoutMember goOn;
    private final MoveOpenTasks moveOpenTasks;

    HandTasksToNewcomer(GoOnWithoutMember goOn, MoveOpenTasks moveOpenTasks) {
        this.goOn = goOn;
        this.moveOpenTasks = moveOpenTasks;
    }

    @Override
    public void execute(DelegateExecution task) {
        goOn.closeSearch(MissionKey.of(task));
        moveOpenTasks.in(task);
    }
}
