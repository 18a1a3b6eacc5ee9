package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import network.relais.engine.MovableClock;
import network.relais.metrics.MissionFact.Moment;
import network.relais.testing.WholeMissionTest;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine forgets of a mission after some years, figures keep. */
class CleanedUpHistoryTest extends WholeMissionTest {

    @Autowired
    private Projector projector;

    @Autowired
    private MissionFacts missionFacts;

    @Autowired
    private Facts facts;

    @Autowired
    private MovableClock movable;

    /** What the map can do is for other tests. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @AfterEach
    void noNightAnyMore() {
        movable.run(Duration.ZERO);
        AllFigures.nobodyHasRead(jdbc);
        projector.follow();
        history.cleanUpHistoryAsync(false);
    }

    @Test
    void aMissionsFiguresAreTheSameAfterTheEngineHasCleanedUpItsHistory() {
        var mission = aMissionThatIsOver();
        projector.follow();
        projector.rebuild(progress -> {});
        var figures = AllFigures.of(jdbc);
        var steps = facts.stepsOf(List.of(mission)).get(mission);
        var phases = facts.phasesOf(List.of(mission)).get(mission);
        assertThat(steps).hasSizeGreaterThan(10);
        assertThat(phases).hasSizeGreaterThan(5);
        assertThat(missionFacts.find(mission).orElseThrow().reached()).containsOnlyKeys(Moment.values());

        theEngineCleansUp(mission);

        assertThat(rememberedOf(mission)).isZero();
        assertThat(steps)
                .allMatch(step -> history.createHistoricActivityInstanceQuery()
                                .activityInstanceId(step.id())
                                .count()
                        == 0);
        projector.follow();
        AllFigures.areEqual(AllFigures.of(jdbc), figures);
        movable.run(Duration.ofHours(2));
        projector.follow();
        AllFigures.areEqual(AllFigures.of(jdbc), figures);
        projector.rebuild(progress -> {});
        AllFigures.areEqual(AllFigures.of(jdbc), figures);
        assertThat(facts.stepsOf(List.of(mission)).get(mission)).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(facts.phasesOf(List.of(mission)).get(mission)).containsExactlyInAnyOrderElementsOf(phases);
    }

    private String aMissionThatIsOver() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        theClientPays(mission, "20000");
        everybodyEvaluates(mission);
        thenNothingIsLeftOf(mission);
        return mission;
    }

    /** As it does at night, once the time for which it keeps a process is over. */
    private void theEngineCleansUp(String mission) {
        var longAgo = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
        var batch = history.setRemovalTimeToHistoricProcessInstances()
                .absoluteRemovalTime(longAgo)
                .byQuery(history.createHistoricProcessInstanceQuery()
                        .rootProcessInstances()
                        .processInstanceBusinessKey(mission))
                .hierarchical()
                .executeAsync();
        for (var jobs = jobsOf(batch); !jobs.isEmpty(); jobs = jobsOf(batch)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
        history.cleanUpHistoryAsync(true);
        for (var before = Long.MAX_VALUE; rememberedOf(mission) < before; ) {
            before = rememberedOf(mission);
            history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobsOf(Batch batch) {
        return Stream.of(
                        batch.getSeedJobDefinitionId(),
                        batch.getBatchJobDefinitionId(),
                        batch.getMonitorJobDefinitionId())
                .map(definition ->
                        management.createJobQuery().jobDefinitionId(definition).list())
                .filter(jobs -> !jobs.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private long rememberedOf(String mission) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(mission)
                .count();
    }
}
