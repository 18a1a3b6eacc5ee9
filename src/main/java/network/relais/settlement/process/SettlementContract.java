package network.relais.settlement.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** What Java, mails and links rely on in {@code mission_settlement.bpmn}. */
@Component
class SettlementContract implements DiagramContract {

    @Override
    public String process() {
        return "mission_settlement";
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                MissionSettlement.TASK_INVOICE, MissionSettlement.TASK_FOLLOW_UP, MissionSettlement.TASK_WRITE_OFF);
    }

    @Override
    public Set<String> messages() {
        return Set.of(MissionSettlement.MESSAGE_CLIENT_PAID, MissionSettlement.MESSAGE_INSTALMENTS_CHANGED);
    }
}
