package network.relais.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Which mission a step of a process belongs to: the business key, which every call activity passes on. */
public final class MissionKey {

    private MissionKey() {}

    /** @throws IllegalStateException if a call activity forgot to pass the key on: the diagram is wrong */
    public static String of(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        if (key == null) {
            throw new IllegalStateException(
                    "'%s' of process '%s' does not know its mission: whoever calls this process must pass the business key on"
                            .formatted(execution.getCurrentActivityId(), execution.getProcessDefinitionId()));
        }
        return key;
    }

    public static String of(DelegateTask task) {
        return of(task.getExecution());
    }
}
