package network.relais.protocol.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** What Java, mails and links rely on in {@code protocol_amendment.bpmn}. */
@Component
class AmendmentContract implements DiagramContract {

    @Override
    public String process() {
        return ProtocolAmendment.PROCESS;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                ProtocolAmendment.TASK_TAKE_UP,
                ProtocolAmendment.TASK_DRAFT,
                ProtocolNegotiation.SUB_PROCESS_ASK_PARTY,
                ProtocolAmendment.TASK_ANSWER,
                ProtocolAmendment.TASK_COUNTER,
                ProtocolAmendment.TASK_ORDER,
                ProtocolAmendment.TASK_IN_PLACE);
    }

    @Override
    public Set<String> messages() {
        return Set.of(ProtocolAmendment.MESSAGE_AGREEMENT_CHANGED);
    }

    @Override
    public Set<String> errors() {
        return Set.of(ProtocolNegotiation.ERROR_SPLIT_REFUSED);
    }
}
