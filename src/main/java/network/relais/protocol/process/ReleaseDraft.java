package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.ProposeProtocol;
import network.relais.protocol.SaveDraft;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Draft protocol" is completed: only the draft that they see, and if every field of it can be read. */
@Component
class ReleaseDraft implements TaskListener {

    private final SaveDraft saveDraft;
    private final ProposeProtocol proposeProtocol;
    private final Acting acting;

    ReleaseDraft(SaveDraft saveDraft, ProposeProtocol proposeProtocol, Acting acting) {
        this.saveDraft = saveDraft;
        this.proposeProtocol = proposeProtocol;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        NotYours.require(task, acting);
        var mission = MissionKey.of(task);
        ProtocolNegotiation.DRAFT_REVISION
                .optionalTakenFrom(task)
                .ifPresent(seen -> saveDraft.requireUnchanged(mission, seen));
        proposeProtocol.requireReadable(mission);
    }
}
