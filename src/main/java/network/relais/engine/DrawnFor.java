package network.relais.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whom an open step is for by its diagram, asked anew: the engine asks once, when the step begins. */
@Component
public class DrawnFor {

    private final ProcessEngine engine;

    DrawnFor(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** A person's id; empty if the diagram names nobody in particular, or if the step is over. */
    public Optional<String> person(String taskId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> Optional.ofNullable(
                        context.getTaskManager().findTaskById(taskId))
                .flatMap(DrawnFor::assignee));
    }

    private static Optional<String> assignee(TaskEntity task) {
        return Optional.ofNullable(task.getTaskDefinition().getAssigneeExpression())
                .map(expression -> expression.getValue(task))
                .map(Object::toString);
    }
}
