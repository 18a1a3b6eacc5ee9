package network.relais.lead.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Over the REST API, whoever may start a mission may leave out the form's answers: their mistake, not ours. */
    @Test
    void aMissionThatIsStartedWithoutALeadIsRefusedInWords() {
        var before = runtime.createProcessInstanceQuery().count();

        for (Map<String, Object> started : List.<Map<String, Object>>of(
                Map.of(), Map.of("leadForm", ""), Map.of("leadForm", 7L), Map.of("leadForm", "null"))) {
            assertThatThrownBy(() -> as(ines, () -> runtime.startProcessInstanceByKey("mission_lifecycle", started)))
                    .as("started with %s", started)
                    .hasStackTraceContaining("Start a mission with the form \"Bring a lead\".");
        }

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
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
    void aLeadThatHasToWaitComesBackOnTheMorningOfItsDay() {
        var mission = givenALead(lead -> lead);
        var day = today().plusDays(30);

        complete(ines, mission.id(), QUALIFY, Map.of("decision", "notYet", "wakeOn", day.toString()));
        assertThat(openSteps(mission.id())).isEmpty();
        assertThat(leads.of(mission.id()).state()).isEqualTo(State.NOT_YET);
        assertThat(leads.of(mission.id()).wakeOn()).isEqualTo(day);
        assertThat(dueOf(mission.id(), "event_leadAwake"))
                .containsExactly(
                        Date.from(day.atTime(8, 0).atZone(clock.getZone()).toInstant()));

        fire(mission.id(), "event_leadAwake");

        assertThat(openSteps(mission.id())).containsExactly(QUALIFY);
        assertThat(mailsTo(ines, mission.id())).contains("lead_awake");
    }

    @Test
    void anIntroducerWhoIsSlowIsRemindedAndThenTheAnimatorsAreTold() {
        var animator = somebody("Chantal", Role.ANIMATOR);
        var mission = givenALead(lead -> lead);

        assertThat(dueOf(mission.id(), "event_qualificationReminder")).containsExactly(inWorkingDays(2));
        assertThat(dueOf(mission.id(), "event_qualificationLate")).containsExactly(inWorkingDays(5));
        fire(mission.id(), "event_qualificationReminder");
        assertThat(mailsTo(ines, mission.id())).contains("lead_reminder");
        fire(mission.id(), "event_qualificationLate");

        assertThat(mailsTo(animator, mission.id())).containsExactly("lead_reminder_animators");
        assertThat(openSteps(mission.id())).containsExactly(QUALIFY);
    }

    @Test
    void aMemberWhoIsSlowToAnswerIsReminded() {
        var mission = givenALead(lead -> lead.with("pursue", bruno));

        assertThat(dueOf(mission.id(), "event_coordinatorReminder")).containsExactly(inWorkingDays(2));
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

    /** {@code lead_priority.dmn}: the first rule that fits. */
    @ParameterizedTest
    @CsvSource({
        "21, 45 000.00, nobody, high, 80, 1",
        "22, 30 000.00, nobody, high, 80, 2",
        "22, 29 999.99, prescriber, normal, 50, 3",
        "'', 29 999.99, client, normal, 50, 3",
        "'', '', member, low, 20, 5",
        "'', '', nobody, low, 20, 5"
    })
    void aLeadIsAsUrgentAsItsStartItsBudgetAndItsRecommendationMakeIt(
            String daysToStart, String budget, String recommendedBy, String priority, int urgency, int workingDays) {
        var start = daysToStart.isEmpty()
                ? ""
                : today().plusDays(Long.parseLong(daysToStart)).toString();

        var mission =
                givenALead(lead -> lead.worth(budget).from(recommendedBy, bruno).startingOn(start));

        assertThat(leads.of(mission.id()).priority()).isEqualTo(priority);
        var task = taskOf(ines, mission.id(), QUALIFY);
        assertThat(task.getPriority()).isEqualTo(urgency);
        assertThat(task.getDueDate()).isEqualTo(inWorkingDays(workingDays));
    }

    @Test
    void anyMemberBringsALeadForAnotherIntroducerWhoThenQualifiesIt() {
        var mission = bringLead.bring(new Typed().introducedBy(ines).form(client("Musée")), bruno);
        start(mission.id(), Map.of("missionTitle", mission.title()));

        assertThat(mission.introducer()).isEqualTo(ines);
        assertThat(openSteps(mission.id())).containsExactly(QUALIFY);
        assertThat(taskOf(ines, mission.id(), QUALIFY)).isNotNull();
        assertThatThrownBy(() -> bringLead.bring(
                        new Typed().introducedBy(ines).with("pursue", bruno).form(client("Musée")), bruno))
                .hasMessageContaining("Only the introducer qualifies a lead");
        assertThatThrownBy(() -> bringLead.bring(
                        new Typed()
                                .introducedBy(somebody("Paul", Role.PRESCRIBER))
                                .form(client("Musée")),
                        bruno))
                .hasMessageContaining("Choose a member or an introducer");
    }

    @Test
    void allThatALeadSaysIsKept() {
        var form = new Typed()
                .worth("12 000,50")
                .upTo("15000")
                .from("member", bruno)
                .startingOn(today().plusDays(40).toString())
                .form(client("Musée"));

        var mission = givenALead(form);

        assertThat(mission.client()).isEqualTo(form.client());
        assertThat(mission.currency()).isEqualTo("EUR");
        assertThat(leads.of(mission.id())).satisfies(lead -> {
            assertThat(lead.need()).isEqualTo("A survey of our visitors in spring.");
            assertThat(lead.skills()).containsExactly("survey");
            assertThat(lead.budgetFrom()).isEqualTo(1_200_050);
            assertThat(lead.budgetTo()).isEqualTo(1_500_000);
            assertThat(lead.wishedStart()).isEqualTo(today().plusDays(40));
            assertThat(lead.recommender()).isEqualTo(bruno);
        });
        assertThat(leads.of(givenALead(lead -> lead).id()).budgetFrom()).isNull();
    }

    @Test
    void aClientWhoReturnsIsTheOneOfBeforeWithItsContact() {
        var first = bringLead.bring(
                new Typed().newContact("claire" + UUID.randomUUID()).form(client("Musée")), ines);
        var contact = Objects.requireNonNull(first.clientContact());
        var known = directory.organisations().size();

        var second =
                givenALead(new Typed().contact(contact).from("client", bruno).form(first.client()));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.client()).isEqualTo(first.client());
        assertThat(second.clientContact()).isEqualTo(contact);
        assertThat(directory.organisations())
                .as("nobody is typed a second time")
                .hasSize(known);
        assertThat(directory.contactsOf(first.client(), today())).hasSize(1);
        assertThat(leads.of(second.id()).priority())
                .as("as urgent as one recommended by a client")
                .isEqualTo("normal");
        assertThatThrownBy(() -> bringLead.bring(new Typed().contact(contact).form(client("Another client")), ines))
                .hasMessageContaining("Choose one of this client's contacts");
    }

    @Test
    void aLeadMayWaitOrBeDeclinedInTheSameBreath() {
        var waits = givenALead(new Typed()
                .deciding("notYet", today().plusDays(9).toString(), null, null)
                .form(client("Musée")));
        var declined = givenALead(new Typed()
                .deciding("decline", null, "They never pay.", "We are full.")
                .form(client("Musée")));

        assertThat(openSteps(waits.id())).isEmpty();
        assertThat(timersOf(waits.id())).containsExactly("event_leadAwake");
        assertThat(endsReached(declined.id())).containsExactly("event_leadDeclined");
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
        return givenALead(change.apply(new Typed()).form(client("Musée")));
    }

    private Mission givenALead(LeadForm form) {
        var mission = bringLead.bring(form, ines);
        start(mission.id(), Map.of("missionTitle", mission.title()));
        return mission;
    }

    /** What a test varies of a lead. */
    private record Typed(Map<String, String> fields) {

        Typed() {
            this(Map.of());
        }

        private Typed and(String field, @Nullable String value) {
            var more = new HashMap<>(fields);
            more.put(field, value);
            return new Typed(more);
        }

        Typed with(String decision, String coordinator) {
            return and("decision", decision).and("coordinator", coordinator);
        }

        Typed deciding(String decision, @Nullable String wakeOn, @Nullable String reason, @Nullable String word) {
            return and("decision", decision)
                    .and("wakeOn", wakeOn)
                    .and("reasonForUs", reason)
                    .and("wordForPrescriber", word);
        }

        Typed recommendedBy(String newPrescriber, String thanks) {
            return and("recommendedBy", "prescriber")
                    .and("newPrescriber", newPrescriber)
                    .and("thanks", thanks);
        }

        /** A prescriber is a new one. */
        Typed from(String recommendedBy, String member) {
            return recommendedBy.equals("prescriber")
                    ? recommendedBy("paul" + UUID.randomUUID() + "@prescriber.example", "relais")
                    : and("recommendedBy", recommendedBy).and("member", member);
        }

        Typed contact(String contact) {
            return and("contact", contact);
        }

        Typed newContact(String name) {
            return and("newContact", name + "@client.example");
        }

        Typed introducedBy(String introducer) {
            return and("introducer", introducer);
        }

        Typed worth(String budget) {
            return budget.isEmpty() ? this : and("budgetKind", "figure").and("budget", budget);
        }

        Typed upTo(String budgetTo) {
            return and("budgetKind", "range").and("budgetTo", budgetTo);
        }

        Typed startingOn(String day) {
            return and("wishedStart", day);
        }

        LeadForm form(String client) {
            var prescriber = fields.get("newPrescriber");
            var contact = fields.get("newContact");
            return new LeadForm(
                    "Visitor survey",
                    client,
                    null,
                    fields.get("contact"),
                    contact == null ? null : new NewContact("Claire", "Roche", contact, null, "fr"),
                    "A survey of our visitors in spring.",
                    List.of("survey"),
                    fields.getOrDefault("budgetKind", "unknown"),
                    fields.get("budget"),
                    fields.get("budgetTo"),
                    "EUR",
                    fields.get("wishedStart"),
                    fields.getOrDefault("recommendedBy", "nobody"),
                    null,
                    prescriber == null ? null : new NewContact("Paul", "Durand", prescriber, null, "fr"),
                    fields.get("member"),
                    fields.get("thanks"),
                    fields.get("introducer"),
                    fields.getOrDefault("decision", "later"),
                    fields.get("coordinator"),
                    fields.get("wakeOn"),
                    fields.get("reasonForUs"),
                    fields.get("wordForPrescriber"));
        }
    }
}
