package network.relais.protocol.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import network.relais.engine.MissionKey;
import network.relais.protocol.ProtocolOverview;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays out for the forms of this phase the latest version as the task's assignee reads it. Gone with the task. */
@Component
class LayOutProtocol implements TaskListener {

    private final ProtocolOverview overview;
    private final ObjectMapper json;

    LayOutProtocol(ProtocolOverview overview, ObjectMapper json) {
        this.overview = overview;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        Typed.keepWith(task);
        var seen = overview.forReader(MissionKey.of(task), task.getAssignee());
        ProtocolNegotiation.SEEN_VERSION.setLocal(task, (long) seen.version().version());
        ProtocolNegotiation.SEEN_HASH.setLocal(task, seen.version().hash());
        ProtocolNegotiation.SEEN_LANGUAGE.setLocal(task, seen.language());
        task.setVariableLocal("protocol", Spin.JSON(json.valueToTree(seen).toString()));
    }
}
