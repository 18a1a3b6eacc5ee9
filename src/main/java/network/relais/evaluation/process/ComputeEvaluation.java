package network.relais.evaluation.process;

import network.relais.engine.MissionKey;
import network.relais.evaluation.CloseEvaluation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Compute evaluation" in {@code mission_evaluation.bpmn}. */
@Component
class ComputeEvaluation implements JavaDelegate {

    private final CloseEvaluation closeEvaluation;

    ComputeEvaluation(CloseEvaluation closeEvaluation) {
        this.closeEvaluation = closeEvaluation;
    }

    @Override
    public void execute(DelegateExecution task) {
        closeEvaluation.computeResults(MissionKey.of(task));
    }
}
