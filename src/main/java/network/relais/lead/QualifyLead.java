package network.relais.lead;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import network.relais.UseCase;
import network.relais.lead.LeadCheck.CheckedQualification;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Role;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** The introducer decides what becomes of a lead; a member who is asked to coordinate says yes or no. */
@UseCase
public class QualifyLead {

    private final Missions missions;
    private final Leads leads;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    QualifyLead(Missions missions, Leads leads, Directory directory, Journal journal, Clock clock) {
        this.missions = missions;
        this.leads = leads;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws LeadRefused if something was left out or is not the introducer's to decide */
    public void qualify(String missionId, String by, Qualification typed) {
        var mission = missions.lock(missionId);
        if (!by.equals(mission.introducer())) {
            throw LeadRefused.because(
                    "decision",
                    "Only the introducer of this lead can qualify it.",
                    "Seul l’apporteur de cette affaire peut la qualifier.");
        }
        carryOut(mission, check().check(typed));
    }

    /**
     * @param reasonForNo why not, if the member wants to say so
     * @throws LeadRefused if somebody else was asked
     */
    public void answerAsCoordinator(String missionId, String by, boolean accepts, @Nullable String reasonForNo) {
        var mission = missions.lock(missionId);
        var lead = leads.of(missionId);
        if (!by.equals(lead.askedCoordinator())) {
            throw LeadRefused.because(
                    "answer",
                    "Only the member who was asked can answer whether they coordinate.",
                    "Seul le membre interrogé peut dire s’il pilote.");
        }
        var reason = Texts.paragraph("Why not", reasonForNo, LeadCheck.WORDS);
        missions.take(missionId, by, Part.ASKED);
        if (accepts) {
            pursue(mission, lead, by);
        } else {
            leads.update(lead.declinedByCoordinator(reason.isEmpty() ? null : reason));
            journal.note(missionId, "coordinatorDeclined", by, Map.of());
        }
    }

    /** A lead that had to wait comes back to its introducer. */
    public void wake(String missionId) {
        missions.lock(missionId);
        leads.update(leads.of(missionId).awake());
        journal.note(missionId, "leadAwake", null, Map.of());
    }

    LeadCheck check() {
        var today = LocalDate.now(clock);
        return new LeadCheck(
                today, personId -> directory.rolesOf(personId, today).contains(Role.MEMBER));
    }

    void carryOut(Mission mission, CheckedQualification decided) {
        var lead = leads.of(mission.id());
        switch (decided.decision()) {
            case Qualification.PURSUE -> {
                var coordinator = Objects.requireNonNull(decided.coordinator());
                if (coordinator.equals(mission.introducer())) {
                    pursue(mission, lead, coordinator);
                } else {
                    ask(mission, lead, coordinator);
                }
            }
            case Qualification.NOT_YET -> {
                var wakeOn = Objects.requireNonNull(decided.wakeOn());
                leads.update(lead.waitingUntil(wakeOn));
                journal.note(mission.id(), "leadNotYet", mission.introducer(), Map.of("wakeDate", wakeOn.toString()));
            }
            case Qualification.DECLINE -> {
                var reason = Objects.requireNonNull(decided.reasonForUs());
                leads.update(lead.declined(reason, decided.wordForPrescriber()));
                missions.giveReasonForEnd(mission.id(), reason, decided.wordForPrescriber());
                journal.note(mission.id(), "leadDeclined", mission.introducer(), Map.of());
            }
            default -> throw new IllegalStateException("A lead cannot be qualified as " + decided.decision());
        }
    }

    private void ask(Mission mission, Lead lead, String coordinator) {
        leads.update(lead.asking(coordinator));
        missions.give(mission.id(), coordinator, Part.ASKED);
        journal.note(mission.id(), "coordinatorAsked", mission.introducer(), Map.of("askedPerson", coordinator));
    }

    private void pursue(Mission mission, Lead lead, String coordinator) {
        leads.update(lead.pursuedBy(coordinator));
        missions.nameCoordinator(mission.id(), coordinator);
        journal.note(mission.id(), "leadPursued", coordinator, Map.of());
    }
}
