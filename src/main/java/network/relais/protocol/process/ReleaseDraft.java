package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.ProposeProtocol;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Draft protocol" is completed: only if every field of the draft can be read. */
@Component
class ReleaseDraft implements TaskListener {

    private final ProposeProtocol proposeProtocol;
    private final Acting acting;

    ReleaseDraft(ProposeProtocol proposeProtocol, Acting acting) {
        this.proposeProtocol = proposeProtocol;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        NotYours.require(task, acting);
        proposeProtocol.requireReadable(MissionKey.of(task));
    }
}
