package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.ReviseOrHear;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Note silence" in {@code protocol_negotiation.bpmn}: whether the coordinator has to be asked, or is being asked already. */
@Component
class NoteSilence implements JavaDelegate {

    private final ReviseOrHear reviseOrHear;

    NoteSilence(ReviseOrHear reviseOrHear) {
        this.reviseOrHear = reviseOrHear;
    }

    @Override
    public void execute(DelegateExecution task) {
        task.setVariableLocal(
                ProtocolNegotiation.ASK_COORDINATOR.name(), reviseOrHear.isToBeAskedForSilence(MissionKey.of(task)));
    }
}
