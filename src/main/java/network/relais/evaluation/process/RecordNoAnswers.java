package network.relais.evaluation.process;

import network.relais.engine.MissionKey;
import network.relais.evaluation.CloseEvaluation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record who did not answer" in {@code mission_evaluation.bpmn}. */
@Component
class RecordNoAnswers implements JavaDelegate {

    private final CloseEvaluation closeEvaluation;

    RecordNoAnswers(CloseEvaluation closeEvaluation) {
        this.closeEvaluation = closeEvaluation;
    }

    @Override
    public void execute(DelegateExecution task) {
        closeEvaluation.stopWaiting(MissionKey.of(task));
    }
}
