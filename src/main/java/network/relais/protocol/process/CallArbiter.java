package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.Arbitration;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Propose how to go on" is there: its assignee is the arbiter of the mission. */
@Component
class CallArbiter implements TaskListener {

    private final Arbitration arbitration;
    private final LayOutProtocol layOutProtocol;

    CallArbiter(Arbitration arbitration, LayOutProtocol layOutProtocol) {
        this.arbitration = arbitration;
        this.layOutProtocol = layOutProtocol;
    }

    @Override
    public void notify(DelegateTask task) {
        arbitration.call(MissionKey.of(task), task.getAssignee());
        layOutProtocol.notify(task);
    }
}
