package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.CloseAmendment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** "Amend protocol" in {@code mission_lifecycle.bpmn} ends: if the mission ended before it was decided, it is not any more. */
@Component
class CloseOpenAmendment implements ExecutionListener {

    private final CloseAmendment close;

    CloseOpenAmendment(CloseAmendment close) {
        this.close = close;
    }

    @Override
    public void notify(DelegateExecution call) {
        close.lapse(MissionKey.of(call));
    }
}
