package network.relais.protocol.process;

import network.relais.engine.OnBehalfOfNetwork;
import network.relais.protocol.AmendmentNotDrawn;
import network.relais.protocol.AmendmentProcess;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaAmendmentProcess implements AmendmentProcess {

    private final RuntimeService runtime;
    private final OnBehalfOfNetwork network;

    CamundaAmendmentProcess(RuntimeService runtime, OnBehalfOfNetwork network) {
        this.runtime = runtime;
        this.network = network;
    }

    @Override
    public void asked(String missionId) {
        network.tell(() -> {
            try {
                runtime.createMessageCorrelation(ProtocolAmendment.MESSAGE_ASKED)
                        .processInstanceBusinessKey(missionId)
                        .correlate();
            } catch (MismatchingMessageCorrelationException nobodyWaits) {
                throw new AmendmentNotDrawn();
            }
        });
    }

    @Override
    public void agreementChanged(String missionId) {
        network.tell(() -> runtime.createMessageCorrelation(ProtocolAmendment.MESSAGE_AGREEMENT_CHANGED)
                .processInstanceBusinessKey(missionId)
                .correlateAll());
    }
}
