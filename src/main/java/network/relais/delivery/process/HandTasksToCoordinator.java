package network.relais.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Hand tasks to coordinator" in {@code mission_delivery.bpmn}: whoever has left has no open task any more. */
@Component
class HandTasksToCoordinator implements JavaDelegate {

    private final MoveOpenTasks moveOpenTasks;

    HandTasksToCoordinator(MoveOpenTasks moveOpenTasks) {
        this.moveOpenTasks = moveOpenTasks;
    }

    @Override
    public void execute(DelegateExecution task) {
        moveOpenTasks.in(task);
    }
}
