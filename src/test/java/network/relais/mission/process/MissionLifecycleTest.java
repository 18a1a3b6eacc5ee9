package network.relais.mission.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.mission.CancelMission;
import network.relais.mission.MissionProcess;
import network.relais.mission.Outcome;
import network.relais.mission.PauseMission;
import network.relais.mission.Phase;
import network.relais.mission.UnknownMission;
import network.relais.protocol.AskForAmendment;
import network.relais.split.LineKind;
import network.relais.testing.WholeMissionTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The map: every way in which a mission ends, and what can happen to it in any phase. */
class MissionLifecycleTest extends WholeMissionTest {

    @Autowired
    private CancelMission cancelMission;

    @Autowired
    private PauseMission pauseMission;

    @Autowired
    private MissionProcess process;

    @Autowired
    private AskForAmendment askForAmendment;

    @Test
    void aDeclinedLeadEndsTheMissionAndThePrescriberIsTold() {
        var mission = aLeadIsBrought();

        complete(
                ines,
                mission,
                QUALIFY,
                Map.of("decision", "decline", "reasonForUs", "Too far.", "wordForPrescriber", "Sorry."));

        thenItEnded(mission, Outcome.DECLINED, "event_missionDeclined");
        assertThat(mailsTo(prescriberOf(mission), mission))
                .containsExactlyInAnyOrder("thank_prescriber", "prescriber_declined");
        assertThat(textsTo(prescriberOf(mission), mission, "prescriber_declined"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Sorry.").doesNotContain("Too far."));
        thenInesWroteToThePrescriber(mission);
    }

    @Test
    void anAmendmentIsDecidedBesideTheWorkWhichGoesOn() {
        var mission = aMissionInDelivery();
        var steps = openSteps(mission);

        askForAmendment.ask(mission, bruno, "Two days to Chloé", "She knows it better.", today(), false, Map.of());
        letTheEngineWork(mission);
        assertThat(openSteps(mission)).containsAll(steps).contains("userTask_takeUpAmendment");
        complete(anne, mission, "userTask_takeUpAmendment", Map.of("decision", "decline", "reason", "Not now."));
        letTheEngineWork(mission);

        assertThat(endsReached(mission)).containsExactly("event_amendmentIsDecided");
        assertThat(openSteps(mission)).isEqualTo(steps);
        assertThat(missions.get(mission).hasEnded()).isFalse();
    }

    /** {@code split_key.dmn}: below 3 000 less is kept beside the work; the introducer's part is a claim of its own. */
    @ParameterizedTest
    @CsvSource({"2 999.99, 5, 10, 5", "3 000, 10, 10, 8"})
    void aSmallMissionLeavesMoreToThoseWhoDoTheWork(
            String budget, String network, String introducer, String coordination) {
        var mission = aLeadIsBroughtOf(budget);
        anneCoordinates(mission);

        assertThat(drafts.of(mission).saved().proposed())
                .containsEntry(LineKind.NETWORK, new BigDecimal(network))
                .containsEntry(LineKind.INTRODUCER, new BigDecimal(introducer))
                .containsEntry(LineKind.PRESCRIBER, new BigDecimal("0"))
                .containsEntry(LineKind.COORDINATION, new BigDecimal(coordination));
    }

    @Test
    void aClientWhoSaysNoEndsTheMission() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        everybodyAgrees(mission);

        complete(anne, mission, CLIENT_ANSWER, Map.of("answer", "refused", "words", "No budget this year."));

        thenItEnded(mission, Outcome.CLIENT_SAID_NO, "event_missionClientSaidNo");
        assertThat(mailsTo(prescriberOf(mission), mission)).contains("prescriber_client_said_no");
        thenInesWroteToThePrescriber(mission);
    }

    @Test
    void partiesWhoDoNotAgreeEndTheMission() {
        var mission = aMissionThatAnneCoordinates();
        for (int round = 1; round <= 5; round++) {
            anneProposes(mission, draft(anne, bruno, chloe));
            complete(
                    bruno,
                    mission,
                    ANSWER_PROTOCOL,
                    Map.of("answer", "counterProposal", "words", "Fewer days, please."));
            letTheEngineWork(mission);
            complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
            letTheEngineWork(mission);
        }
        var arbitration = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey("userTask_arbitrate")
                .singleResult();

        as(
                arbitration.getAssignee(),
                () -> forms.submitTaskForm(
                        arbitration.getId(), Map.of("decision", "noAgreement", "words", "They are too far apart.")));
        letTheEngineWork(mission);

        thenItEnded(mission, Outcome.NO_AGREEMENT, "event_missionNoAgreement");
        assertThat(mailsTo(prescriberOf(mission), mission)).contains("prescriber_no_agreement");
        thenInesWroteToThePrescriber(mission);
    }

    @Test
    void aMissionForWhichNobodyIsAvailableIsGivenUp() {
        var mission = aMissionWithAnOpenRole();

        complete(anne, mission, CHOOSE, Map.of("choice", "giveUp"));
        letTheEngineWork(mission);

        thenItEnded(mission, Outcome.NO_AGREEMENT, "event_missionGivenUp");
        assertThat(mailsTo(prescriberOf(mission), mission)).contains("prescriber_no_agreement");
        assertThat(mailsTo(bruno, mission)).doesNotContain("kick_off");
        thenInesWroteToThePrescriber(mission);
    }

    @Test
    void aRoleThatNobodyFitsLeadsBackToTheNegotiation() {
        var mission = aMissionWithAnOpenRole();
        assertThat(missions.get(mission).phase()).isEqualTo(Phase.STAFFING);

        complete(anne, mission, CHOOSE, Map.of("choice", "rescope"));
        letTheEngineWork(mission);

        assertThat(missions.get(mission).phase()).isEqualTo(Phase.PROTOCOL);
        assertThat(openSteps(mission)).containsExactly(DRAFT);
    }

    @Test
    void deliveredEvaluatedAndPaidAreThreeMoments() {
        var mission = aMissionInDelivery();
        assertThat(missions.get(mission).phase()).isEqualTo(Phase.DELIVERY);
        deliver(mission, anne);
        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        assertThat(missions.get(mission).deliveredAt()).isNotNull();
        assertThat(missions.get(mission).evaluatedAt()).isNull();

        everybodyEvaluates(mission);
        assertThat(missions.get(mission).evaluatedAt()).isNotNull();
        assertThat(missions.get(mission).paidAt()).isNull();

        theClientPays(mission, "20 000");
        assertThat(missions.get(mission).paidAt()).isNotNull();
        thenItEnded(mission, Outcome.COMPLETED, "event_missionCompleted");
        assertThat(mailsTo(prescriberOf(mission), mission)).contains("prescriber_completed");
        thenInesWroteToThePrescriber(mission);
    }

    @Test
    void aMissionCancelledBeforeAnyWorkLeavesNothingAndEverybodyIsTold() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));

        cancelMission.cancel(mission, anne, "The director left.", "The project is postponed.");
        letTheEngineWork(mission);

        thenItEnded(mission, Outcome.CANCELLED, "event_missionCancelled");
        assertThat(mailsTo(bruno, mission)).contains("mission_cancelled");
        assertThat(mailsTo(prescriberOf(mission), mission)).contains("prescriber_cancelled");
        assertThat(textsTo(missions.get(mission).clientContact(), mission, "client_cancelled"))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).contains("The project is postponed.").doesNotContain("The director left."));
        assertThat(textsTo(prescriberOf(mission), mission, "prescriber_cancelled"))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).contains("The project is postponed.").doesNotContain("The director left."));
        thenInesWroteToThePrescriber(mission);
        assertThatThrownBy(() -> cancelMission.cancel(mission, anne, "Again", "Again"))
                .hasMessageContaining("ended already");
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"LEAD", "PROTOCOL", "STAFFING", "DELIVERY"})
    void aMissionIsCancelledInAnyPhase(Phase phase) {
        var mission = aMissionIn(phase);
        assertThat(missions.get(mission).phase()).isEqualTo(phase);

        cancelMission.cancel(mission, missions.get(mission).lead(), "The director left.", "It is postponed.");
        letTheEngineWork(mission);
        if (phase == Phase.DELIVERY) {
            assertThat(mailsTo(bruno, mission)).as("no work was done").doesNotContain("evaluation_contributor");
        }

        thenItEnded(mission, Outcome.CANCELLED, "event_missionCancelled");
        assertThat(timersOf(mission)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"LEAD", "PROTOCOL", "STAFFING", "DELIVERY"})
    void aPauseHoldsTheTimersAndTheDueDatesOfAnyPhase(Phase phase) {
        var mission = aMissionIn(phase);
        var timers = dueDates(mission);
        var due = taskDueDates(mission);
        assertThat(due).isNotEmpty();
        var until = today().plusDays(30);
        var length = Duration.between(
                clock.instant(), until.atTime(8, 0).atZone(clock.getZone()).toInstant());

        pauseMission.pause(mission, missions.get(mission).lead(), until);

        assertThat(dueDates(mission)).hasSameSizeAs(timers).allSatisfy((timer, day) -> assertThat(day)
                .isCloseTo(Date.from(timers.get(timer).toInstant().plus(length)), 60_000));
        assertThat(taskDueDates(mission)).hasSameSizeAs(due).allSatisfy((task, day) -> assertThat(day)
                .isCloseTo(Date.from(due.get(task).toInstant().plus(length)), 60_000));
        pauseMission.resume(mission, missions.get(mission).lead());
        assertThat(taskDueDates(mission))
                .allSatisfy((task, day) -> assertThat(day).isCloseTo(due.get(task), 60_000));
    }

    @Test
    void aMissionCancelledWithWorkDoneIsEvaluatedAndWhatIsOwedIsSettled() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);

        cancelMission.cancel(mission, chantal, "The client stops.", "We stop here.");
        letTheEngineWork(mission);

        assertThat(openSteps(mission)).contains(CLIENT_FEEDBACK, GIVE_VIEW).doesNotContain(DELIVER, CONFIRM);
        everybodyEvaluates(mission);
        assertThat(missions.get(mission).hasEnded())
                .as("the deposit is still owed")
                .isFalse();
        theClientPays(mission, "6 000");
        thenItEnded(mission, Outcome.CANCELLED, "event_missionCancelled");
    }

    @Test
    void onlyTheCoordinatorOrAnAnimatorCancelsAndAStrangerDoesNotEvenLearnThatItExists() {
        var mission = aMissionThatAnneCoordinates();

        assertThatThrownBy(() -> cancelMission.cancel(mission, ines, "Why", "Word"))
                .hasMessageContaining("Only the coordinator or an animator");
        assertThatThrownBy(() -> cancelMission.cancel(mission, bruno, "Why", "Word"))
                .isInstanceOf(UnknownMission.class);
        assertThatThrownBy(() -> cancelMission.cancel(mission, anne, " ", "Word"))
                .hasMessageContaining("is empty");
        assertThat(missions.get(mission).endReason()).isNull();
    }

    @Test
    void aPauseMovesEveryDeadlineByItsLengthAndTheTeamIsTold() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        var before = dueDates(mission);
        var until = today().plusDays(30);
        var length = Duration.between(
                clock.instant(), until.atTime(8, 0).atZone(clock.getZone()).toInstant());

        pauseMission.pause(mission, anne, until);

        assertThat(missions.get(mission).pausedUntil()).isEqualTo(until);
        assertThat(mailsTo(bruno, mission)).contains("mission_paused");
        dueDates(mission).forEach((timer, due) -> assertThat(due)
                .isCloseTo(Date.from(before.get(timer).toInstant().plus(length)), 60_000));

        fire(mission, MissionLifecycle.EVENT_PAUSE_IS_OVER);
        assertThat(missions.get(mission).isPaused()).isFalse();
        assertThat(mailsTo(bruno, mission)).contains("mission_resumed");
    }

    @Test
    void aMissionThatGoesOnEarlyGetsItsDeadlinesBack() {
        var mission = aLeadIsBrought();
        var before = dueDates(mission);
        pauseMission.pause(mission, ines, today().plusDays(60));

        pauseMission.resume(mission, ines);

        dueDates(mission).forEach((timer, due) -> assertThat(due).isCloseTo(before.get(timer), 60_000));
        assertThat(process.nextDeadline(mission)).isPresent();
        assertThatThrownBy(() -> pauseMission.resume(mission, ines)).hasMessageContaining("not paused");
    }

    @Test
    void aPauseThatEndsInThePastOrInTenYearsIsRefused() {
        var mission = aLeadIsBrought();

        assertThatThrownBy(() -> pauseMission.pause(mission, ines, today())).hasMessageContaining("between tomorrow");
        assertThatThrownBy(() -> pauseMission.pause(mission, ines, today().plusYears(10)))
                .hasMessageContaining("a year from now");
    }

    private String aMissionIn(Phase phase) {
        return switch (phase) {
            case LEAD -> aLeadIsBrought();
            case PROTOCOL -> aMissionThatAnneCoordinates();
            case STAFFING -> aMissionWithAnOpenRole();
            case DELIVERY -> aMissionInDelivery();
            case ENDED -> throw new IllegalArgumentException();
        };
    }

    /** Whoever answers reaches the introducer, who signs. */
    private void thenInesWroteToThePrescriber(String mission) {
        var name = directory.person(ines).name();
        assertThat(jdbc.sql("select reply_to_name from relais.mail where mission = ? and recipient = ?")
                        .params(mission, prescriberOf(mission))
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly(name);
    }

    private Map<String, Date> taskDueDates(String mission) {
        return tasks.createTaskQuery().processInstanceBusinessKey(mission).list().stream()
                .filter(task -> task.getDueDate() != null)
                .collect(Collectors.toMap(task -> task.getId(), task -> task.getDueDate()));
    }

    private String aMissionWithAnOpenRole() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, ""));
        everybodyAgrees(mission);
        theClientOrders(mission);
        return mission;
    }

    private void thenItEnded(String mission, Outcome outcome, String endEvent) {
        assertThat(missions.get(mission).outcome()).isEqualTo(outcome);
        assertThat(missions.get(mission).phase()).isEqualTo(Phase.ENDED);
        assertThat(endsReached(mission)).contains(endEvent);
        thenNothingIsLeftOf(mission);
    }

    /** By the id of the job; the end of the pause is not among them. */
    private Map<String, Date> dueDates(String mission) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(mission).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .filter(job -> !List.of(MissionLifecycle.EVENT_PAUSE_IS_OVER)
                        .contains(management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId()))
                .collect(Collectors.toMap(job -> job.getId(), job -> job.getDuedate()));
    }
}
