package network.relais.lead;

import static network.relais.lead.LeadCheck.blank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import network.relais.UseCase;
import network.relais.introduction.RecordIntroduction;
import network.relais.lead.Lead.RecommendedBy;
import network.relais.lead.LeadCheck.CheckedLead;
import network.relais.lead.LeadForm.NewContact;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.mission.Missions.NewMission;
import network.relais.people.AddClient;
import network.relais.people.AddPrescriber;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.people.TypedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Any member brings a lead and is its introducer, unless another is named. Client, contact and prescriber that the directory does not
 * know yet are added on the spot. The introducer may qualify it in the same breath.
 */
@UseCase
public class BringLead {

    private final Missions missions;
    private final Leads leads;
    private final Directory directory;
    private final AddClient addClient;
    private final AddPrescriber addPrescriber;
    private final QualifyLead qualifyLead;
    private final RecordIntroduction introduction;
    private final Journal journal;
    private final Clock clock;

    BringLead(
            Missions missions,
            Leads leads,
            Directory directory,
            AddClient addClient,
            AddPrescriber addPrescriber,
            QualifyLead qualifyLead,
            RecordIntroduction introduction,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.leads = leads;
        this.directory = directory;
        this.addClient = addClient;
        this.addPrescriber = addPrescriber;
        this.qualifyLead = qualifyLead;
        this.introduction = introduction;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws LeadRefused with everything that has to be mended; nothing is kept then */
    public void check(LeadForm form, String by) {
        checked(form, by);
    }

    /** @throws LeadRefused with everything that has to be mended; nothing is kept then */
    public Mission bring(LeadForm form, String by) {
        var typed = checked(form, by);
        var client = clientSide(form);
        var mission = missions.open(
                new NewMission(
                        typed.title(),
                        client.organisation(),
                        client.contact(),
                        prescriber(form, typed),
                        introducer(form, by),
                        typed.currency().name()),
                clock.instant());
        leads.add(new Lead(
                mission.id(),
                typed.need(),
                typed.skills(),
                typed.budget().from(),
                typed.budget().to(),
                typed.wishedStart().orElse(null),
                typed.recommendedBy(),
                typed.recommendedBy() == RecommendedBy.MEMBER ? form.member() : mission.prescriber(),
                !"myself".equals(form.thanks()),
                null,
                null,
                1,
                Lead.State.NEW,
                null,
                null,
                null,
                null,
                null,
                null));
        journal.note(mission.id(), "leadBrought", by, Map.of("introducerPerson", mission.introducer()));
        introduction.leadBrought(mission, by);
        if (!Qualification.LATER.equals(form.decisionOrLater())) {
            qualifyLead.carryOut(mission, qualifyLead.check().check(form.qualification()));
        }
        return mission;
    }

    private CheckedLead checked(LeadForm form, String by) {
        var today = LocalDate.now(clock);
        LeadCheck.refuseWhatIsNoId(form);
        var introducer = introducer(form, by);
        var roles = directory.rolesOf(introducer, today);
        if (!roles.contains(Role.MEMBER) && !roles.contains(Role.INTRODUCER) && !roles.contains(Role.SALESPERSON)) {
            throw LeadRefused.because(
                    "introducer",
                    "Choose a member or an introducer as the introducer of this lead.",
                    "Choisissez un membre ou un apporteur comme apporteur de cette affaire.");
        }
        if (!introducer.equals(by) && !Qualification.LATER.equals(form.decisionOrLater())) {
            throw LeadRefused.because(
                    "decision",
                    "Only the introducer qualifies a lead: leave the decision to them, or bring it in your own name.",
                    "Seul l’apporteur qualifie une affaire\u00a0: laissez-lui la décision, ou apportez-la en votre nom.");
        }
        if (!blank(form.client())) {
            var client = directory.organisation(Objects.requireNonNull(form.client()));
            refuseUnlessContactOf(client.id(), form, today);
        }
        refuseUnknownPrescriber(form);
        return qualifyLead.check().check(form);
    }

    private void refuseUnlessContactOf(String client, LeadForm form, LocalDate today) {
        if (form.newContact() == null
                && !blank(form.contact())
                && directory.contactsOf(client, today).stream()
                        .noneMatch(person -> person.id().equals(form.contact()))) {
            throw LeadRefused.because(
                    "contact",
                    "Choose one of this client's contacts, or add a new one.",
                    "Choisissez un des contacts de ce client, ou ajoutez-en un.");
        }
    }

    private void refuseUnknownPrescriber(LeadForm form) {
        if (RecommendedBy.PRESCRIBER.name().equalsIgnoreCase(form.recommendedBy())
                && !blank(form.prescriber())
                && directory.find(Objects.requireNonNull(form.prescriber())).isEmpty()) {
            throw LeadRefused.because(
                    "prescriber",
                    "Choose a prescriber from the list, or add a new one.",
                    "Choisissez un prescripteur dans la liste, ou ajoutez-en un.");
        }
    }

    private String introducer(LeadForm form, String by) {
        return blank(form.introducer()) ? by : Objects.requireNonNull(form.introducer());
    }

    /** Client and contact, added on the spot where the directory does not know them yet. */
    private ClientSide clientSide(LeadForm form) {
        if (blank(form.client())) {
            var typed = Objects.requireNonNull(form.newClient());
            var added =
                    addClient.add(typed.name(), typed.place(), typedPerson(Objects.requireNonNull(form.newContact())));
            return new ClientSide(added.organisation().id(), added.contact().id());
        }
        var client =
                directory.organisation(Objects.requireNonNull(form.client())).id();
        if (form.newContact() != null) {
            return new ClientSide(
                    client,
                    addClient.addContact(client, typedPerson(form.newContact())).id());
        }
        return new ClientSide(
                client,
                blank(form.contact())
                        ? null
                        : directory
                                .person(Objects.requireNonNull(form.contact()))
                                .id());
    }

    private record ClientSide(String organisation, @Nullable String contact) {}

    private @Nullable String prescriber(LeadForm form, CheckedLead typed) {
        if (typed.recommendedBy() != RecommendedBy.PRESCRIBER) {
            return null;
        }
        return blank(form.prescriber())
                ? addPrescriber
                        .add(typedPerson(Objects.requireNonNull(form.newPrescriber())))
                        .id()
                : directory.person(Objects.requireNonNull(form.prescriber())).id();
    }

    private static TypedPerson typedPerson(NewContact typed) {
        return new TypedPerson(
                typed.givenName(),
                typed.familyName(),
                typed.email(),
                typed.phone(),
                "en".equalsIgnoreCase(typed.language()) ? Language.EN : Language.FR,
                null);
    }
}
