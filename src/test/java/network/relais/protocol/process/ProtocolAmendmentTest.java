package network.relais.protocol.process;

import static network.relais.protocol.process.ProtocolAmendment.TASK_ANSWER;
import static network.relais.protocol.process.ProtocolAmendment.TASK_COUNTER;
import static network.relais.protocol.process.ProtocolAmendment.TASK_DRAFT;
import static network.relais.protocol.process.ProtocolAmendment.TASK_IN_PLACE;
import static network.relais.protocol.process.ProtocolAmendment.TASK_ORDER;
import static network.relais.protocol.process.ProtocolAmendment.TASK_TAKE_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import network.relais.delivery.Withdraw;
import network.relais.mission.CancelMission;
import network.relais.mission.OpenTasks;
import network.relais.mission.Part;
import network.relais.people.NameDeputy;
import network.relais.protocol.Amendment.State;
import network.relais.protocol.Answer;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.ProtocolVersion.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code protocol_amendment.bpmn}, from the asking to the version in force, and every other way out. */
class ProtocolAmendmentTest extends AmendmentScenarios {

    @Autowired
    private NameDeputy nameDeputy;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private Withdraw withdraw;

    @Autowired
    private CancelMission cancelMission;

    // ---- the straight way

    @Test
    void daysThatGoFromOneToAnotherAreInForceWhenBothHaveAgreedAndTheWorkGoesOnMeanwhile() {
        var mission = aMissionInDelivery();
        theClientPays(mission, "6 000,00");
        asks(bruno, mission, Map.of("c2", "1"));
        assertThat(mailsTo(anne, mission)).contains("amendment_asked");
        complete(anne, mission, TASK_TAKE_UP, Map.of("decision", "takeUp"));

        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));

        assertThat(openSteps(mission)).contains(TASK_ANSWER, DELIVER);
        assertThat(asked(mission, 2)).as("Inès and the network lose nothing").containsExactlyInAnyOrder(bruno, chloe);
        assertThat(textsTo(bruno, mission, "amendment_proposed").get(0))
                .contains("Your share: ", "5 days instead of 7 days.");
        deliver(mission, anne);
        answer(bruno, mission, AGREE);
        answer(chloe, mission, AGREE);

        var inForce = protocols.inForce(mission).orElseThrow();
        assertThat(inForce.number()).isEqualTo(2);
        assertThat(inForce.origin()).isEqualTo(ProtocolVersion.Origin.AMENDED);
        assertThat(inForce.terms().contribution("c2").days()).isEqualByComparingTo("5");
        assertThat(protocols.version(mission, 1).inForceSince())
                .as("the old version stays readable")
                .isNotNull();
        assertThat(amendments.latest(mission).orElseThrow().state()).isEqualTo(State.IN_FORCE);
        assertThat(protocols.answers(mission, 2))
                .extracting(Answer::person, Answer::carriedFrom)
                .contains(tuple(anne, null), tuple(bruno, null), tuple(chloe, null), tuple(ines, 1));
        assertThat(mailsTo(ines, mission)).contains("amendment_in_force").doesNotContain("amendment_proposed");
        assertThat(kinds(mission))
                .contains(
                        "amendmentAsked",
                        "amendmentTakenUp",
                        "amendmentProposed",
                        "amendmentAgreed",
                        "amendmentInForce");
        assertThat(endsReached(mission)).contains("event_amendmentInForce");
        assertThat(openSteps(mission)).contains(DELIVER).doesNotContain(TASK_ANSWER);
        assertThat(accounts.of(mission).handedOut().plain())
                .as("what was paid stays")
                .isEqualTo("6000.00");
        assertThat(checkProofs.everything().findings())
                .noneMatch(finding -> finding.where().contains(mission));
        assertThat(anyVariableHolds(mission, "I gave two days", "Chloé knows it better"))
                .isFalse();
    }

    @Test
    void aCoordinatorWhoAsksDraftsAtOnceAndWhoeverJoinsAgreesWithTheOthers() {
        var mission = aMissionInDelivery();
        var dora = member("Dora");
        asks(anne, mission, Map.of());
        assertThat(openSteps(mission)).contains(TASK_DRAFT).doesNotContain(TASK_TAKE_UP);

        drafts(mission, draft -> joined(days(draft, "c3", "4,5"), dora, "2"));

        assertThat(asked(mission, 2)).containsExactlyInAnyOrder(chloe, dora);
        answer(dora, mission, AGREE);
        answer(chloe, mission, AGREE);
        assertThat(missions.partsOf(mission, dora)).contains(Part.CONTRIBUTOR, Part.PARTY);
        assertThat(protocols.inForce(mission).orElseThrow().terms().contributors())
                .contains(dora);
    }

    @Test
    void anotherPriceHoldsOnceTheClientHasAgreedToIt() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> budget(draft, "18 000"));
        everybodyAnswers(mission, AGREE);

        assertThat(openSteps(mission)).contains(TASK_ORDER);
        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(1);
        fire(mission, "event_orderIsLate");
        assertThat(mailsTo(anne, mission)).contains("client_answer_reminder");
        assertThatThrownBy(() -> complete(anne, mission, TASK_ORDER, Map.of("answer", "ordered")))
                .hasStackTraceContaining("On which day did the client agree?");
        complete(
                anne,
                mission,
                TASK_ORDER,
                Map.of("answer", "ordered", "orderedOn", today().toString(), "reference", "PO 4712"));
        letTheEngineWork(mission);

        var inForce = protocols.inForce(mission).orElseThrow();
        assertThat(inForce.terms().budget().plain()).isEqualTo("18000.00");
        assertThat(protocols.order(mission).orElseThrow().reference()).isEqualTo("PO 4712");
        assertThat(accounts.of(mission).agreed().plain()).isEqualTo("18000.00");
        theClientPays(mission, "18 000,00");
        assertThat(accounts.of(mission).open().isZero()).isTrue();
    }

    @Test
    void theClientMayRefuseAnotherPrice() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> budget(draft, "22 000"));
        everybodyAnswers(mission, AGREE);

        complete(anne, mission, TASK_ORDER, Map.of("answer", "refused", "words", "We have no more money."));
        letTheEngineWork(mission);

        stays(mission, State.REFUSED);
        assertThat(textsTo(chloe, mission, "amendment_closed").get(0)).contains("We have no more money.");
    }

    // ---- no

    @Test
    void theCoordinatorMayDeclineAndWhoAskedReadsWhy() {
        var mission = aMissionInDelivery();
        asks(chloe, mission, Map.of());
        assertThat(dueOf(mission, "event_takeUpIsLate")).containsExactly(inWorkingDays(3));
        fire(mission, "event_takeUpIsLate");
        assertThat(mailsTo(anne, mission)).contains("amendment_take_up_reminder");

        assertThatThrownBy(() -> complete(anne, mission, TASK_TAKE_UP, Map.of("decision", "decline")))
                .hasStackTraceContaining("is empty");
        complete(anne, mission, TASK_TAKE_UP, Map.of("decision", "decline", "reason", "Too late for this one."));

        assertThat(textsTo(chloe, mission, "amendment_declined").get(0)).contains("Too late for this one.");
        assertThat(amendments.latest(mission).orElseThrow().state()).isEqualTo(State.DECLINED);
        asks(bruno, mission, Map.of());
    }

    @Test
    void whoeverHasToAgreeAndDoesNotLeavesWhatWasAgreed() {
        var mission = aMissionInDelivery();
        var dora = member("Dora");
        asks(anne, mission, Map.of());
        drafts(mission, draft -> joined(days(draft, "c2", "5"), dora, "2"));

        answer(dora, mission, AGREE);
        answer(bruno, mission, NO);

        stays(mission, State.REFUSED);
        assertThat(textsTo(dora, mission, "amendment_closed")).isEmpty();
        assertThat(missions.partsOf(mission, dora)).as("has no part in it").isEmpty();
        assertThat(textsTo(chloe, mission, "amendment_closed").get(0)).contains("I have done more than that.");
        assertThat(kinds(mission)).contains("amendmentRefused");
    }

    @Test
    void aCounterProposalOpensARoundInWhichApprovalsOfTheSameAmountsHold() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));
        answer(bruno, mission, AGREE);
        answer(chloe, mission, Map.of("answer", "counterProposal", "words", "Due a week later, please."));

        assertThat(mailsTo(anne, mission)).contains("amendment_counter");
        complete(anne, mission, TASK_COUNTER, Map.of("decision", "revise"));
        letTheEngineWork(mission);
        assertThat(drafts.of(mission).answers()).extracting(Answer::words).contains("Due a week later, please.");
        drafts(mission, draft -> later(draft, "m1"));

        assertThat(asked(mission, 3))
                .as("Bruno has agreed to the same amounts and the same work")
                .containsExactly(chloe);
        assertThat(protocols.answers(mission, 3))
                .extracting(Answer::person, Answer::carriedFrom)
                .contains(tuple(bruno, 2));
        answer(chloe, mission, Map.of("answer", "counterProposal", "words", "Still not."));
        complete(anne, mission, TASK_COUNTER, Map.of("decision", "giveUp", "words", "We leave it."));
        letTheEngineWork(mission);
        stays(mission, State.GIVEN_UP);
    }

    @Test
    void anyOtherChangeOfAnAmountResetsTheApprovals() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));
        answer(bruno, mission, AGREE);
        answer(chloe, mission, Map.of("answer", "counterProposal", "words", "Half a day more."));
        complete(anne, mission, TASK_COUNTER, Map.of("decision", "revise"));
        letTheEngineWork(mission);

        drafts(mission, draft -> days(draft, "c3", "9"));

        assertThat(asked(mission, 3)).contains(bruno, chloe);
    }

    // ---- the figures

    @Test
    void aSplitThatIsRefusedComesBackToTheDraftAndNothingIsLost() {
        var mission = aMissionInDelivery();
        theClientPays(mission, "16 000,00");
        asks(anne, mission, Map.of());

        drafts(mission, draft -> budget(draft, "15 000"));

        assertThat(openSteps(mission)).contains(TASK_DRAFT);
        assertThat(drafts.of(mission).saved().remark()).contains("paid out of it already");
        assertThat(drafts.of(mission).saved().draft().budget()).isEqualTo("15 000");
        assertThat(protocols.versions(mission)).hasSize(1);
    }

    @Test
    void whatWasDeliveredStaysAndNobodyJoinsUnasked() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        asks(anne, mission, Map.of("c3", "2"));

        refused(mission, draft -> later(draft, "m1"), "It stays as it was agreed");
        refused(mission, draft -> without(draft, "m2"), "is being worked on");
        refused(mission, draft -> joined(draft, "", "2"), "Choose who takes this role");
        refused(mission, draft -> handedTo(draft, "c3", bruno), "days were done in this role");
        refused(mission, draft -> draft, "Nothing differs from the agreement in force yet");
    }

    @Test
    void aPaymentThatGivesSomebodyMoreThanTheProposalLeavesThemSendsItBackToTheDraft() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> days(days(draft, "c2", "2"), "c3", "11,5"));
        theClientPays(mission, "20 000,00");
        everybodyAnswers(mission, AGREE);

        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(1);
        assertThat(protocols.version(mission, 2).status()).isEqualTo(Status.REPLACED);
        assertThat(openSteps(mission)).contains(TASK_DRAFT);
        assertThat(drafts.of(mission).saved().remark()).contains("The client has paid meanwhile");
        assertThat(kinds(mission)).contains("amendmentPaidMeanwhile");
        assertThat(accounts.of(mission).handedOut().plain()).isEqualTo("20000.00");
    }

    // ---- out of reach

    @Test
    void whoeverDoesNotAnswerIsRemindedAndThenTheMediatorAnswersInTheirPlace() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));
        complete(
                chloe,
                mission,
                TASK_ANSWER,
                Map.of("answer", "needsTime", "needsUntil", today().plusDays(3).toString()));
        answer(chloe, mission, AGREE);
        assertThat(dueOf(mission, "event_answerIsLate")).containsExactly(inWorkingDays(3));
        assertThat(dueOf(mission, "event_answerIsMissing")).containsExactly(inWorkingDays(8));

        fire(mission, "event_answerIsLate");
        assertThat(mailsTo(bruno, mission)).contains("protocol_reminder");
        fire(mission, "event_answerIsMissing");
        var mediator = whoMayJudge.judge(mission);
        assertThat(whoMayJudge.mayJudge(mission, mediator)).isTrue();
        assertThat(mailsTo(mediator, mission)).contains("amendment_mediator");
        complete(mediator, mission, TASK_IN_PLACE, Map.of("decision", "askAgain"));
        assertThat(taskOf(bruno, mission, TASK_ANSWER)).isNotNull();
        fire(mission, "event_answerIsMissing");
        assertThatThrownBy(() -> complete(mediator, mission, TASK_IN_PLACE, Map.of("decision", "agree")))
                .hasStackTraceContaining("is empty");
        complete(mediator, mission, TASK_IN_PLACE, Map.of("decision", "agree", "words", "Chloé does the work."));
        letTheEngineWork(mission);

        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(2);
        assertThat(protocols.answers(mission, 2))
                .filteredOn(answer -> answer.person().equals(bruno))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.behalf()).isEqualTo(Answer.Behalf.MEDIATOR);
                    assertThat(answer.givenBy()).isEqualTo(mediator);
                });
        assertThat(kinds(mission)).contains("mediatorAgreed");
        assertThat(checkProofs.everything().findings())
                .noneMatch(finding -> finding.where().contains(mission));
    }

    @Test
    void whoeverIsAwayIsAskedTogetherWithTheDeputyWhoseAnswerIsRecordedAsTheirs() {
        var mission = aMissionInDelivery();
        var dora = member("Dora");
        nameDeputy.name(bruno, dora, today(), today().plusDays(7));
        asks(anne, mission, Map.of("c2", "4"));
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));
        answer(chloe, mission, AGREE);

        assertThat(mailsTo(dora, mission)).containsExactly("protocol_deputy");
        var task = taskOf(bruno, mission, TASK_ANSWER);
        assertThat(openTasks.taskIdFor(mission, TASK_ANSWER, dora)).contains(task.getId());
        assertThatThrownBy(() -> as(anne, () -> forms.submitTaskForm(task.getId(), AGREE)))
                .isInstanceOf(RuntimeException.class);
        as(dora, () -> forms.submitTaskForm(task.getId(), AGREE));
        letTheEngineWork(mission);

        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(2);
        assertThat(protocols.answers(mission, 2))
                .filteredOn(answer -> answer.person().equals(bruno))
                .extracting(Answer::behalf, Answer::givenBy)
                .containsExactly(tuple(Answer.Behalf.DEPUTY, dora));
        assertThat(kinds(mission)).contains("deputyAsked", "deputyAnswered");
        assertThat(checkProofs.everything().findings())
                .noneMatch(finding -> finding.where().contains(mission));
        asks(anne, mission, Map.of("c2", "5"));
        drafts(mission, draft -> days(days(draft, "c2", "4"), "c3", "9,5"));
        var below = taskOf(bruno, mission, TASK_ANSWER);
        assertThatThrownBy(() -> as(dora, () -> forms.submitTaskForm(below.getId(), AGREE)))
                .hasStackTraceContaining("Only they can agree to that");
    }

    @Test
    void silenceCountsWhereTheNetworkSaysSoAndIsRecordedAsSuchButNeverBelowTheWorkDone() {
        System.setProperty(LetSilenceCount.SETTING, "agrees");
        try {
            var mission = aMissionInDelivery();
            asks(anne, mission, Map.of());
            drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));
            answer(chloe, mission, AGREE);
            fire(mission, "event_answerIsMissing");
            letTheEngineWork(mission);

            assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(2);
            assertThat(protocols.answers(mission, 2))
                    .filteredOn(answer -> answer.person().equals(bruno))
                    .extracting(Answer::behalf)
                    .containsExactly(Answer.Behalf.SILENCE);
            assertThat(kinds(mission)).contains("silenceCounted");

            asks(anne, mission, Map.of("c2", "5"));
            drafts(mission, draft -> days(days(draft, "c2", "3"), "c3", "10,5"));
            answer(chloe, mission, AGREE);
            fire(mission, "event_answerIsMissing");
            assertThat(openSteps(mission)).contains(TASK_IN_PLACE);
        } finally {
            System.clearProperty(LetSilenceCount.SETTING);
        }
    }

    @Test
    void nobodyAgreesForSomebodyElseToLessThanTheWorkDoneIsWorth() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of("c2", "6"));
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));
        answer(chloe, mission, AGREE);
        fire(mission, "event_answerIsMissing");
        var mediator = whoMayJudge.judge(mission);

        assertThat(String.valueOf(tasks.getVariableLocal(
                        taskOf(mediator, mission, TASK_IN_PLACE).getId(), "shown")))
                .contains("\"onlyTheyCan\":true");
        assertThatThrownBy(() ->
                        complete(mediator, mission, TASK_IN_PLACE, Map.of("decision", "agree", "words", "It is fair.")))
                .hasStackTraceContaining("Only they can agree to that");
        complete(mediator, mission, TASK_IN_PLACE, Map.of("decision", "refuse", "words", "It takes what he worked."));
        letTheEngineWork(mission);

        stays(mission, State.REFUSED);
        assertThat(kinds(mission)).contains("mediatorRefused");
    }

    // ---- beside it

    @Test
    void whoeverLeavesMeanwhileHasTheAmendmentDraftedAgainOnWhatHoldsThen() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));

        withdraw.withdraw(mission, bruno, bruno, "", Map.of("c2", "1"));
        letTheEngineWork(mission);

        assertThat(protocols.version(mission, 2).status()).isEqualTo(Status.REPLACED);
        assertThat(openSteps(mission)).contains(TASK_DRAFT).doesNotContain(TASK_ANSWER);
        assertThat(drafts.of(mission).saved().remark()).contains("Version 3 came into force meanwhile");
        drafts(mission, draft -> days(draft, "c3", "7"));
        assertThat(protocols.latest(mission).orElseThrow().number()).isEqualTo(4);
    }

    @Test
    void nothingIsLeftOfAnAmendmentWhoseMissionIsCancelled() {
        var mission = aMissionInDelivery();
        asks(anne, mission, Map.of());
        drafts(mission, draft -> days(days(draft, "c2", "5"), "c3", "8,5"));

        as(anne, () -> cancelMission.cancel(mission, anne, "No budget", "The client has no budget."));
        letTheEngineWork(mission);

        assertThat(openSteps(mission)).doesNotContain(TASK_ANSWER, TASK_DRAFT);
        assertThat(amendments.latest(mission).orElseThrow().state()).isEqualTo(State.LAPSED);
        assertThat(protocols.version(mission, 2).status()).isEqualTo(Status.REPLACED);
    }
}
