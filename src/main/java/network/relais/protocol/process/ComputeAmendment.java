package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.DraftAmendment;
import network.relais.protocol.ProtocolRefused;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Compute split" in {@code protocol_amendment.bpmn}. */
@Component
class ComputeAmendment implements JavaDelegate {

    private final DraftAmendment draftAmendment;
    private final Acting acting;

    ComputeAmendment(DraftAmendment draftAmendment, Acting acting) {
        this.draftAmendment = draftAmendment;
        this.acting = acting;
    }

    @Override
    public void execute(DelegateExecution task) {
        try {
            draftAmendment.propose(MissionKey.of(task), acting.means());
        } catch (ProtocolRefused refused) {
            throw new BpmnError(ProtocolNegotiation.ERROR_SPLIT_REFUSED, refused.getMessage());
        }
    }
}
