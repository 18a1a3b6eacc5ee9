package network.relais.evaluation.process;

import java.util.Date;
import network.relais.engine.MissionKey;
import network.relais.evaluation.BeginEvaluation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Open evaluation" in {@code mission_evaluation.bpmn}; its input parameter {@code closesAt} says when it closes by itself. */
@Component
class OpenEvaluation implements JavaDelegate {

    private final BeginEvaluation beginEvaluation;

    OpenEvaluation(BeginEvaluation beginEvaluation) {
        this.beginEvaluation = beginEvaluation;
    }

    @Override
    public void execute(DelegateExecution task) {
        if (!(task.getVariableLocal("closesAt") instanceof Date closesAt)) {
            throw new IllegalStateException(
                    "'%s' of process '%s' needs the input parameter 'closesAt', such as ${deadline.inDays(execution, 14)}"
                            .formatted(task.getCurrentActivityId(), task.getProcessDefinitionId()));
        }
        beginEvaluation.begin(MissionKey.of(task), closesAt.toInstant());
    }
}
