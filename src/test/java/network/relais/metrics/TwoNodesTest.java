package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import network.relais.engine.MovableClock;
import network.relais.people.Role;
import network.relais.testing.WholeMissionTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Two nodes on one database, of which one is stopped while it reads a day, and wakes up once the other has taken over. */
class TwoNodesTest extends WholeMissionTest {

    private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(11);

    @Autowired
    private EngineHistory engineHistory;

    @Autowired
    private Facts facts;

    @Autowired
    private Histograms histograms;

    @Autowired
    private DoersByDay doers;

    @Autowired
    private DaySums sums;

    @Autowired
    private Projection projection;

    @Autowired
    private Projector projector;

    @Autowired
    private RebuildMetrics rebuild;

    @Autowired
    private MovableClock movable;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private ExecutorService elsewhere;
    private Reader first;
    private Reader second;
    private String mission;

    /** What the map can do is for other tests. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @BeforeEach
    void twoNodes() {
        elsewhere = Executors.newSingleThreadExecutor();
        first = new Reader();
        second = new Reader();
    }

    @BeforeEach
    void aMissionOfSomeDays() {
        movable.run(Duration.ofDays(-3));
        ines = somebody("Inès", Role.MEMBER, Role.INTRODUCER);
        anne = member("Anne");
        mission = aLeadIsBrought();
        movable.run(Duration.ofDays(-2));
        complete(ines, mission, QUALIFY, Map.of("decision", "pursue", "coordinator", anne));
        letTheEngineWork(mission);
        movable.run(Duration.ofDays(-1));
        complete(anne, mission, COORDINATE, Map.of("coordinates", "yes"));
        letTheEngineWork(mission);
        movable.run(Duration.ZERO);
    }

    @AfterEach
    void oneNodeAgain() {
        first.wakeUp();
        elsewhere.shutdownNow();
        movable.run(Duration.ZERO);
        AllFigures.nobodyHasRead(jdbc);
        projector.follow();
    }

    @Test
    void whoeverTakesAFirstReadingOverGoesOnWithItAndWhoeverWakesUpIsRefused() throws Exception {
        var yesterday = today().minusDays(1);
        AllFigures.forget(jdbc, mission);
        first.sleepsWhileItReads(yesterday);
        var stopped = start(nodeThat(first)::follow);
        // The first one has read this step as open, and not written it yet.
        anneProposes(mission, draft(anne, bruno, chloe));
        var stood = projection.state();
        assertThat(stood.rebuild()).isNotNull();
        assertThat(stood.rebuild().day()).isEqualTo(stood.rebuild().days() - 2).isPositive();
        assertThat(stood.isThePastKnown()).isFalse();

        assertThat(nodeThat(second).follow()).isFalse();
        assertThat(second.days).isEmpty();

        movable.run(LONGER_THAN_A_LEASE);
        assertThat(nodeThat(second).follow()).isTrue();
        assertThat(second.days.get(0)).as("where the first one stood").isEqualTo(yesterday);
        assertThat(projection.state().isThePastKnown()).isTrue();
        assertThat(nodeThat(second).follow()).isTrue();
        theFirstOneWritesNothingWhenItWakesUp(stopped);

        var takenOver = AllFigures.of(jdbc);
        AllFigures.forget(jdbc, mission);
        assertThat(projector.follow()).isTrue();
        AllFigures.areEqual(takenOver, AllFigures.of(jdbc));
    }

    /** As where {@code rebuild-metrics} is killed, or its machine. */
    @Test
    void aRebuildOfAKnownPastThatIsKilledIsUnfinishedUntilAnotherHasFinishedIt() throws Exception {
        var yesterday = today().minusDays(1);
        projector.rebuild(progress -> {});
        var right = AllFigures.of(jdbc);
        jdbc.sql("delete from relais.metric_step where mission = ?")
                .param(mission)
                .update();
        first.sleepsWhileItReads(yesterday);
        var stopped = start(() -> nodeThat(first).rebuild(progress -> {}));

        movable.run(LONGER_THAN_A_LEASE);
        second.failsAt(yesterday);
        assertThatThrownBy(nodeThat(second)::follow).hasMessage("a bad day");
        assertThatThrownBy(nodeThat(second)::follow).hasMessage("a bad day");
        var unfinished = projection.state();
        assertThat(unfinished.rebuild()).isNotNull();
        assertThat(unfinished.rebuild().day()).isEqualTo(unfinished.rebuild().days() - 2);
        assertThat(unfinished.until())
                .as("what happens is followed meanwhile")
                .isAfter(unfinished.rebuild().begun());

        second.failsAt(null);
        assertThat(nodeThat(second).follow()).isTrue();
        assertThat(projection.state().rebuild()).isNull();
        AllFigures.areEqual(AllFigures.of(jdbc), right);
        rebuild.ask();
        theFirstOneWritesNothingWhenItWakesUp(stopped);
        assertThat(projection.state().isRebuildAskedFor()).isTrue();
    }

    private void theFirstOneWritesNothingWhenItWakesUp(Future<Boolean> stopped) {
        var before = AllFigures.of(jdbc);
        var state = projection.state();

        first.wakeUp();

        assertThatThrownBy(() -> stopped.get(1, TimeUnit.MINUTES))
                .hasRootCauseMessage("Another node has taken the projection over");
        AllFigures.areEqual(AllFigures.of(jdbc), before);
        assertThat(projection.state()).isEqualTo(state);
    }

    private Future<Boolean> start(Callable<Boolean> reading) throws InterruptedException {
        var stopped = elsewhere.submit(reading);
        assertThat(first.isAsleep.await(1, TimeUnit.MINUTES)).isTrue();
        return stopped;
    }

    private Projector nodeThat(Reader reads) {
        var spans = (ProjectSpan) beans.initializeBean(
                new ProjectSpan(reads, facts, histograms, doers, sums, projection, clock), "projectSpanOfNode");
        return new Projector(reads, facts, spans, projection, clock, reads.toString());
    }

    /** The engine's history, as a node reads it that may fall asleep or fail. */
    private final class Reader implements EngineHistory {

        /** Those of which all was read, from midnight on. */
        private final List<LocalDate> days = new ArrayList<>();

        private final CountDownLatch isAsleep = new CountDownLatch(1);
        private final CountDownLatch wakes = new CountDownLatch(1);
        private @Nullable LocalDate sleeps;
        private @Nullable LocalDate fails;

        void sleepsWhileItReads(LocalDate day) {
            sleeps = day;
        }

        void failsAt(@Nullable LocalDate day) {
            fails = day;
        }

        void wakeUp() {
            wakes.countDown();
        }

        @Override
        public Excerpt between(Instant from, Instant until) {
            var excerpt = engineHistory.between(from, until);
            var begin = from.atZone(clock.getZone());
            if (begin.toLocalDate().atStartOfDay(clock.getZone()).equals(begin)) {
                days.add(begin.toLocalDate());
                if (begin.toLocalDate().equals(sleeps)) {
                    isAsleep.countDown();
                    try {
                        wakes.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                if (begin.toLocalDate().equals(fails)) {
                    throw new IllegalStateException("a bad day");
                }
            }
            return excerpt;
        }

        @Override
        public Optional<Instant> beginning() {
            return engineHistory.beginning();
        }

        @Override
        public Excerpt reassignedSince(Instant since) {
            return engineHistory.reassignedSince(since);
        }

        @Override
        public Excerpt running() {
            return engineHistory.running();
        }
    }
}
