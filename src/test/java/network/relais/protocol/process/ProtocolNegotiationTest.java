package network.relais.protocol.process;

import static network.relais.protocol.process.ProtocolNegotiation.TASK_ANSWER;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_ARBITRATE;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_CLIENT_ANSWER;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_DRAFT;
import static network.relais.protocol.process.ProtocolNegotiation.TASK_REVISE_OR_HEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import network.relais.Means;
import network.relais.mail.InWords;
import network.relais.mail.MailContract;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Part;
import network.relais.people.Language;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import network.relais.protocol.Answer;
import network.relais.protocol.AnswerOnPage;
import network.relais.protocol.Draft;
import network.relais.protocol.DraftState;
import network.relais.protocol.FillRole;
import network.relais.protocol.ProtocolVersion.Status;
import network.relais.protocol.Protocols;
import network.relais.protocol.ReplaceContributor;
import network.relais.protocol.SaveDraft;
import network.relais.protocol.Seen;
import network.relais.testing.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProtocolNegotiationTest extends ProcessTest {

    private static final Map<String, Object> AGREE = Map.of("answer", "agreed");
    private static final Map<String, Object> LESS_DAYS =
            Map.of("answer", "counterProposal", "words", "Two days less for me, please.");
    private static final Map<String, Object> NOT_THIS_TIME =
            Map.of("answer", "notTakingPart", "reason", "Busy until June.");

    @Autowired
    private DraftState drafts;

    @Autowired
    private SaveDraft saveDraft;

    @Autowired
    private Protocols protocols;

    @Autowired
    private List<MailFacts> facts;

    @Autowired
    private AnswerOnPage answerOnPage;

    @Autowired
    private FillRole fillRole;

    @Autowired
    private ReplaceContributor replaceContributor;

    private String anne;
    private String bruno;
    private String chloe;
    private String ines;
    private String mission;

    @Override
    protected String diagram() {
        return ProtocolNegotiation.PROCESS;
    }

    @BeforeEach
    void aMissionWhoseCoordinatorIsAnne() {
        anne = member("Anne");
        bruno = member("Bruno");
        chloe = member("Chloé");
        ines = somebody("Inès", Role.MEMBER, Role.INTRODUCER);
        mission = missionOf(ines, "Stock audit").id();
        missions.nameCoordinator(mission, anne);
        start(mission, Map.of());
        somebody("Chantal", Role.ANIMATOR);
    }

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

    @Test
    void theMailSaysTheWholeSplitTheOwnLinesWithTheirReasonAndTheDates() {
        whenAnneProposes();

        var mail = textsTo(bruno, mission, "protocol_proposed").get(0);
        var version = protocols.version(mission, 1);
        assertThat(mail)
                .contains(
                        InWords.date(version.terms().startsOn(), Language.EN),
                        InWords.date(version.terms().endsOn(), Language.EN),
                        "in proportion to days × day rate × coefficient",
                        "7 days for “Consultant c2”",
                        "Budget, excl. VAT");
        assertThat(protocols.lines(mission, 1))
                .allSatisfy(line -> assertThat(mail).contains(line.amount().format(Locale.ENGLISH)));
        assertThat(mail.indexOf("in proportion to days"))
                .as("the own lines come before the whole split")
                .isLessThan(mail.indexOf("The whole split"));
    }

    @Test
    void somebodyWithSeveralSharesIsAskedOnce() {
        whenAnneDrafts(draft -> withContributor(draft, "c3", ines));

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(mission)
                        .taskAssignee(ines)
                        .list())
                .hasSize(1);
        assertThat(mailsTo(ines, mission)).containsExactly("protocol_proposed");
        assertThat(textsTo(ines, mission, "protocol_proposed").get(0))
                .contains("Introduction", "Contribution, 6.5 days");
    }

    /** 100.00 among three: the cent left over goes to whoever sorts first, and an open role sorts before everybody. */
    @Test
    void whoseShareMovesByOneMinorUnitIsToldAndNotAskedAgain() {
        var dora = member("Dora");
        var inOrder = List.of(bruno, chloe, dora).stream().sorted().toList();
        whenAnneDrafts(draft -> ofAHundredAmong(draft, inOrder));

        complete(inOrder.get(2), mission, TASK_ANSWER, NOT_THIS_TIME);
        whenAllAnswer(AGREE);

        assertThat(amountOf(inOrder.get(0), 1)).isEqualTo(3334);
        assertThat(amountOf(inOrder.get(0), 2)).isEqualTo(3333);
        assertThat(mailsTo(inOrder.get(0), mission)).contains("protocol_changed_by_rounding");
        assertThat(mailsTo(inOrder.get(1), mission)).doesNotContain("protocol_changed_by_rounding");
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
    }

    @Test
    void theAgreementWaitsForTheConsentOfAPartyWithoutALogin() {
        var sylvie = people.add(new NewPerson("Sylvie", "Film", "sylvie@film.example", null, Language.FR, "Lyon"))
                .id();

        whenAnneDrafts(draft -> withFixedPrice(draft, sylvie));

        assertThat(mailsTo(sylvie, mission)).containsExactly("protocol_outside_party");
        assertThat(protocols.questions(mission, 1))
                .extracting(question -> question.person())
                .contains(sylvie);
        for (var member : List.of(bruno, chloe, ines)) {
            complete(member, mission, TASK_ANSWER, AGREE);
        }
        whenTheNetworkAgrees();
        assertThat(openSteps(mission)).containsExactly(TASK_ANSWER);
        answerOnPage.answer(
                mission,
                sylvie,
                new Seen(1, protocols.seal(mission, 1).orElseThrow().hash(), Language.FR, Means.MAIL_LINK),
                new AnswerOnPage.Typed(AnswerOnPage.AGREED, null, null));
        letTheEngineWork(mission);
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
        assertThat(mailsTo(sylvie, mission))
                .containsExactlyInAnyOrder(
                        "protocol_outside_party", "protocol_answer_given", "protocol_outside_agreed");
    }

    @Test
    void everyMailTextFindsWhatItSaysOfAProtocolInBothLanguages() {
        whenAnneProposes();
        complete(bruno, mission, TASK_ANSWER, LESS_DAYS);
        complete(chloe, mission, TASK_ANSWER, NOT_THIS_TIME);
        var protocol = facts.stream()
                .filter(each -> each.word().equals("protocol"))
                .findFirst()
                .orElseThrow();

        for (var language : Language.values()) {
            MailContract.assertFills(protocol, MailRequest.of(mission, "any", bruno, ""), language);
        }
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
    void nobodyAnswersForSomebodyElseNotEvenTheAdministrator() {
        whenAnneProposes();
        var task = taskOf(bruno, mission, TASK_ANSWER);

        assertThatThrownBy(() -> as(anne, () -> forms.submitTaskForm(task.getId(), AGREE)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> {
                    identities.setAuthentication("admin", List.of("camunda-admin"));
                    forms.submitTaskForm(task.getId(), AGREE);
                })
                .hasStackTraceContaining("Nobody answers for somebody else");
        identities.clearAuthentication();
        assertThat(protocols.answers(mission, 1)).extracting(Answer::person).containsExactly(anne);
    }

    @Test
    void theAnswersFormShowsTheWholeSplitWithTheOwnLinesAndWhy() {
        whenAnneProposes();
        var task = taskOf(bruno, mission, TASK_ANSWER);

        var shown = tasks.getVariableLocal(task.getId(), "protocol").toString();

        assertThat(shown)
                .contains("\"ownTotal\":\"€")
                .contains("Contribution, 7 days")
                .contains("Shared in proportion to investment")
                .contains("Consultant c2: 7 days")
                .contains("The network");
        assertThat(anyVariableHolds(mission, "agreed")).isFalse();
    }

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
    void aCounterProposalNeedsWordsAndAnAnswerAChoice() {
        whenAnneProposes();

        assertThatThrownBy(
                        () -> complete(bruno, mission, TASK_ANSWER, Map.of("answer", "counterProposal", "words", " ")))
                .hasStackTraceContaining("is empty");
        assertThatThrownBy(() -> complete(bruno, mission, TASK_ANSWER, Map.of()))
                .hasStackTraceContaining("\"Your answer\" is empty. Choose one of these");
        assertThatThrownBy(() -> complete(
                        bruno, mission, TASK_ANSWER, Map.of("answer", "counterProposal", "words", "x".repeat(4001))))
                .isInstanceOf(RuntimeException.class);
        complete(bruno, mission, TASK_ANSWER, Map.of("answer", "counterProposal", "words", "<b>Non</b> 🙃"));
        assertThat(protocols.answers(mission, 1)).extracting(Answer::words).contains("<b>Non</b> 🙃");
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

    // ---- once it is agreed

    @Test
    void anOpenRoleIsFilledLikeForLikeByTheNewcomerAlone() {
        whenAnneProposes();
        complete(chloe, mission, TASK_ANSWER, NOT_THIS_TIME);
        whenAllAnswer(AGREE);
        theClientOrders();
        var david = member("David");

        var filled = fillRole.fill(mission, "c3", david, Means.PROGRAM);

        assertThat(filled.isAgreed()).isTrue();
        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(filled.number());
        assertThat(protocols.answers(mission, filled.number()))
                .allMatch(Answer::isAgreement)
                .filteredOn(answer -> answer.carriedFrom() == null)
                .extracting(Answer::person)
                .containsExactly(david);
        assertThat(protocols.answers(mission, filled.number()))
                .extracting(Answer::person)
                .contains(anne);
        assertThat(missions.partsOf(mission, david)).contains(Part.CONTRIBUTOR, Part.PARTY);
        assertThatThrownBy(() -> fillRole.fill(mission, "c3", bruno, Means.PROGRAM))
                .hasMessageContaining("not open");
    }

    @Test
    void whoFallsIllKeepsTheDaysWorkedAndSomebodyElseTakesTheRest() {
        givenAnAgreement();
        theClientOrders();
        var before = protocols.lines(mission, 1);

        var left = replaceContributor.replace(mission, bruno, Map.of("c2", new BigDecimal("2.5")));
        var filled = fillRole.fill(mission, left.terms().openRoles().get(0).id(), member("David"), Means.PROGRAM);

        assertThat(missions.partsOf(mission, bruno)).contains(Part.CONTRIBUTOR);
        for (var line : before) {
            if (!line.party().equals(bruno)) {
                assertThat(protocols.lines(mission, filled.number()))
                        .filteredOn(now -> now.key().equals(line.key()))
                        .allSatisfy(now -> assertThat(Math.abs(now.amount().minorUnits()
                                        - line.amount().minorUnits()))
                                .isLessThanOrEqualTo(1))
                        .hasSize(1);
            }
        }
        assertThat(protocols.lines(mission, filled.number()).stream()
                        .mapToLong(line -> line.amount().minorUnits())
                        .sum())
                .isEqualTo(2_000_000);
    }

    // ---- many at once

    @Test
    void twentyPartiesWhoAnswerAtOnceAreTwentyAnswers() throws Exception {
        var crowd = IntStream.range(0, 18)
                .mapToObj(number -> member("Member" + number))
                .toList();
        whenAnneDrafts(draft -> withCrowd(draft, crowd));
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(TASK_ANSWER)
                .list();
        assertThat(open).hasSize(20);

        var together = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(20);
        try {
            var answers = open.stream()
                    .map(task -> pool.submit(() -> {
                        together.await();
                        as(task.getAssignee(), () -> forms.submitTaskForm(task.getId(), AGREE));
                        return true;
                    }))
                    .toList();
            together.countDown();
            for (var answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        letTheEngineWork(mission);

        assertThat(protocols.answers(mission, 1))
                .filteredOn(answer -> !answer.person().equals(anne))
                .hasSize(20);
        assertThat(openSteps(mission)).containsExactly(TASK_CLIENT_ANSWER);
    }

    @Test
    void ofManyCounterProposalsAtOnceOneAsksTheCoordinator() throws Exception {
        whenAnneProposes();
        var pool = Executors.newFixedThreadPool(3);
        try {
            var answers = List.of(bruno, chloe, ines).stream()
                    .map(person -> pool.submit(() -> complete(person, mission, TASK_ANSWER, LESS_DAYS)))
                    .toList();
            for (var answer : answers) {
                answer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(protocols.answers(mission, 1)).hasSize(4);
        assertThat(openSteps(mission)).containsOnlyOnce(TASK_REVISE_OR_HEAR);
    }

    // ---- words

    private void afterFiveRounds() {
        for (int round = 1; round <= 5; round++) {
            whenAnneProposes();
            complete(bruno, mission, TASK_ANSWER, LESS_DAYS);
            complete(anne, mission, TASK_REVISE_OR_HEAR, Map.of("decision", "revise"));
        }
    }

    private void givenAnAgreement() {
        whenAnneProposes();
        whenAllAnswer(AGREE);
    }

    private String assigneeOf(String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(step)
                .singleResult()
                .getAssignee();
    }

    private void whenAnneProposes() {
        whenAnneDrafts(draft -> draft);
    }

    private void whenAnneDrafts(UnaryOperator<Draft> change) {
        var state = drafts.of(mission).saved();
        var draft = state.draft().budget().isEmpty() ? firstDraft() : state.draft();
        saveDraft.save(mission, anne, state.revision(), change.apply(draft));
        complete(anne, mission, TASK_DRAFT, Map.of());
        letTheEngineWork(mission);
    }

    private void whenAllAnswer(Map<String, Object> answer) {
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(TASK_ANSWER)
                .list()) {
            complete(task.getAssignee(), mission, TASK_ANSWER, answer);
        }
        letTheEngineWork(mission);
    }

    /** Whichever animator answers for it. */
    private void whenTheNetworkAgrees() {
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(TASK_ANSWER)
                .list()) {
            if (directory.rolesOf(task.getAssignee(), today()).contains(Role.ANIMATOR)) {
                complete(task.getAssignee(), mission, TASK_ANSWER, AGREE);
            }
        }
        letTheEngineWork(mission);
    }

    private void theClientOrders() {
        complete(
                anne,
                mission,
                TASK_CLIENT_ANSWER,
                Map.of("answer", "ordered", "orderedOn", today().toString(), "reference", "PO 4711"));
    }

    private Draft firstDraft() {
        var first = today().plusDays(10);
        var last = today().plusDays(100);
        return new Draft(
                "20 000,00",
                first.toString(),
                last.toString(),
                new TreeMap<>(Map.of(
                        "network", new Draft.PotRow("10", "", ""),
                        "introducer", new Draft.PotRow("5", "As we always did", ""),
                        "prescriber", new Draft.PotRow("0", "", ""),
                        "coordination", new Draft.PotRow("8", "", ""))),
                List.of(
                        new Draft.BeneficiaryRow("b1", "network", "network", "1"),
                        new Draft.BeneficiaryRow("b2", "introducer", ines, "1"),
                        new Draft.BeneficiaryRow("b3", "coordination", anne, "1")),
                List.of(new Draft.DeductionRow("e1", anne, "Train", "450,50")),
                List.of(),
                List.of(
                        contribution("c1", anne, "10"),
                        contribution("c2", bruno, "7"),
                        contribution("c3", chloe, "6,5")),
                List.of(
                        new Draft.MilestoneRow("m1", "Audit", last.minusDays(50).toString(), anne),
                        new Draft.MilestoneRow("m2", "Plan", last.toString(), bruno)),
                List.of(
                        new Draft.InstalmentRow("i1", "Deposit", "order", "", "", "30", "percent"),
                        new Draft.InstalmentRow("i2", "Rest", "acceptance", "m2", "", "70", "percent")));
    }

    private static Draft.ContributionRow contribution(String id, String party, String days) {
        return new Draft.ContributionRow(id, party, "Consultant " + id, "audit", days, "650", "1", "", "", "");
    }

    private static Draft withBudget(Draft draft, String budget) {
        return changed(draft, budget, draft.expenses(), draft.fixedPrices(), draft.contributions());
    }

    private static Draft withExpense(Draft draft, String amount) {
        var row = draft.expenses().get(0);
        var expense = new Draft.DeductionRow(row.id(), row.party(), row.label(), amount);
        return changed(draft, draft.budget(), List.of(expense), draft.fixedPrices(), draft.contributions());
    }

    private static Draft withFixedPrice(Draft draft, String supplier) {
        var fixed = new Draft.DeductionRow("f1", supplier, "Film", "900");
        return changed(draft, draft.budget(), draft.expenses(), List.of(fixed), draft.contributions());
    }

    private static Draft withContributor(Draft draft, String id, String person) {
        var rows = draft.contributions().stream()
                .map(row -> row.id().equals(id) ? contribution(id, person, row.days()) : row)
                .toList();
        return changed(draft, draft.budget(), draft.expenses(), draft.fixedPrices(), rows);
    }

    private static Draft ofAHundredAmong(Draft draft, List<String> three) {
        var nothing = new Draft.PotRow("0", "All of it is work", "");
        return new Draft(
                "100",
                draft.startsOn(),
                draft.endsOn(),
                new TreeMap<>(Map.of(
                        "network", nothing, "introducer", nothing, "prescriber", nothing, "coordination", nothing)),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        contribution("c1", three.get(0), "1"),
                        contribution("c2", three.get(1), "1"),
                        contribution("c3", three.get(2), "1")),
                List.of(new Draft.MilestoneRow("m1", "Audit", draft.endsOn(), three.get(0))),
                List.of(new Draft.InstalmentRow("i1", "All", "acceptance", "m1", "", "100", "percent")));
    }

    private long amountOf(String person, int version) {
        return protocols.lines(mission, version).stream()
                .filter(line -> line.party().equals(person))
                .mapToLong(line -> line.amount().minorUnits())
                .sum();
    }

    private static Draft withDays(Draft draft, String id, String days) {
        var rows = draft.contributions().stream()
                .map(row -> row.id().equals(id) ? contribution(id, row.party(), days) : row)
                .toList();
        return changed(draft, draft.budget(), draft.expenses(), draft.fixedPrices(), rows);
    }

    private Draft withCrowd(Draft draft, List<String> crowd) {
        var rows = new ArrayList<>(List.of(contribution("c1", anne, "10"), contribution("c2", bruno, "7")));
        crowd.subList(0, 17).forEach(person -> rows.add(contribution("c" + (rows.size() + 1), person, "3")));
        return changed(draft, draft.budget(), draft.expenses(), draft.fixedPrices(), rows);
    }

    private static Draft changed(
            Draft draft,
            String budget,
            List<Draft.DeductionRow> expenses,
            List<Draft.DeductionRow> fixedPrices,
            List<Draft.ContributionRow> contributions) {
        return new Draft(
                budget,
                draft.startsOn(),
                draft.endsOn(),
                draft.pots(),
                draft.beneficiaries(),
                expenses,
                fixedPrices,
                contributions,
                draft.milestones(),
                draft.instalments());
    }
}
