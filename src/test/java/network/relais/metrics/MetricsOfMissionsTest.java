package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.StepFact.Ending;
import network.relais.testing.WholeMissionTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of missions that were really played, against the engine's raw history, counted another way. */
class MetricsOfMissionsTest extends WholeMissionTest {

    @Autowired
    private Projector projector;

    @Autowired
    private Projection projection;

    @Autowired
    private MissionFacts missionFacts;

    @Autowired
    private WorkInProgress workInProgress;

    @Autowired
    private LeadTimes leadTimes;

    @Autowired
    private Facts facts;

    /** What the map can do is for other tests. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void aMissionsMomentsAndMoneyAreThoseOfItsRows() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        theClientPays(mission, "6 000,00");
        projector.follow();

        var running = missionFacts.find(mission).orElseThrow();
        assertThat(running.isOpen()).isTrue();
        assertThat(running.agreed()).isEqualTo(accounts.of(mission).agreed().minorUnits());
        assertThat(running.received()).isEqualTo(600_000);
        assertThat(running.reached()).containsOnlyKeys(Moment.PURSUED, Moment.AGREED, Moment.STAFFED);

        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        theClientPays(mission, "14000");
        everybodyEvaluates(mission);
        projector.follow();

        var ended = missionFacts.find(mission).orElseThrow();
        var row = missions.get(mission);
        assertThat(ended.reached()).containsOnlyKeys(Moment.values());
        assertThat(ended.reached().get(Moment.DELIVERED)).isEqualTo(row.deliveredAt());
        assertThat(ended.reached().get(Moment.EVALUATED)).isEqualTo(row.evaluatedAt());
        assertThat(ended.reached().get(Moment.PAID)).isEqualTo(row.paidAt());
        assertThat(ended.reached().get(Moment.ENDED)).isEqualTo(row.endedAt());
        assertThat(ended.outcome()).isEqualTo("COMPLETED");
        assertThat(ended.received()).isEqualTo(2_000_000);
        assertThat(ended.introducer()).isEqualTo(ines);
        assertThat(ended.place()).isEqualTo("Lyon");
        assertThat(missionFacts.opened(
                        row.openedAt(), clock.instant(), new Selection("survey", "Lyon", null, ines, null)))
                .extracting(MissionFact::mission)
                .contains(mission);
        assertThat(missionFacts.opened(row.openedAt(), clock.instant(), new Selection("audit", null, null, ines, null)))
                .isEmpty();
    }

    @Test
    void everyTaskOfTheHistoryIsAFactWithItsTimesAndItsHolder() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        projector.follow();

        assertThat(stepsOf(mission).stream()
                        .filter(step -> step.kind() == Diagram.Kind.TASK)
                        .map(step -> new Raw(
                                step.id(), step.activity(), step.holder(), step.entered(), step.ended(), howOf(step))))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rawTasksOf(mission));
    }

    /** @param how the engine's number for how it ended: 2 is cancelled, all others are done or open */
    private record Raw(
            String id,
            String activity,
            @Nullable String holder,
            Instant entered,
            @Nullable Instant ended,
            String how) {}

    private static String howOf(StepFact step) {
        return step.endedHow() == null ? "open" : step.endedHow() == Ending.TAKEN_BACK ? "cancelled" : "done";
    }

    private List<Raw> rawTasksOf(String mission) {
        return jdbc.sql(
                        """
                        select act.id_, act.act_id_, act.assignee_, act.start_time_, act.end_time_, act.act_inst_state_
                        from act_hi_actinst act join act_hi_procinst run on run.id_ = act.proc_inst_id_
                        where run.business_key_ = ? and act.act_type_ = 'userTask'""")
                .param(mission)
                .query((row, number) -> new Raw(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant(),
                        row.getTimestamp(5) == null ? "open" : row.getInt(6) == 2 ? "cancelled" : "done"))
                .list();
    }

    @Test
    void thePhasesAreTheRunsThatTheMapCallsWithTheirOutcomes() {
        var mission = aMissionInDelivery();
        projector.follow();

        var phases = facts.phasesOf(List.of(mission)).get(mission);
        assertThat(phases.stream()
                        .filter(phase -> "mission_lifecycle".equals(phase.calledBy()))
                        .sorted(Comparator.comparing(PhaseFact::entered))
                        .map(phase -> phase.process() + " " + outcomeOf(phase)))
                .containsExactlyInAnyOrder(
                        "lead_qualification pursued",
                        "protocol_negotiation ordered",
                        "mission_staffing staffed",
                        "mission_delivery null",
                        "mission_settlement null");
        assertThat(phases).filteredOn(phase -> phase.calledBy() != null).allMatch(phase -> phase.call() != null);
    }

    @Test
    void whatWaitsIsWhatTheEngineHoldsOpen() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        projector.follow();

        var atAnswer = workInProgress.bySteps().stream()
                .filter(step -> step.activity().equals(ANSWER_PROTOCOL))
                .toList();
        assertThat(atAnswer.stream().mapToLong(WorkInProgress.AtStep::times).sum())
                .isEqualTo(tasks.createTaskQuery().taskDefinitionKey(ANSWER_PROTOCOL).list().stream()
                        .filter(task -> known(task.getProcessInstanceId()))
                        .count());
        assertThat(workInProgress.byPhase().stream()
                        .mapToLong(WorkInProgress.InPhase::missions)
                        .sum())
                .isEqualTo(
                        missions.all().stream().filter(each -> !each.hasEnded()).count());
    }

    @Test
    void projectedTwiceIsProjectedOnce() {
        var mission = aMissionInDelivery();
        projector.follow();
        var steps = stepsOf(mission);
        var times = leadTimes.between(today().minusDays(1), today().plusDays(1));

        projector.follow();
        projector.rebuild(progress -> {});

        assertThat(stepsOf(mission)).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(leadTimes.between(today().minusDays(1), today().plusDays(1))).isEqualTo(times);
    }

    private boolean known(String processInstance) {
        var key = history.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey();
        return key != null && missions.find(key).isPresent();
    }

    private Collection<StepFact> stepsOf(String mission) {
        return facts.stepsOf(List.of(mission)).get(mission);
    }

    private String outcomeOf(PhaseFact phase) {
        return jdbc.sql("select outcome from relais.metric_phase where id = ?")
                .param(phase.id())
                .query(String.class)
                .optional()
                .orElse("null");
    }
}
