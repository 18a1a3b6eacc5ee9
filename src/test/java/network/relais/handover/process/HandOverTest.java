package network.relais.handover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import network.relais.handover.AnswerSuccession;
import network.relais.handover.AskSuccessor;
import network.relais.handover.HandOver;
import network.relais.handover.HandOver.Role;
import network.relais.handover.HandOvers;
import network.relais.mission.Part;
import network.relais.mission.UnknownMission;
import network.relais.testing.WholeMissionTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A role changes hands while a mission runs, with all that waits for it. */
class HandOverTest extends WholeMissionTest {

    private static final String INVOICE = "userTask_invoiceInstalment";
    private static final String NOT_INVOICED = "event_invoiceReminder";

    @Autowired
    private AskSuccessor askSuccessor;

    @Autowired
    private AnswerSuccession answerSuccession;

    @Autowired
    private HandOvers handOvers;

    private String dora;

    /** No diagram is drawn for it: it happens in any phase. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @BeforeEach
    void somebodyToAsk() {
        dora = member("Dora");
    }

    @Test
    void whoeverTakesTheCoordinationOverGetsItsOpenStepsAndRemindersAndNobodysOwnAnswers() {
        var mission = aMissionInDelivery();
        var invoice = taskOf(anne, mission, INVOICE).getId();
        taskOf(anne, mission, DELIVER);

        askSuccessor.ask(mission, anne, Role.COORDINATOR, dora, "I am off for surgery.");
        assertThat(missions.get(mission).coordinator()).isEqualTo(anne);
        answerSuccession.accept(mission, dora, number(mission));

        assertThat(missions.get(mission).coordinator()).isEqualTo(dora);
        assertThat(missions.partsOf(mission, dora)).containsExactly(Part.COORDINATOR);
        assertThat(missions.partsOf(mission, anne)).contains(Part.PARTY).doesNotContain(Part.COORDINATOR);
        assertThat(taskOf(dora, mission, INVOICE).getId()).isEqualTo(invoice);
        taskOf(anne, mission, DELIVER);
        assertThatThrownBy(() -> as(anne, () -> tasks.complete(invoice))).isInstanceOf(AuthorizationException.class);
        fire(mission, NOT_INVOICED);
        assertThat(mailsTo(dora, mission)).contains("hand_over_asked", "hand_over_yours", "invoice_reminder");
        assertThat(mailsTo(anne, mission)).contains("hand_over_accepted").doesNotContain("invoice_reminder");
        assertThat(textsTo(dora, mission, "hand_over_asked").get(0)).contains("I am off for surgery.");

        complete(dora, mission, INVOICE, Map.of("invoicedOn", today().toString(), "reference", "F 1"));
        complete(anne, mission, DELIVER, Map.of("words", "Here it is."));
        letTheEngineWork(mission);
        taskOf(dora, mission, ACCEPT);
    }

    @Test
    void aDraftGoesOnInOtherHands() {
        var mission = aMissionThatAnneCoordinates();
        var before = draft(anne, bruno, chloe);
        saveDraft.save(mission, anne, drafts.of(mission).saved().revision(), before);

        askSuccessor.ask(mission, anne, Role.COORDINATOR, dora, "");
        answerSuccession.accept(mission, dora, number(mission));

        assertThat(drafts.of(mission).saved().draft()).isEqualTo(before);
        complete(dora, mission, DRAFT, Map.of());
        letTheEngineWork(mission);
        assertThat(protocols.latest(mission).orElseThrow().proposer()).isEqualTo(dora);
        taskOf(anne, mission, ANSWER_PROTOCOL);
    }

    @Test
    void theIntroducersPartMovesWithTheDecisionOnTheLead() {
        var mission = aLeadIsBrought();
        taskOf(ines, mission, QUALIFY);

        askSuccessor.ask(mission, ines, Role.INTRODUCER, dora, null);
        answerSuccession.accept(mission, dora, number(mission));

        complete(dora, mission, QUALIFY, Map.of("decision", "pursue", "coordinator", dora));
        assertThat(missions.get(mission).introducer()).isEqualTo(dora);
        assertThat(missions.get(mission).coordinator()).isEqualTo(dora);
        assertThat(missions.partsOf(mission, ines)).isEmpty();
    }

    @Test
    void anAnimatorAsksForWhoeverIsOutOfReachAndTheyAreToldAndCanTakeItBack() {
        var mission = aMissionThatAnneCoordinates();

        askSuccessor.ask(mission, chantal, Role.COORDINATOR, dora, "");
        assertThat(mailsTo(anne, mission)).contains("hand_over_begun");
        askSuccessor.takeBack(mission, anne, number(mission));

        assertThat(mailsTo(dora, mission)).containsExactly("hand_over_asked", "hand_over_taken_back");
        assertThat(missions.partsOf(mission, dora)).isEmpty();
        var number = number(mission);
        assertThatThrownBy(() -> answerSuccession.accept(mission, dora, number)).isInstanceOf(UnknownMission.class);
        assertThat(missions.get(mission).coordinator()).isEqualTo(anne);
    }

    @Test
    void whoeverDeclinesLeavesEverythingAsItWas() {
        var mission = aMissionThatAnneCoordinates();
        askSuccessor.ask(mission, anne, Role.COORDINATOR, dora, "");
        assertThat(missions.partsOf(mission, dora)).containsExactly(Part.SUCCESSOR);

        answerSuccession.decline(mission, dora, number(mission), "Too far from Brest.");

        assertThat(missions.get(mission).coordinator()).isEqualTo(anne);
        assertThat(missions.partsOf(mission, dora)).isEmpty();
        taskOf(anne, mission, DRAFT);
        assertThat(textsTo(anne, mission, "hand_over_declined").get(0)).contains("Too far from Brest.");
        assertThat(handOvers.of(mission)).extracting(HandOver::state).containsExactly(HandOver.State.DECLINED);
        askSuccessor.ask(mission, anne, Role.COORDINATOR, bruno, "");
    }

    @Test
    void nobodyGivesAwayWhatIsNotTheirsNorToWhomeverTheyLike() {
        var mission = aMissionInDelivery();
        var paul = somebody("Paul", network.relais.people.Role.PRESCRIBER);

        refused(() -> askSuccessor.ask(mission, bruno, Role.COORDINATOR, dora, ""), "Only whoever has a role");
        refused(() -> askSuccessor.ask(mission, anne, Role.INTRODUCER, dora, ""), "Only whoever has a role");
        refused(() -> askSuccessor.ask(mission, anne, Role.COORDINATOR, paul, ""), "Choose a member");
        refused(() -> askSuccessor.ask(mission, anne, Role.COORDINATOR, "", ""), "Choose a member");
        refused(() -> askSuccessor.ask(mission, anne, Role.COORDINATOR, anne, ""), "has this role already");
        refused(() -> askSuccessor.ask(mission, anne, Role.COORDINATOR, dora, "x".repeat(2001)), "A word to them");
        assertThatThrownBy(() -> askSuccessor.ask(mission, dora, Role.COORDINATOR, dora, ""))
                .isInstanceOf(UnknownMission.class);
        assertThat(handOvers.of(mission)).isEmpty();

        askSuccessor.ask(mission, anne, Role.COORDINATOR, dora, "");
        refused(() -> askSuccessor.ask(mission, anne, Role.COORDINATOR, bruno, ""), "is asked already");
        refused(() -> answerSuccession.accept(mission, bruno, number(mission)), "not open any more");
        refused(() -> askSuccessor.takeBack(mission, bruno, number(mission)), "Only whoever has a role");
        answerSuccession.accept(mission, dora, number(mission));
        refused(() -> answerSuccession.accept(mission, dora, number(mission)), "not open any more");
    }

    private static void refused(Runnable action, String inWords) {
        assertThatThrownBy(action::run)
                .isInstanceOf(network.relais.Rejection.class)
                .hasMessageContaining(inWords);
    }

    /** Of the last question. */
    private long number(String mission) {
        var all = handOvers.of(mission);
        return all.get(all.size() - 1).number();
    }
}
