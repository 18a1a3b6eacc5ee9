package network.relais.staffing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.Means;
import network.relais.calendar.WorkingDays;
import network.relais.delivery.Withdraw;
import network.relais.mail.MailContract;
import network.relais.mail.MailFacts;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.CancelMission;
import network.relais.mission.Journal;
import network.relais.people.Language;
import network.relais.protocol.Answer;
import network.relais.protocol.AnswerDates;
import network.relais.protocol.DatesQuestion;
import network.relais.protocol.DatesSideBySide;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Terms;
import network.relais.staffing.MoveMissionDates;
import network.relais.staffing.Offer;
import network.relais.staffing.Offers;
import network.relais.testing.WholeMissionTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code confirm_new_dates.bpmn}, within whole missions: before the work begins, and in the middle of it. */
class ConfirmNewDatesTest extends WholeMissionTest {

    private static final String ASKED = ConfirmNewDates.TASK_ANSWER;
    private static final String DECIDE = ConfirmNewDates.TASK_DECIDE;

    @Autowired
    private MoveMissionDates moveDates;

    @Autowired
    private AnswerDates answerDates;

    @Autowired
    private DatesSideBySide sideBySide;

    @Autowired
    private Withdraw withdraw;

    @Autowired
    private CancelMission cancelMission;

    @Autowired
    private Offers offers;

    @Autowired
    private Journal journal;

    @Autowired
    private List<MailFacts> mailFacts;

    @Override
    protected String diagram() {
        return ConfirmNewDates.PROCESS;
    }

    // ---- the client orders on other dates

    @Test
    void everybodyWhoseDatesDifferIsAskedBeforeTheKickOff() {
        var mission = anOrderOnOtherDates(chloe);

        assertThat(openSteps(mission)).as("Anne has agreed by moving them").containsExactly(ASKED, ASKED);
        assertThat(terms(mission).startsOn()).isEqualTo(today().plusDays(28));
        assertThat(terms(mission).milestone("m2").dueOn()).isEqualTo(today().plusDays(118));
        assertThat(terms(mission).contribution("c2").from()).isEqualTo(today().plusDays(28));
        assertThat(mailsTo(bruno, mission)).contains("dates_asked").doesNotContain("kick_off");
        assertThat(mailsTo(ines, mission)).doesNotContain("dates_asked");
        assertThat(protocols.order(mission).orElseThrow().reference()).isEqualTo("PO 4711");

        complete(bruno, mission, ASKED, Map.of("answer", "yes"));
        letTheEngineWork(mission);
        assertThat(mailsTo(bruno, mission)).doesNotContain("kick_off");
        complete(chloe, mission, ASKED, Map.of("answer", "yes", "words", "Even better."));
        letTheEngineWork(mission);

        assertThat(mailsTo(bruno, mission)).contains("kick_off");
        assertThat(protocols.answers(mission, 2))
                .extracting(Answer::person, Answer::kind, Answer::words)
                .contains(
                        tuple(bruno, Answer.Kind.AGREED, ""),
                        tuple(chloe, Answer.Kind.AGREED, "Even better."),
                        tuple(ines, Answer.Kind.AGREED, ""));
        assertThat(kinds(mission)).contains("datesMoved", "datesConfirmed");
        assertThat(openSteps(mission)).contains(DELIVER);
    }

    @Test
    void oldAndNewDatesStandSideBySideInTaskAndMail() {
        var mission = anOrderOnOtherDates(chloe);

        var shown = String.valueOf(
                tasks.getVariableLocal(taskOf(bruno, mission, ASKED).getId(), "rows"));
        assertThat(sideBySide.of(mission, new DatesQuestion(2, bruno), Language.EN))
                .extracting(DatesSideBySide.Row::what)
                .containsExactly("The mission", "Consultant c2", "Milestone: Plan");
        for (var row : sideBySide.of(mission, new DatesQuestion(2, bruno), Language.EN)) {
            assertThat(row.before()).isNotEqualTo(row.now());
            assertThat(shown).contains(row.what(), row.before(), row.now());
            assertThat(textsTo(bruno, mission, "dates_asked").get(0)).contains(row.what(), row.before(), row.now());
        }
        for (var language : Language.values()) {
            MailContract.assertFills(
                    facts(), MailRequest.of(mission, "dates_asked", bruno, "2/" + bruno + "/1"), language);
        }
    }

    @Test
    void noShareChanges() {
        var mission = anOrderOnOtherDates(chloe);

        assertThat(protocols.lines(mission, 2)).isEqualTo(protocols.lines(mission, 1));
    }

    @Test
    void whoeverIsNotFreeLeavesAnOpenRoleThatIsFilledBeforeTheKickOff() {
        var mission = anOrderOnOtherDates(chloe);
        var dora = member("Dora");

        complete(bruno, mission, ASKED, Map.of("answer", "no", "words", "I am in Lisbon then."));
        complete(chloe, mission, ASKED, Map.of("answer", "yes"));
        letTheEngineWork(mission);

        assertThat(textsTo(anne, mission, "dates_declined").get(0)).contains("I am in Lisbon then.");
        assertThat(terms(mission).openRoles()).extracting(role -> role.id()).containsExactly("c2");
        assertThat(kinds(mission)).contains("datesDeclined", "roleOpened").doesNotContain("contributorLeft");
        assertThat(openSteps(mission)).containsExactly(CHOOSE);
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", dora));
        complete(dora, mission, ANSWER_OFFER, Map.of("answer", "yes"));
        letTheEngineWork(mission);

        assertThat(mailsTo(dora, mission)).contains("kick_off");
        assertThat(terms(mission).contribution("c2").party()).isEqualTo(dora);
        assertThat(agreedTo(mission)).as("whoever said yes stays confirmed").contains(dora, chloe);
    }

    @Test
    void whoeverSaysYesAfterARoleChangedHandsIsConfirmedOnTheLatestVersion() {
        var mission = anOrderOnOtherDates(chloe);

        complete(bruno, mission, ASKED, Map.of("answer", "no"));
        complete(chloe, mission, ASKED, Map.of("answer", "yes"));

        assertThat(protocols.inForce(mission).orElseThrow().number()).isEqualTo(3);
        assertThat(agreedTo(mission)).contains(chloe).doesNotContain(bruno);
    }

    @Test
    void silenceIsRemindedOfAndThenTheCoordinatorDecides() {
        var mission = anOrderOnOtherDates(chloe);
        complete(chloe, mission, ASKED, Map.of("answer", "yes"));
        assertThat(dueOf(mission, "event_datesReminder")).containsExactly(inWorkingDays(3));
        assertThat(dueOf(mission, "event_datesSilence")).containsExactly(inWorkingDays(5));

        fire(mission, "event_datesReminder");
        assertThat(mailsTo(bruno, mission)).contains("dates_reminder");
        fire(mission, "event_datesSilence");
        assertThat(mailsTo(anne, mission)).contains("dates_silence");
        assertThat(openSteps(mission)).containsExactly(DECIDE);
        assertThat(dueOf(mission, "event_datesDecisionReminder")).containsExactly(inWorkingDays(2));
        fire(mission, "event_datesDecisionReminder");
        assertThat(textsTo(anne, mission, "dates_decision_reminder"))
                .hasSize(1)
                .first()
                .asString()
                .contains(directory.person(bruno).name(), "/go/" + mission + "/" + DECIDE);
        assertThat(openSteps(mission)).as("the choice is still hers").containsExactly(DECIDE);

        complete(anne, mission, DECIDE, Map.of("decision", "askAgain"));
        assertThat(mailsTo(bruno, mission)).filteredOn("dates_asked"::equals).hasSize(2);
        assertThat(kinds(mission)).contains("datesAskedAgain");
        fire(mission, "event_datesSilence");
        complete(anne, mission, DECIDE, Map.of("decision", "somebodyElse"));
        letTheEngineWork(mission);

        assertThat(mailsTo(bruno, mission)).contains("dates_closed");
        assertThat(kinds(mission)).contains("datesNoAnswer", "roleOpened");
        assertThat(openSteps(mission)).containsExactly(CHOOSE);
        assertThat(answerDates.open(mission)).isEmpty();
    }

    @Test
    void datesThatCanBeNoneAreRefusedAndTheOrderIsNotRecorded() {
        var mission = anAgreement(chloe);
        var typed = new HashMap<String, Object>(order());
        typed.put("newStart", today().plusDays(28).toString());
        typed.put("newEnd", today().plusDays(1).toString());

        assertThatThrownBy(() -> complete(anne, mission, CLIENT_ANSWER, typed))
                .hasStackTraceContaining("The mission ends before it begins");
        typed.remove("newEnd");
        assertThatThrownBy(() -> complete(anne, mission, CLIENT_ANSWER, typed))
                .hasStackTraceContaining("Choose the new first day and the new last day");

        assertThat(openSteps(mission)).containsExactly(CLIENT_ANSWER);
        assertThat(protocols.order(mission)).isEmpty();
        assertThat(protocols.versions(mission)).hasSize(1);
    }

    // ---- while the team is made up

    @Test
    void offersOnDatesThatDoNotHoldAnyMoreAreWithdrawnAndMayBeMadeAgain() {
        var mission = anAgreement("");
        theClientOrders(mission);
        var dora = member("Dora");
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", dora));

        move(mission, anne, 14, 104);
        assertThat(mailsTo(dora, mission)).contains("staffing_closed");
        assertThat(offers.of(mission)).extracting(Offer::state).containsExactly(Offer.State.WITHDRAWN);
        assertThat(openSteps(mission)).containsExactly(ASKED);
        complete(bruno, mission, ASKED, Map.of("answer", "yes"));
        letTheEngineWork(mission);
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", dora));
        complete(dora, mission, ANSWER_OFFER, Map.of("answer", "yes"));
        letTheEngineWork(mission);

        assertThat(openSteps(mission)).contains(DELIVER);
        assertThat(mailsTo(dora, mission)).contains("kick_off");
    }

    @Test
    void datesThatMoveAgainTakeThePlaceOfThoseNotAnsweredYet() {
        var mission = anOrderOnOtherDates(chloe);
        complete(chloe, mission, ASKED, Map.of("answer", "yes"));
        fire(mission, "event_datesSilence");

        move(mission, anne, 42, 132);
        letTheEngineWork(mission);

        assertThat(openSteps(mission)).containsExactly(ASKED, ASKED);
        assertThat(answerDates.open(mission))
                .containsExactlyInAnyOrder(new DatesQuestion(3, bruno), new DatesQuestion(3, chloe));
        var agreedTo = protocols.version(mission, 1).terms();
        assertThat(sideBySide
                        .of(mission, new DatesQuestion(3, bruno), Language.EN)
                        .get(0)
                        .before())
                .as("Bruno never said yes to the first move")
                .isEqualTo(sideBySide
                        .of(mission, new DatesQuestion(2, bruno), Language.EN)
                        .get(0)
                        .before());
        assertThat(agreedTo.startsOn()).isEqualTo(today());
        complete(bruno, mission, ASKED, Map.of("answer", "yes"));
        complete(chloe, mission, ASKED, Map.of("answer", "yes"));
        letTheEngineWork(mission);
        assertThat(mailsTo(bruno, mission)).contains("kick_off");
    }

    @Test
    void anAnimatorWhoMovesThemAsksTheCoordinatorToo() {
        var mission = anAgreement("");
        theClientOrders(mission);

        move(mission, chantal, 14, 104);

        assertThat(taskOf(anne, mission, ASKED)).isNotNull();
    }

    // ---- in the middle of the work

    @Test
    void theWorkGoesOnBesideTheQuestionAndItsDeadlinesMove() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        everybodyConfirmsTheDays(mission);
        theClientPays(mission, "6 000,00");
        var accepted = terms(mission).milestone("m1");

        move(mission, anne, 0, 120);

        assertThat(taskOf(bruno, mission, DELIVER).getDueDate())
                .isEqualTo(at(today().plusDays(120), LocalTime.of(18, 0)));
        assertThat(dueOf(mission, "event_milestoneLate"))
                .containsExactly(at(WorkingDays.after(today().plusDays(120), 1), LocalTime.of(8, 0)));
        assertThat(terms(mission).milestone("m1")).as("what is accepted stays").isEqualTo(accepted);
        assertThat(protocols.lines(mission, 2)).isEqualTo(protocols.lines(mission, 1));
        assertThat(accounts.of(mission).handedOut().plain()).isEqualTo("6000.00");
        complete(bruno, mission, ASKED, Map.of("answer", "yes"));
        complete(chloe, mission, ASKED, Map.of("answer", "yes"));
        letTheEngineWork(mission);
        assertThat(openSteps(mission)).contains(DELIVER).doesNotContain(ASKED);
    }

    @Test
    void whoeverIsNotFreeKeepsTheDaysDoneAndIsReplaced() {
        var mission = aMissionInDelivery();
        var dora = member("Dora");
        move(mission, anne, 0, 120);
        assertThat(String.valueOf(
                        tasks.getVariableLocal(taskOf(bruno, mission, ASKED).getId(), "shown")))
                .contains("\"role1\":\"Consultant c2\"", "\"role2\":\"\"");

        assertThatThrownBy(() ->
                        complete(bruno, mission, ASKED, Map.of("answer", "no", "daysDone1", "many", "words", "Ill")))
                .hasStackTraceContaining("no number of days");
        assertThat(answerDates.open(mission)).contains(new DatesQuestion(2, bruno));
        complete(bruno, mission, ASKED, Map.of("answer", "no", "daysDone1", "2,5", "words", "Taken"));
        letTheEngineWork(mission);

        assertThat(terms(mission).contribution("c2").days()).isEqualByComparingTo(new BigDecimal("2.5"));
        assertThat(terms(mission).openRoles())
                .extracting(role -> role.days())
                .singleElement()
                .satisfies(days -> assertThat(days).isEqualByComparingTo("4.5"));
        assertThat(mailsTo(chloe, mission)).contains("contributor_left");
        assertThat(mailsTo(anne, mission)).contains("dates_declined");
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", dora));
        complete(dora, mission, ANSWER_OFFER, Map.of("answer", "yes"));
        letTheEngineWork(mission);
        assertThat(mailsTo(chloe, mission)).contains("contributor_joined");
        assertThat(openSteps(mission)).as("Chloé is still asked").contains(ASKED);
    }

    @Test
    void theCoordinatorFindsSomebodyElseForWhoeverIsSilentInTheMiddleOfTheWork() {
        var mission = aMissionInDelivery();
        move(mission, anne, 0, 120);
        complete(chloe, mission, ASKED, Map.of("answer", "yes"));
        fire(mission, "event_datesSilence");

        complete(anne, mission, DECIDE, Map.of("decision", "somebodyElse", "daysDone1", "1"));
        letTheEngineWork(mission);

        assertThat(terms(mission).contribution("c2").days()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(stepsOfTheWork(mission)).containsExactly(CHOOSE, DELIVER);
    }

    @Test
    void whoeverSaysOnTheMissionPageThatTheyCannotGoOnIsNotAskedAnyMore() {
        var mission = aMissionInDelivery();
        move(mission, anne, 0, 120);

        withdraw.withdraw(mission, bruno, bruno, "", Map.of("c2", "1"));
        letTheEngineWork(mission);

        assertThat(answerDates.open(mission)).containsExactly(new DatesQuestion(2, chloe));
        assertThat(stepsOfTheWork(mission)).containsExactly(ASKED, CHOOSE, DELIVER);
    }

    @Test
    void afterTheLastAcceptanceAnAnswerChangesNothingAndHoldsUpNobodyForEver() {
        var mission = aMissionInDelivery();
        move(mission, anne, 0, 120);
        deliver(mission, anne);
        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        var before = terms(mission);

        complete(bruno, mission, ASKED, Map.of("answer", "no"));
        complete(chloe, mission, ASKED, Map.of("answer", "yes"));
        letTheEngineWork(mission);

        assertThat(terms(mission)).isEqualTo(before);
        assertThat(openSteps(mission)).contains(GIVE_VIEW).doesNotContain(ASKED, CHOOSE);
    }

    @Test
    void aSearchThatIsRunningOffersTheRoleOnTheNewDates() {
        var mission = aMissionInDelivery();
        withdraw.withdraw(mission, chloe, anne, "", Map.of());
        letTheEngineWork(mission);
        var dora = member("Dora");
        complete(anne, mission, CHOOSE, Map.of("choice", "ask", "candidate", dora));

        move(mission, anne, 0, 120);
        letTheEngineWork(mission);

        assertThat(offers.of(mission)).extracting(Offer::state).containsExactly(Offer.State.WITHDRAWN);
        assertThat(stepsOfTheWork(mission)).containsExactly(ASKED, CHOOSE, DELIVER);
    }

    // ---- who may, and what is left

    @Test
    void nobodyAnswersOrDecidesForSomebodyElse() {
        var mission = anOrderOnOtherDates(chloe);
        var task = taskOf(bruno, mission, ASKED);

        for (var other : List.of(anne, chloe)) {
            assertThatThrownBy(() -> as(other, () -> forms.submitTaskForm(task.getId(), Map.of("answer", "yes"))))
                    .isInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> complete(bruno, mission, ASKED, Map.of("answer", "perhaps")))
                .hasStackTraceContaining("Choose one of them");
        fire(mission, "event_datesSilence");
        var decision = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(DECIDE)
                .list()
                .get(0);
        assertThatThrownBy(
                        () -> as(bruno, () -> forms.submitTaskForm(decision.getId(), Map.of("decision", "askAgain"))))
                .isInstanceOf(AuthorizationException.class);
        assertThat(answerDates.open(mission)).hasSize(2);
    }

    @Test
    void datesAreMovedByWhoeverLeadsBetweenOrderAndLastAcceptanceOnly() {
        var mission = anAgreement(chloe);
        assertThat(moveDates.movable(mission, anne)).as("not ordered yet").isEmpty();
        theClientOrders(mission);

        assertThat(moveDates.movable(mission, bruno)).isEmpty();
        assertThatThrownBy(() -> move(mission, bruno, 7, 97)).hasMessageContaining("by the coordinator or an animator");
        assertThatThrownBy(() -> move(mission, anne, 0, 90)).hasMessageContaining("the dates of the mission already");
        assertThat(protocols.versions(mission)).hasSize(1);
        deliver(mission, anne);
        deliver(mission, bruno);
        assertThat(moveDates.movable(mission, anne)).as("all is accepted").isEmpty();
    }

    @Test
    void nothingTypedAndNoQuestionIsLeftOfACancelledMission() {
        var mission = anOrderOnOtherDates(chloe);
        complete(bruno, mission, ASKED, Map.of("answer", "yes", "words", "A private word"));
        assertThat(anyVariableHolds(mission, "A private word")).isFalse();
        fire(mission, "event_datesSilence");

        as(anne, () -> cancelMission.cancel(mission, anne, "No budget", "The client has no budget."));
        letTheEngineWork(mission);

        thenNothingIsLeftOf(mission);
        assertThat(timersOf(mission)).isEmpty();
    }

    // ---- what people do

    private String anAgreement(String third) {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, third));
        everybodyAgrees(mission);
        return mission;
    }

    private Map<String, Object> order() {
        return Map.of("answer", "otherDates", "orderedOn", today().toString(), "reference", "PO 4711");
    }

    /** Four weeks later than agreed. */
    private String anOrderOnOtherDates(String third) {
        var mission = anAgreement(third);
        var typed = new HashMap<String, Object>(order());
        typed.put("newStart", today().plusDays(28).toString());
        typed.put("newEnd", today().plusDays(118).toString());
        complete(anne, mission, CLIENT_ANSWER, typed);
        letTheEngineWork(mission);
        return mission;
    }

    private void move(String mission, String by, int firstDay, int lastDay) {
        moveDates.move(mission, by, Means.PROGRAM, today().plusDays(firstDay), today().plusDays(lastDay), Map.of());
    }

    // ---- what there is to see

    private Terms terms(String mission) {
        return protocols.inForce(mission).map(ProtocolVersion::terms).orElseThrow();
    }

    /** Without the deposit, which is to be invoiced meanwhile. */
    private List<String> stepsOfTheWork(String mission) {
        return openSteps(mission).stream()
                .filter(step -> !step.equals("userTask_invoiceInstalment"))
                .toList();
    }

    private List<String> agreedTo(String mission) {
        return protocols
                .answers(mission, protocols.inForce(mission).orElseThrow().number())
                .stream()
                .filter(Answer::isAgreement)
                .map(Answer::person)
                .toList();
    }

    private List<String> kinds(String mission) {
        return journal.of(mission).stream().map(Journal.Entry::kind).toList();
    }

    private MailFacts facts() {
        return mailFacts.stream()
                .filter(each -> each.word().equals("dates"))
                .findFirst()
                .orElseThrow();
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
