package network.relais.lead.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** What Java, mails and links rely on in {@code lead_qualification.bpmn}. */
@Component
class LeadContract implements DiagramContract {

    @Override
    public String process() {
        return "lead_qualification";
    }

    @Override
    public Set<String> elements() {
        return Set.of(LeadQualification.TASK_QUALIFY, LeadQualification.TASK_COORDINATE);
    }
}
