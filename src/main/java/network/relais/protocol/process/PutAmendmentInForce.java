package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.DecideAmendment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Put in force" in {@code protocol_amendment.bpmn}. */
@Component
class PutAmendmentInForce implements JavaDelegate {

    private final DecideAmendment decide;

    PutAmendmentInForce(DecideAmendment decide) {
        this.decide = decide;
    }

    @Override
    public void execute(DelegateExecution task) {
        ProtocolAmendment.IN_FORCE.set(task, decide.putInForce(MissionKey.of(task)));
    }
}
