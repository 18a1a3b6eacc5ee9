package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.DraftAmendment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Lay out draft" in {@code protocol_amendment.bpmn}. */
@Component
class LayOutAmendment implements JavaDelegate {

    private final DraftAmendment draftAmendment;

    LayOutAmendment(DraftAmendment draftAmendment) {
        this.draftAmendment = draftAmendment;
    }

    @Override
    public void execute(DelegateExecution task) {
        draftAmendment.prepare(MissionKey.of(task));
    }
}
