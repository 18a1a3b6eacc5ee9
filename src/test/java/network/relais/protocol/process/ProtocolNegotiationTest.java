package network.relais.protocol.process;

import static network.relais.protocol.process.ProtocolNegotiation.TASK_ANSWER;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_ARBITRATE;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_CLIENT_ANSWER;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_DRAFT;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_REVISE_OR_HEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import network.relais.mission.Part;
import network.relais.protocol.Answer;
import network.relais.protocol.Draft;
import network.relais.protocol.ProtocolVersion.Status;
import org.junit.jupiter.api.Test;

/** {@code protocol_negotiation.bpmn}, from the first draft to the order, and every other way out. */
class ProtocolNegotiationTest extends NegotiationScenarios {

    // ---- the straight way

    @Test
    void aProtocolOnWhichAllAgreeAndThatTheClientOrdersIsInForce() {
        whenAnneProposes();

        assertThat(protocols.questions(mission, 1)).hasSize(4);
        assertThat(mailsTo(bruno, mission)).containsExactly("protocol_proposed");
        whenAllAnswer(AGREE);
        assertThat(mailsTo(bruno, mission)).containsExactly("protocol_proposed", "protocol_agreed");
        assertThat(protocols.inForce(mission)).isEmpty();
        theClientOrders();

        assertThat(endsReached(mission)).contains("event_ordered");
        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(1);
        assertThat(protocols.order(mission).orElseThrow().reference()).isEqualTo("PO 4711");
        assertThat(missions.partsOf(mission, bruno)).contains(Part.PARTY, Part.CONTRIBUTOR);
        assertThat(missions.partsOf(mission, ines)).contains(Part.PARTY).doesNotContain(Part.CONTRIBUTOR);
        thenNothingIsLeftOf(mission);
    }

    // ---- the draft

    @Test
    void aDraftThatCannotBeReadIsNotReleasedAndKeepsWhatWasTyped() {
        assertThatThrownBy(() -> whenAnneDrafts(draft -> withBudget(draft, "1e9")))
                .hasStackTraceContaining("Budget: \"1e9\" is not a number");

        assertThat(openSteps(mission)).containsExactly(TASK_DRAFT);
        assertThat(drafts.of(mission).saved().draft().budget()).isEqualTo("1e9");
        assertThat(protocols.latest(mission)).isEmpty();
    }

    @Test
    void aSplitThatIsRefusedComesBackToTheDraftWithItsReasonAndNothingIsLost() {
        whenAnneDrafts(draft -> withExpense(draft, "20 000,01"));

        assertThat(openSteps(mission)).containsExactly(TASK_DRAFT);
        assertThat(drafts.of(mission).saved().remark())
                .contains("Expenses of 20 000.01 EUR exceed the budget of 20 000.00 EUR");
        assertThat(drafts.of(mission).saved().draft().expenses().get(0).amount())
                .isEqualTo("20 000,01");
        whenAnneDrafts(draft -> withExpense(draft, "450"));
        assertThat(openSteps(mission)).hasSize(4);
        assertThat(protocols.version(mission, 1).round()).isEqualTo(1);
    }

    // ---- answers

    @Test
    void onTheFirstCounterProposalTheCoordinatorMayReviseAtOnceAndTheOthersNeedNotAnswer() {
        whenAnneProposes();

        complete(bruno, mission, TASK_ANSWER, LESS_DAYS);
        letTheEngineWork(mission);
        assertThat(mailsTo(anne, mission)).containsExactly("protocol_counter");
        assertThat(openSteps(mission)).contains(TASK_REVISE_OR_HEAR, TASK_ANSWER);
        complete(anne, mission, TASK_REVISE_OR_HEAR, Map.of("decision", "revise"));

        assertThat(openSteps(mission)).containsExactly(TASK_DRAFT);
        assertThat(anyVariableHolds(mission, "Two days less"))
                .as("what was typed stays in the process")
                .isFalse();
        assertThat(protocols.version(mission, 1).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(mailsTo(chloe, mission)).contains("protocol_withdrawn");
        assertThat(mailsTo(bruno, mission)).doesNotContain("protocol_withdrawn");
        assertThat(drafts.of(mission).answers())
                .extracting(Answer::words)
                .containsExactly("Two days less for me, please.");
        whenAnneDrafts(draft -> withDays(draft, "c2", "5"));
        assertThat(protocols.version(mission, 2).round()).isEqualTo(2);
        assertThat(tasks.getVariableLocal(taskOf(bruno, mission, TASK_ANSWER).getId(), "protocol")
                        .toString())
                .contains("Consultant c2 (" + directory.person(bruno).name() + "): 5 days instead of 7 days.");
        assertThat(textsTo(bruno, mission, "protocol_proposed"))
                .satisfiesExactly(first -> assertThat(first).doesNotContain("instead of"), second -> assertThat(second)
                        .contains("5 days instead of 7 days."));
        whenAllAnswer(AGREE);
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
    }

    @Test
    void theCoordinatorMayHearTheOthersFirstAndIsNotAskedAgain() {
        whenAnneProposes();

        complete(bruno, mission, TASK_ANSWER, LESS_DAYS);
        complete(anne, mission, TASK_REVISE_OR_HEAR, Map.of("decision", "hear"));
        complete(chloe, mission, TASK_ANSWER, LESS_DAYS);
        assertThat(openSteps(mission)).doesNotContain(TASK_REVISE_OR_HEAR);
        whenAllAnswer(AGREE);

        assertThat(openSteps(mission)).containsExactly(TASK_DRAFT);
        assertThat(drafts.of(mission).round()).isEqualTo(2);
        assertThat(drafts.of(mission).answers())
                .filteredOn(answer -> answer.kind() == Answer.Kind.COUNTER_PROPOSAL)
                .extracting(Answer::person)
                .containsExactly(bruno, chloe);
    }

    @Test
    void onceAllHaveAnsweredThereIsNothingLeftToHear() {
        whenAnneProposes();

        complete(bruno, mission, TASK_ANSWER, LESS_DAYS);
        whenAllAnswer(AGREE);

        assertThat(openSteps(mission)).containsExactly(TASK_DRAFT);
    }

    @Test
    void whoDoesNotTakePartLeavesAnOpenRoleAndItCostsNoRound() {
        whenAnneProposes();

        complete(chloe, mission, TASK_ANSWER, NOT_THIS_TIME);
        whenAllAnswer(AGREE);

        var opened = protocols.latest(mission).orElseThrow();
        assertThat(opened.number()).isEqualTo(2);
        assertThat(opened.round()).isEqualTo(1);
        assertThat(opened.isAgreed()).isTrue();
        assertThat(opened.terms().openRoles()).extracting(role -> role.id()).containsExactly("c3");
        assertThat(mailsTo(anne, mission)).contains("protocol_not_taking_part");
        assertThat(missions.partsOf(mission, chloe)).isEmpty();
        assertThat(protocols.answers(mission, 2))
                .filteredOn(answer -> answer.person().equals(bruno))
                .extracting(Answer::carriedFrom)
                .containsExactly(1);
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
    }

    @Test
    void whoHasAnotherShareThanForWorkLeavesItToTheCoordinatorToSayWhoTakesIt() {
        whenAnneProposes();

        complete(ines, mission, TASK_ANSWER, NOT_THIS_TIME);
        whenAllAnswer(AGREE);

        assertThat(openSteps(mission)).containsExactly(TASK_DRAFT);
        assertThat(drafts.of(mission).round()).isEqualTo(1);
    }

    // ---- time

    @Test
    void whoIsSlowIsRemindedAndMaySayUntilWhenTheyNeed() {
        whenAnneProposes();
        assertThat(dueOf(mission, "event_answerIsLate")).hasSize(4).containsOnly(inWorkingDays(3));
        fire(mission, "event_answerIsLate");
        assertThat(mailsTo(bruno, mission)).containsExactly("protocol_proposed", "protocol_reminder");

        var until = today().plusDays(20);
        complete(bruno, mission, TASK_ANSWER, Map.of("answer", "needsTime", "needsUntil", until.toString()));

        assertThat(taskOf(bruno, mission, TASK_ANSWER)
                        .getDueDate()
                        .toInstant()
                        .atZone(clock.getZone())
                        .toLocalDate())
                .isEqualTo(until);
        assertThat(dueOf(mission, "event_answerIsLate"))
                .as("Bruno is reminded in the morning of the day that he named")
                .contains(Date.from(until.atTime(8, 0).atZone(clock.getZone()).toInstant()));
        assertThat(protocols.questions(mission, 1))
                .filteredOn(question -> question.person().equals(bruno))
                .extracting(question -> question.needsUntil())
                .containsExactly(until);
        assertThatThrownBy(() -> complete(
                        bruno, mission, TASK_ANSWER, Map.of("answer", "needsTime", "needsUntil", today().toString())))
                .hasStackTraceContaining("Choose a day after today");
        whenAllAnswer(AGREE);
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
    }

    @Test
    void aSilentPartyDoesNotHoldUpTheOthersForEver() {
        whenAnneProposes();
        fire(mission, "event_answerIsMissing");

        assertThat(mailsTo(anne, mission)).containsExactly("protocol_silence");
        assertThat(openSteps(mission)).containsOnlyOnce(TASK_REVISE_OR_HEAR);
        complete(anne, mission, TASK_REVISE_OR_HEAR, Map.of("decision", "hear"));
        fire(mission, "event_answerIsMissing");
        assertThat(openSteps(mission)).containsOnlyOnce(TASK_REVISE_OR_HEAR);
        complete(anne, mission, TASK_REVISE_OR_HEAR, Map.of("decision", "revise"));

        assertThat(openSteps(mission)).containsExactly(TASK_DRAFT);
    }

    // ---- five rounds

    @Test
    void afterFiveRoundsAnArbiterIsHeardAndOnlyThePartiesAgree() {
        afterFiveRounds();
        var arbiter = assigneeOf(TASK_ARBITRATE);
        assertThat(mailsTo(arbiter, mission)).contains("arbiter_asked");
        assertThat(missions.partsOf(mission, arbiter)).contains(Part.ARBITER);
        assertThat(List.of(anne, bruno, chloe, ines)).doesNotContain(arbiter);

        complete(
                arbiter,
                mission,
                TASK_ARBITRATE,
                Map.of("decision", "anotherRound", "words", "Meet in the middle: six days."));

        assertThat(openSteps(mission)).containsExactly(TASK_DRAFT);
        assertThat(drafts.of(mission).saved().remark()).contains("Meet in the middle");
        assertThat(drafts.of(mission).round()).isEqualTo(6);
        whenAnneProposes();
        whenAllAnswer(AGREE);
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
    }

    @Test
    void anArbiterMayProposeToEndItWithoutAgreement() {
        afterFiveRounds();

        complete(
                assigneeOf(TASK_ARBITRATE),
                mission,
                TASK_ARBITRATE,
                Map.of("decision", "noAgreement", "words", "They are too far apart."));

        assertThat(endsReached(mission)).contains("event_noAgreement");
        assertThat(mailsTo(bruno, mission)).contains("no_agreement");
        assertThat(missions.get(mission).endReason()).isEqualTo("They are too far apart.");
        thenNothingIsLeftOf(mission);
    }

    // ---- the client

    @Test
    void aClientWhoWantsSomethingElseSendsTheProtocolBackToTheDraft() {
        givenAnAgreement();

        complete(
                anne,
                mission,
                TASK_CLIENT_ANSWER,
                Map.of("answer", "somethingElse", "words", "Only 15 000, without the plan."));
        assertThat(openSteps(mission)).containsExactly(TASK_DRAFT);
        assertThat(drafts.of(mission).saved().remark()).isEqualTo("The client wants: Only 15 000, without the plan.");
        whenAnneDrafts(draft -> withBudget(draft, "15 000"));
        whenAllAnswer(AGREE);
        theClientOrders();

        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(2);
        assertThat(endsReached(mission)).contains("event_ordered");
    }

    @Test
    void aClientWhoSaysNoEndsIt() {
        givenAnAgreement();

        complete(anne, mission, TASK_CLIENT_ANSWER, Map.of("answer", "refused", "words", "No budget this year."));

        assertThat(endsReached(mission)).contains("event_clientSaidNo");
        assertThat(protocols.inForce(mission)).isEmpty();
        thenNothingIsLeftOf(mission);
    }

    @Test
    void theCoordinatorIsRemindedOfAClientWhoSaysNothing() {
        givenAnAgreement();
        fire(mission, "event_clientIsSilent");
        assertThat(mailsTo(anne, mission)).contains("client_answer_reminder");

        var later = today().plusDays(30);
        complete(anne, mission, TASK_CLIENT_ANSWER, Map.of("answer", "notYet", "remindOn", later.toString()));

        assertThat(taskOf(anne, mission, TASK_CLIENT_ANSWER)
                        .getDueDate()
                        .toInstant()
                        .atZone(clock.getZone())
                        .toLocalDate())
                .isEqualTo(later);
        assertThatThrownBy(() -> complete(
                        anne,
                        mission,
                        TASK_CLIENT_ANSWER,
                        Map.of(
                                "answer",
                                "ordered",
                                "orderedOn",
                                today().plusDays(1).toString(),
                                "reference",
                                "x")))
                .hasStackTraceContaining("Choose today or an earlier day");
        theClientOrders();
        thenNothingIsLeftOf(mission);
    }

    private void afterFiveRounds() {
        for (int round = 1; round <= 5; round++) {
            whenAnneProposes();
            complete(bruno, mission, TASK_ANSWER, LESS_DAYS);
            complete(anne, mission, TASK_REVISE_OR_HEAR, Map.of("decision", "revise"));
        }
    }

    private String assigneeOf(String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(step)
                .singleResult()
                .getAssignee();
    }

    private static Draft withBudget(Draft draft, String budget) {
        return changed(draft, budget, draft.expenses(), draft.fixedPrices(), draft.contributions());
    }

    private static Draft withExpense(Draft draft, String amount) {
        var row = draft.expenses().get(0);
        var expense = new Draft.DeductionRow(row.id(), row.party(), row.label(), amount);
        return changed(draft, draft.budget(), List.of(expense), draft.fixedPrices(), draft.contributions());
    }

    private static Draft withDays(Draft draft, String id, String days) {
        var rows = draft.contributions().stream()
                .map(row -> row.id().equals(id) ? contribution(id, row.party(), days) : row)
                .toList();
        return changed(draft, draft.budget(), draft.expenses(), draft.fixedPrices(), rows);
    }
}
