package network.relais.protocol.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** What Java, mails and links rely on in {@code protocol_negotiation.bpmn}. */
@Component
class ProtocolContract implements DiagramContract {

    @Override
    public String process() {
        return ProtocolNegotiation.PROCESS;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                ProtocolNegotiation.TASK_DRAFT,
                ProtocolNegotiation.SUB_PROCESS_ASK_PARTY,
                ProtocolNegotiation.TASK_ANSWER,
                ProtocolNegotiation.TASK_REVISE_OR_HEAR,
                ProtocolNegotiation.TASK_ARBITRATE,
                ProtocolNegotiation.TASK_CLIENT_ANSWER);
    }

    @Override
    public Set<String> errors() {
        return Set.of(ProtocolNegotiation.ERROR_SPLIT_REFUSED);
    }
}
