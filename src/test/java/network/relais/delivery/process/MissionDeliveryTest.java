package network.relais.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import network.relais.Means;
import network.relais.calendar.WorkingDays;
import network.relais.delivery.Agreement;
import network.relais.delivery.DaysConfirmation;
import network.relais.delivery.DaysConfirmation.State;
import network.relais.delivery.DeliveryRefused;
import network.relais.delivery.MilestoneState;
import network.relais.mail.MailContract;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Journal;
import network.relais.people.Language;
import network.relais.protocol.Contribution;
import network.relais.staffing.MoveMissionDates;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code mission_delivery.bpmn}: milestones, days, and whoever cannot go on. */
class MissionDeliveryTest extends DeliveryScenarios {

    @Autowired
    private MoveMissionDates moveDates;

    @Test
    void milestonesAreDeliveredAndAcceptedOneAfterTheOtherAndEverybodyConfirms() {
        assertThat(mailsTo(chloe, mission)).containsExactly("kick_off");
        assertThat(openSteps(mission)).containsExactly(DELIVER);
        assertThat(taskOf(bruno, mission, DELIVER).getDueDate()).isEqualTo(at(auditDue, LocalTime.of(18, 0)));

        deliver(bruno, "The audit of both warehouses");
        assertThat(milestone("m1").state()).isEqualTo(MilestoneState.State.DELIVERED);
        accept(today());

        assertThat(milestones.lastAcceptance(mission)).contains(today());
        assertThat(mailsTo(bruno, mission)).contains("milestone_due", "confirm_days");
        List.of(anne, bruno, chloe).forEach(this::asPlanned);
        deliver(anne, "The plan");
        accept(today());
        List.of(anne, bruno, chloe).forEach(this::asPlanned);

        thenNothingIsLeftOf(mission);
        assertThat(endsReached(mission))
                .contains("event_delivered", "event_daysConfirmed", "event_confirmationsClosed");
        assertThat(done("c1")).isEqualByComparingTo("10");
        assertThat(done("c2")).isEqualByComparingTo("7");
        assertThat(done("c3")).isEqualByComparingTo("6");
        assertThat(journal.of(mission))
                .extracting(Journal.Entry::kind)
                .contains("milestoneDelivered", "milestoneAccepted");
    }

    @Test
    void thePhaseTellsTheMapThatEverythingIsDelivered() {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(mission)
                        .singleResult())
                .isNotNull();
        deliver(bruno, "The audit");
        accept(today());
        deliver(anne, "The plan");
        accept(today());

        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance())
                        .variableName("outcome")
                        .singleResult()
                        .getValue())
                .isEqualTo("delivered");
    }

    @Test
    void datesThatMoveAreAskedAboutBesideTheWorkAndMoveTheDeadline() {
        var later = WorkingDays.after(auditDue, 10);

        as(
                anne,
                () -> moveDates.move(
                        mission, anne, Means.PROGRAM, today(), auditDue.plusDays(60), Map.of("m1", later)));

        assertThat(taskOf(bruno, mission, DELIVER).getDueDate()).isEqualTo(at(later, LocalTime.of(18, 0)));
        assertThat(dueOf("event_milestoneLate")).isEqualTo(at(WorkingDays.after(later, 1), LocalTime.of(8, 0)));
        assertThat(openSteps(mission)).containsExactly(DELIVER, QUESTION);
        deliver(bruno, "The audit");
        assertThat(openSteps(mission)).containsExactly(QUESTION, ACCEPT);
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(QUESTION)
                .singleResult()
                .getId());
        assertThat(endsReached(mission)).contains("event_datesSettled");
    }

    @Test
    void correctionsGoBackToWhoeverIsResponsibleInTheClientsWords() {
        deliver(bruno, "The audit");
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "corrections", "corrections", "Table 3 is wrong"));

        assertThat(mailsTo(bruno, mission)).contains("milestone_corrections");
        assertThat(shown(taskOf(bruno, mission, DELIVER))).contains("Table 3 is wrong");
        assertThat(milestone("m1").round()).isEqualTo(2);
        assertThat(confirmations.of(mission)).isEmpty();

        deliver(bruno, "The audit, corrected");
        assertThat(shown(taskOf(anne, mission, ACCEPT))).contains("The audit, corrected");
        accept(today());
        assertThat(milestone("m1").acceptedOn()).isEqualTo(today());
    }

    @Test
    void aLateMilestoneAndASlowAnswerAreRemindedOf() {
        assertThat(dueOf("event_milestoneLate")).isEqualTo(at(WorkingDays.after(auditDue, 1), LocalTime.of(8, 0)));
        fire(mission, "event_milestoneLate");
        assertThat(mailsTo(bruno, mission)).contains("milestone_reminder");
        assertThat(openSteps(mission)).containsExactly(DELIVER);

        deliver(bruno, "The audit");
        assertThat(dueOf("event_acceptanceReminder")).isEqualTo(at(WorkingDays.after(today(), 3), LocalTime.of(18, 0)));
        fire(mission, "event_acceptanceReminder");
        assertThat(mailsTo(anne, mission)).contains("acceptance_reminder");
        assertThat(openSteps(mission)).containsExactly(ACCEPT);
    }

    @Test
    void aSlowConfirmerHoldsUpNothingButTheEndOfThePhaseAndThatForTenWorkingDaysAtMost() {
        deliver(bruno, "The audit");
        accept(today());
        asPlanned(anne);
        asPlanned(bruno);
        fire(mission, "event_daysReminder");
        assertThat(mailsTo(chloe, mission)).contains("confirm_days_reminder");

        deliver(anne, "The plan");
        accept(today());
        asPlanned(anne);
        asPlanned(bruno);
        assertThat(openSteps(mission)).containsExactly(CONFIRM, CONFIRM);
        assertThat(dueOf("event_daysOverdue")).isEqualTo(at(WorkingDays.after(today(), 10), LocalTime.of(18, 0)));

        fire(mission, "event_daysOverdue");
        letTheEngineWork(mission);
        thenNothingIsLeftOf(mission);
        assertThat(endsReached(mission)).contains("event_daysNotConfirmed", "event_confirmerReminded");
        assertThat(confirmations.of(mission))
                .filteredOn(days -> days.person().equals(chloe))
                .extracting(DaysConfirmation::state)
                .containsExactly(State.NOT_CONFIRMED, State.NOT_CONFIRMED);
        assertThat(journal.of(mission)).extracting(Journal.Entry::kind).contains("daysNotConfirmed");
    }

    @Test
    void daysThatDifferAreKeptWithTheirReasonAndChangeNoShare() {
        var before = protocols.inForce(mission).orElseThrow();
        deliver(bruno, "The audit");
        accept(today());
        assertThat(shown(taskOf(bruno, mission, CONFIRM))).contains("3.5 days", "7 days");

        complete(
                bruno,
                mission,
                CONFIRM,
                Map.of("days", "otherwise", "daysDone", "4,5", "reason", "A second visit was needed"));

        var confirmed = confirmationOf("c2");
        assertThat(confirmed.state()).isEqualTo(State.NOT_AS_PLANNED);
        assertThat(confirmed.done()).isEqualByComparingTo("4.5");
        assertThat(confirmed.reason()).isEqualTo("A second visit was needed");
        assertThat(protocols.inForce(mission).orElseThrow()).isEqualTo(before);
    }

    @Test
    void whatIsTypedWronglyIsRefusedInWordsAndNothingChanges() {
        refused(bruno, DELIVER, Map.of("words", " "), "What was delivered");
        refused(bruno, DELIVER, Map.of("words", "x".repeat(2001)), "too long");
        refused(bruno, DELIVER, Map.of("words", "Done", "link", "javascript:alert(1)"), "is no link");
        deliver(bruno, "L’audit <b>complet</b> 👍");
        refused(anne, ACCEPT, Map.of(), "What does the client say?");
        refused(anne, ACCEPT, Map.of("clientAnswer", "accepted"), "On which day");
        refused(anne, ACCEPT, Map.of("clientAnswer", "accepted", "acceptedOn", "tomorrow"), "Accepted on");
        refused(
                anne,
                ACCEPT,
                Map.of(
                        "clientAnswer",
                        "accepted",
                        "acceptedOn",
                        today().plusDays(1).toString()),
                "today");
        refused(anne, ACCEPT, Map.of("clientAnswer", "corrections"), "What the client wants changed");
        accept(today());
        for (var days : List.of("-1", "367", "1e9", "NaN", "0,1", "١", "", "2;5")) {
            refused(
                    bruno,
                    CONFIRM,
                    Map.of("days", "otherwise", "daysDone", days, "reason", "Because"),
                    "Days really done");
        }
        refused(bruno, CONFIRM, Map.of("days", "otherwise", "daysDone", "1"), "Why it was different");

        assertThat(confirmationOf("c2").state()).isEqualTo(State.ASKED);
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        var toDeliver = taskOf(bruno, mission, DELIVER);
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> as(chloe, () -> forms.submitTaskForm(toDeliver.getId(), Map.of("words", "Mine"))));
        deliver(bruno, "The audit");
        var toAccept = taskOf(anne, mission, ACCEPT);
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> as(
                        bruno,
                        () -> forms.submitTaskForm(
                                toAccept.getId(),
                                Map.of("clientAnswer", "accepted", "acceptedOn", today().toString()))));

        assertThat(milestone("m1").state()).isEqualTo(MilestoneState.State.DELIVERED);
    }

    @Test
    void nothingTypedStaysInTheProcess() {
        deliver(bruno, "Words about the audit");
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "corrections", "corrections", "Words of the client"));
        deliver(bruno, "Words about the correction");
        accept(today());
        complete(
                bruno,
                mission,
                CONFIRM,
                Map.of("days", "otherwise", "daysDone", "9", "reason", "Words about the days"));

        assertThat(anyVariableHolds(mission, "Words")).isFalse();
    }

    @Test
    void whoeverWaitsForInstalmentsIsWokenByAnAcceptance() {
        runtime.startProcessInstanceByKey("a_settlement", mission);
        deliver(bruno, "The audit");
        assertThat(openSteps(mission)).containsExactly(ACCEPT);

        accept(today());

        assertThat(openSteps(mission)).contains(SETTLEMENT);
    }

    @Test
    void workWasDoneOnceSomethingWasDelivered() {
        assertThat(workDone).noneMatch(feature -> feature.any(mission));
        deliver(bruno, "The audit");
        assertThat(workDone).anyMatch(feature -> feature.any(mission));
    }

    @Test
    void whoeverFallsIllIsReplacedAndTheOpenTasksMove() {
        deliver(bruno, "The audit");
        accept(today());
        letTheEngineWork(mission);
        asPlanned(anne);
        asPlanned(chloe);
        var dora = member("Dora");
        var before = protocols.inForce(mission).orElseThrow();

        withdraw.withdraw(mission, bruno, anne, "In hospital", Map.of("c2", "3,5"));

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(mission)
                        .taskAssignee(bruno)
                        .list())
                .isEmpty();
        assertThat(mailsTo(chloe, mission)).contains("contributor_left");
        asPlanned(anne);
        deliver(anne, "The plan");
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "corrections", "corrections", "More details"));

        searchEnds("staffed", dora);

        assertThat(mailsTo(dora, mission)).contains("contributor_joined");
        assertThat(endsReached(mission)).contains("event_teamCompleteAgain");
        assertThat(protocols.inForce(mission).orElseThrow().number()).isGreaterThan(before.number());
        deliver(anne, "The plan, in detail");
        accept(today());
        List.of(anne, chloe, dora).forEach(this::asPlanned);
        thenNothingIsLeftOf(mission);
        assertThat(confirmations.of(mission))
                .filteredOn(days -> days.person().equals(dora))
                .singleElement()
                .satisfies(days -> assertThat(days.planned()).isEqualByComparingTo("3.5"));
        assertThat(anyMailHolds("In hospital")).isFalse();
    }

    @Test
    void theMilestoneOfWhoeverLeavesFallsToTheCoordinatorAndThenToTheNewcomer() {
        var dora = member("Dora");
        var formerTask = taskOf(bruno, mission, DELIVER);

        withdraw.withdraw(mission, bruno, bruno, "", Map.of());

        assertThat(taskOf(anne, mission, DELIVER).getId()).isEqualTo(formerTask.getId());
        assertThatThrownBy(
                        () -> as(bruno, () -> forms.submitTaskForm(formerTask.getId(), Map.of("words", "Still mine"))))
                .rootCause()
                .isInstanceOf(DeliveryRefused.class);

        searchEnds("staffed", dora);

        assertThat(taskOf(dora, mission, DELIVER).getId()).isEqualTo(formerTask.getId());
        assertThat(mailsTo(dora, mission)).contains("milestone_due");
        deliver(dora, "The audit");
        assertThat(openSteps(mission)).containsExactly(ACCEPT);
    }

    @Test
    void whenNobodyIsFoundTheCoordinatorSearchesAgainOrTakesTheRestOver() {
        withdraw.withdraw(mission, chloe, anne, "A new job", Map.of("c3", "2"));
        searchEnds("givenUp", null);

        assertThat(mailsTo(anne, mission)).contains("role_not_filled");
        assertThat(shown(taskOf(anne, mission, DECIDE))).contains("A new job", "4 days");
        fire(mission, "event_decisionReminder");
        assertThat(mailsTo(anne, mission)).contains("role_not_filled_reminder");
        refused(anne, DECIDE, Map.of(), "How does the work go on?");
        complete(anne, mission, DECIDE, Map.of("goOn", "searchAgain"));
        searchEnds("renegotiate", null);
        complete(anne, mission, DECIDE, Map.of("goOn", "takeOver"));

        var terms = protocols.inForce(mission).orElseThrow().terms();
        assertThat(terms.openRoles()).isEmpty();
        assertThat(terms.contributionsOf(anne))
                .extracting(Contribution::days)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("10"), new BigDecimal("4"));
        assertThat(mailsTo(anne, mission).stream().filter("role_not_filled"::equals))
                .hasSize(2);
        assertThat(endsReached(mission)).contains("event_teamCompleteAgain", "event_decisionReminded");
    }

    @Test
    void whoeverLeavesWhileSomebodyIsLookedForIsReplacedByTheSameSearch() {
        withdraw.withdraw(mission, bruno, anne, "", Map.of());
        withdraw.withdraw(mission, chloe, anne, "", Map.of("c3", "1"));
        assertThat(openSteps(mission).stream().filter(SEARCH::equals)).hasSize(1);
        assertThat(endsReached(mission)).contains("event_searchTakesItIn");

        searchEnds("givenUp", null);
        assertThat(shown(taskOf(anne, mission, DECIDE)))
                .contains(
                        directory.person(bruno).name(), directory.person(chloe).name(), "7 days", "5 days");
        complete(anne, mission, DECIDE, Map.of("goOn", "takeOver"));

        assertThat(protocols.inForce(mission).orElseThrow().terms().openRoles()).isEmpty();
        withdraw.withdraw(mission, anne, anne, "", Map.of());
        assertThat(openSteps(mission)).contains(SEARCH);
    }

    @Test
    void aWithdrawalThatCannotBeIsRefusedAndNothingChanges() {
        var stranger = member("Dora");
        var before = protocols.inForce(mission).orElseThrow();

        refusedToWithdraw(chloe, stranger, Map.of(), "There is no mission");
        refusedToWithdraw(chloe, bruno, Map.of(), "Only the member in question");
        refusedToWithdraw(stranger, anne, Map.of(), "has no part");
        refusedToWithdraw(chloe, anne, Map.of("c3", "6,5"), "between 0 and 6");
        refusedToWithdraw(chloe, anne, Map.of("c3", "many"), "no number of days");
        refusedToWithdraw(chloe, anne, Map.of("c3", "6"), "All days agreed are done");

        deliver(bruno, "The audit");
        accept(today());
        deliver(anne, "The plan");
        accept(today());
        refusedToWithdraw(chloe, anne, Map.of(), "All milestones are accepted");
        assertThat(withdraw.rolesToLeave(mission, anne)).isEmpty();

        assertThat(protocols.inForce(mission).orElseThrow()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from relais.withdrawal where mission = ?")
                        .param(mission)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theMailTextsFindWhatTheyAskFor() {
        deliver(bruno, "The audit");
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "corrections", "corrections", "Table 3"));
        deliver(bruno, "The audit again");
        accept(today());
        withdraw.withdraw(mission, chloe, anne, "", Map.of("c3", "1"));

        for (var language : Language.values()) {
            MailContract.assertFills(
                    facts("milestone"), MailRequest.of(mission, "confirm_days", bruno, "m1/c2"), language);
            MailContract.assertFills(
                    facts("delivery"), MailRequest.of(mission, "contributor_left", bruno, "1/1"), language);
        }
        var said = facts("milestone").about(MailRequest.of(mission, "confirm_days", bruno, "m1/c2"), Language.FR);
        assertThat(said.get("title")).isEqualTo("Audit");
        assertThat(said.get("plannedDays")).isEqualTo("3,5 jours");
        assertThat(said.get("corrections")).isEqualTo("Table 3");
        assertThat(said.get("responsible")).isEqualTo(directory.person(bruno).name());
        var left = facts("delivery").about(MailRequest.of(mission, "contributor_left", bruno, "1/1"), Language.EN);
        assertThat(left.get("leaver")).isEqualTo(directory.person(chloe).name());
        assertThat(left.get("openRoles")).isEqualTo(List.of("Role c3, 5 days"));
        assertThat((List<?>) left.get("team")).hasSize(2);
    }

    @Test
    void aMissionThatIsCancelledLeavesNothingOfItsDelivery() {
        deliver(bruno, "The audit");
        accept(today());
        letTheEngineWork(mission);
        withdraw.withdraw(mission, chloe, anne, "", Map.of());

        runtime.deleteProcessInstance(instance(), "as the map does when it is cancelled");

        thenNothingIsLeftOf(mission);
        assertThat(timersOf(mission)).isEmpty();
    }

    @Test
    void twentyAnswersAtOnceAreTwentyRecords() throws Exception {
        var twenty = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> Agreement.role("c" + number, member("Member"), "5", today()))
                .toList();
        beginWith(twenty);
        deliver(twenty.get(1).party(), "The audit");
        accept(today());

        var atOnce = Executors.newFixedThreadPool(20);
        try {
            var answers = atOnce.invokeAll(twenty.stream()
                    .<Callable<Void>>map(role -> () -> {
                        complete(role.party(), mission, CONFIRM, Map.of("days", "asPlanned"));
                        return null;
                    })
                    .toList());
            for (var answer : answers) {
                answer.get();
            }
        } finally {
            atOnce.shutdownNow();
        }
        letTheEngineWork(mission);

        assertThat(openSteps(mission)).containsExactly(DELIVER);
        assertThat(confirmations.of(mission))
                .hasSize(20)
                .extracting(DaysConfirmation::state)
                .containsOnly(State.AS_PLANNED);
        assertThat(endsReached(mission).stream().filter("event_daysConfirmed"::equals))
                .hasSize(20);
    }
}
