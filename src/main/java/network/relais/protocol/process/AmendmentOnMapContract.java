package network.relais.protocol.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** What an amendment relies on in {@code mission_lifecycle.bpmn}: the message with which it begins. */
@Component
class AmendmentOnMapContract implements DiagramContract {

    @Override
    public String process() {
        return "mission_lifecycle";
    }

    @Override
    public Set<String> elements() {
        return Set.of();
    }

    @Override
    public Set<String> messages() {
        return Set.of(ProtocolAmendment.MESSAGE_ASKED);
    }
}
