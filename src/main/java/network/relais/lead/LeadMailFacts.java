package network.relais.lead;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import network.relais.calendar.WorkingDays;
import network.relais.mail.InWords;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What mails may say of a lead: the values {@code lead.…} of {@code bpmn/mail/README.md}. */
@Component
class LeadMailFacts implements MailFacts {

    private final Missions missions;
    private final Leads leads;
    private final Directory directory;
    private final Clock clock;

    LeadMailFacts(Missions missions, Leads leads, Directory directory, Clock clock) {
        this.missions = missions;
        this.leads = leads;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "lead";
    }

    @Override
    public Set<String> names() {
        return Set.of("need", "budget", "due", "start", "skills", "declinedBy", "declineReason");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> about(MailRequest mail, Language language) {
        var mission = missions.get(mail.missionId());
        var lead = leads.of(mission.id());
        var values = new HashMap<String, @Nullable Object>();
        values.put("need", lead.need());
        values.put("budget", LeadView.budget(lead, mission, language));
        values.put("due", due(lead, language));
        values.put("start", lead.wishedStart() == null ? null : InWords.date(lead.wishedStart(), language));
        values.put(
                "skills",
                lead.skills().isEmpty()
                        ? null
                        : String.join(", ", lead.skills().stream().sorted().toList()));
        values.put(
                "declinedBy",
                lead.lastDeclinedBy() == null
                        ? null
                        : directory.person(lead.lastDeclinedBy()).name());
        values.put("declineReason", lead.lastDeclineReason());
        return (Map<String, Object>) (Map<String, ?>) values;
    }

    /** The mail is written when the introducer is asked, so the days count from today. */
    private @Nullable String due(Lead lead, Language language) {
        return lead.dueInWorkingDays() == null
                ? null
                : InWords.date(WorkingDays.after(LocalDate.now(clock), lead.dueInWorkingDays()), language);
    }
}
