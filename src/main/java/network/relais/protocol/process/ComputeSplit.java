package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.ProposeProtocol;
import network.relais.protocol.ProtocolRefused;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Compute split" in {@code protocol_negotiation.bpmn}. */
@Component
class ComputeSplit implements JavaDelegate {

    private final ProposeProtocol proposeProtocol;
    private final Acting acting;

    ComputeSplit(ProposeProtocol proposeProtocol, Acting acting) {
        this.proposeProtocol = proposeProtocol;
        this.acting = acting;
    }

    @Override
    public void execute(DelegateExecution task) {
        try {
            var version = proposeProtocol.propose(MissionKey.of(task), acting.means());
            ProtocolNegotiation.ROUND.set(task, (long) version.round());
        } catch (ProtocolRefused refused) {
            throw new BpmnError(ProtocolNegotiation.ERROR_SPLIT_REFUSED, refused.getMessage());
        }
    }
}
