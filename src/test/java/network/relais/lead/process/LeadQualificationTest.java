package network.relais.lead.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import network.relais.lead.BringLead;
import network.relais.lead.Lead.State;
import network.relais.lead.LeadForm;
import network.relais.lead.LeadForm.NewContact;
import network.relais.lead.Leads;
import network.relais.mission.Mission;
import network.relais.mission.Part;
import network.relais.people.Role;
import network.relais.testing.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LeadQualificationTest extends ProcessTest {

    private static final String QUALIFY = LeadQualification.TASK_QUALIFY;
    private static final String COORDINATE = LeadQualification.TASK_COORDINATE;

    @Autowired
    private BringLead bringLead;

    @Autowired
    private Leads leads;

    private String ines;
    private String bruno;

    @Override
    protected String diagram() {
        return "lead_qualification";
    }

    @BeforeEach
    void people() {
        ines = somebody("Inès", Role.MEMBER, Role.INTRODUCER);
        bruno = member("Bruno");
    }

    @Test
    void theIntroducerIsAskedToQualifyALeadThatWasBroughtWithoutADecision() {
        var mission = givenALead(lead -> lead);

        assertThat(openSteps(mission.id())).containsExactly(QUALIFY);
        assertThat(mailsTo(ines, mission.id())).containsExactly("lead_to_qualify");
    }

    @Test
    void aMemberWhoAcceptsCoordinatesTheMission() {
        var mission = givenALead(lead -> lead);

        complete(ines, mission.id(), QUALIFY, Map.of("decision", "pursue", "coordinator", bruno));
        assertThat(missions.partsOf(mission.id(), bruno)).containsExactly(Part.ASKED);
        assertThat(mailsTo(bruno, mission.id())).containsExactly("asked_to_coordinate");
        complete(bruno, mission.id(), COORDINATE, Map.of("coordinates", "yes"));

        assertThat(missions.get(mission.id()).coordinator()).isEqualTo(bruno);
        assertThat(missions.partsOf(mission.id(), bruno)).containsExactly(Part.COORDINATOR);
        assertThat(endsReached(mission.id())).containsExactly("event_leadPursued");
        thenNothingIsLeftOf(mission.id());
    }

    @Test
    void aMemberWhoDoesNotWantToCoordinateSendsTheLeadBackToItsIntroducer() {
        var mission = givenALead(lead -> lead);

        complete(ines, mission.id(), QUALIFY, Map.of("decision", "pursue", "coordinator", bruno));
        complete(
                bruno, mission.id(), COORDINATE, Map.of("coordinates", "no", "declineReason", "I am busy until June."));

        assertThat(mailsTo(ines, mission.id())).contains("coordinator_declined");
        assertThat(missions.partsOf(mission.id(), bruno)).isEmpty();
        complete(ines, mission.id(), QUALIFY, Map.of("decision", "pursue", "coordinator", ines));
        assertThat(missions.get(mission.id()).coordinator()).isEqualTo(ines);
        assertThat(endsReached(mission.id())).containsExactly("event_leadPursued");
    }

    @Test
    void anIntroducerWhoDecidesAtOnceGetsNoTask() {
        var mission = givenALead(lead -> lead.with("pursue", ines));

        assertThat(endsReached(mission.id())).containsExactly("event_leadPursued");
        assertThat(mailsTo(ines, mission.id())).isEmpty();
    }

    @Test
    void aDeclinedLeadKeepsTheReasonForUsApartFromTheWordForThePrescriber() {
        var mission = givenALead(lead -> lead);

        complete(
                ines,
                mission.id(),
                QUALIFY,
                Map.of("decision", "decline", "reasonForUs", "They never pay.", "wordForPrescriber", "We are full."));

        assertThat(endsReached(mission.id())).containsExactly("event_leadDeclined");
        assertThat(leads.of(mission.id()).reasonForUs()).isEqualTo("They never pay.");
        assertThat(leads.of(mission.id()).wordForPrescriber()).isEqualTo("We are full.");
        thenNothingIsLeftOf(mission.id());
    }

    @Test
    void aLeadThatHasToWaitComesBackOnItsDay() {
        var mission = givenALead(lead -> lead);

        complete(
                ines,
                mission.id(),
                QUALIFY,
                Map.of("decision", "notYet", "wakeOn", today().plusDays(30).toString()));
        assertThat(openSteps(mission.id())).isEmpty();
        assertThat(leads.of(mission.id()).state()).isEqualTo(State.NOT_YET);

        fire(mission.id(), "event_leadAwake");

        assertThat(openSteps(mission.id())).containsExactly(QUALIFY);
        assertThat(mailsTo(ines, mission.id())).contains("lead_awake");
    }

    @Test
    void anIntroducerWhoIsSlowIsRemindedAndThenTheAnimatorsAreTold() {
        var animator = somebody("Chantal", Role.ANIMATOR);
        var mission = givenALead(lead -> lead);

        fire(mission.id(), "event_qualificationReminder");
        assertThat(mailsTo(ines, mission.id())).contains("lead_reminder");
        fire(mission.id(), "event_qualificationLate");

        assertThat(mailsTo(animator, mission.id())).containsExactly("lead_reminder_animators");
        assertThat(openSteps(mission.id())).containsExactly(QUALIFY);
    }

    @Test
    void aMemberWhoIsSlowToAnswerIsReminded() {
        var mission = givenALead(lead -> lead.with("pursue", bruno));

        fire(mission.id(), "event_coordinatorReminder");

        assertThat(mailsTo(bruno, mission.id()))
                .containsExactlyInAnyOrder("asked_to_coordinate", "coordinate_reminder");
    }

    @Test
    void thePrescriberIsThankedByMailUnlessTheIntroducerDoesItInPerson() {
        var thanked = givenALead(lead -> lead.recommendedBy("paul.durand@prescriber.example", "relais"));
        var inPerson = givenALead(lead -> lead.recommendedBy("jeanne.petit@prescriber.example", "myself"));

        assertThat(mailsTo(thanked.prescriberIfAny().orElseThrow(), thanked.id()))
                .containsExactly("thank_prescriber");
        assertThat(mailsTo(inPerson.prescriberIfAny().orElseThrow(), inPerson.id()))
                .isEmpty();
    }

    @Test
    void aLargeBudgetMakesALeadUrgent() {
        var mission = givenALead(lead -> lead.worth("45 000,00"));

        assertThat(leads.of(mission.id()).priority()).isEqualTo("high");
        assertThat(taskOf(ines, mission.id(), QUALIFY).getPriority()).isEqualTo(80);
        assertThat(taskOf(ines, mission.id(), QUALIFY).getDueDate()).isNotNull();
    }

    @Test
    void aDecisionWithoutWhatItNeedsIsRefusedInWordsAndTheTaskStays() {
        var mission = givenALead(lead -> lead);

        assertThatThrownBy(() -> complete(ines, mission.id(), QUALIFY, Map.of("decision", "pursue")))
                .hasMessageContaining("Choose a member to coordinate the mission");
        assertThatThrownBy(() -> complete(
                        ines, mission.id(), QUALIFY, Map.of("decision", "notYet", "wakeOn", today().toString())))
                .hasMessageContaining("The lead can come back between tomorrow");

        assertThat(openSteps(mission.id())).containsExactly(QUALIFY);
        assertThat(leads.of(mission.id()).state()).isEqualTo(State.NEW);
    }

    @Test
    void whatWasTypedLeavesTheProcess() {
        var mission = givenALead(lead -> lead);

        complete(ines, mission.id(), QUALIFY, Map.of("decision", "pursue", "coordinator", bruno));

        assertThat(variablesOf(mission.id()))
                .isNotEmpty()
                .doesNotContain("decision", "coordinator", "wakeOn", "reasonForUs", "leadForm");
    }

    private Mission givenALead(UnaryOperator<Typed> change) {
        var form = change.apply(new Typed("later", null, null, null, null)).form(client("Musée"));
        var mission = bringLead.bring(form, ines);
        start(mission.id(), Map.of("missionTitle", mission.title()));
        return mission;
    }

    /** What a test varies of a lead. */
    private record Typed(String decision, String coordinator, String prescriber, String thanks, String budget) {

        Typed with(String newDecision, String newCoordinator) {
            return new Typed(newDecision, newCoordinator, prescriber, thanks, budget);
        }

        Typed recommendedBy(String newPrescriber, String newThanks) {
            return new Typed(decision, coordinator, newPrescriber, newThanks, budget);
        }

        Typed worth(String newBudget) {
            return new Typed(decision, coordinator, prescriber, thanks, newBudget);
        }

        LeadForm form(String client) {
            return new LeadForm(
                    "Visitor survey",
                    client,
                    null,
                    null,
                    null,
                    "A survey of our visitors in spring.",
                    List.of("survey"),
                    budget == null ? "unknown" : "figure",
                    budget,
                    null,
                    "EUR",
                    null,
                    prescriber == null ? "nobody" : "prescriber",
                    null,
                    prescriber == null ? null : new NewContact("Paul", "Durand", prescriber, null, "fr"),
                    null,
                    thanks,
                    null,
                    decision,
                    coordinator,
                    null,
                    null,
                    null);
        }
    }
}
