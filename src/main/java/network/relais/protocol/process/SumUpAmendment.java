package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.DecideAmendment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sum up answers" in {@code protocol_amendment.bpmn}. */
@Component
class SumUpAmendment implements JavaDelegate {

    private final DecideAmendment decide;

    SumUpAmendment(DecideAmendment decide) {
        this.decide = decide;
    }

    @Override
    public void execute(DelegateExecution task) {
        var process = task.getProcessInstance();
        switch (decide.sumUp(MissionKey.of(task))) {
            case AGREED -> {
                ProtocolAmendment.ANSWERS.set(process, "agreed");
                ProtocolAmendment.DECIDED.set(process, ProtocolAmendment.AGREED);
            }
            case REFUSED -> {
                ProtocolAmendment.ANSWERS.set(process, "refused");
                ProtocolAmendment.DECIDED.set(process, ProtocolAmendment.STAYS);
            }
            case ANSWER_MISSING -> ProtocolAmendment.ANSWERS.set(process, "answerMissing");
            case COUNTER_PROPOSED -> ProtocolAmendment.ANSWERS.set(process, "counterProposed");
        }
    }
}
