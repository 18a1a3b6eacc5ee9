package network.relais.lead.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import network.relais.engine.Acting;
import network.relais.lead.BringLead;
import network.relais.lead.LeadForm;
import network.relais.people.Directory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** On the start of {@code mission_lifecycle.bpmn}: makes the mission of what was typed, and gives the process its business key. */
@Component
class OpenLead implements ExecutionListener {

    private final BringLead bringLead;
    private final Directory directory;
    private final Acting acting;
    private final ObjectMapper json;

    OpenLead(BringLead bringLead, Directory directory, Acting acting, ObjectMapper json) {
        this.bringLead = bringLead;
        this.directory = directory;
        this.acting = acting;
        this.json = json;
    }

    @Override
    public void notify(DelegateExecution start) {
        var form = read(LeadQualification.LEAD_FORM.optionalTakenFrom(start).orElseThrow(UnreadableLead::new));
        var mission = bringLead.bring(form, acting.person());
        start.setProcessBusinessKey(mission.id());
        LeadQualification.MISSION_TITLE.set(
                start, directory.organisation(mission.client()).name() + " · " + mission.title());
    }

    private LeadForm read(String typed) {
        try {
            return Optional.ofNullable(json.readValue(typed, LeadForm.class)).orElseThrow(UnreadableLead::new);
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableLead();
        }
    }
}
