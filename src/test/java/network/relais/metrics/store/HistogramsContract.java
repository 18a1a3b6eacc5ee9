package network.relais.metrics.store;

import static network.relais.testing.Figures.asProjector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import network.relais.metrics.Grain;
import network.relais.metrics.Histogram;
import network.relais.metrics.Histograms;
import network.relais.metrics.Projection;
import network.relais.metrics.Projection.Progress;
import network.relais.metrics.Series;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What counted times and the projector's progress promise, on whichever database. */
@JdbcTest
@Import({WrittenFacts.class, JdbcHistograms.class, JdbcProjection.class, JdbcOpenings.class, JdbcCourses.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class HistogramsContract {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @Autowired
    private Histograms histograms;

    @Autowired
    private Projection projection;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void nothingIsCounted() {
        jdbc.sql("delete from relais.metric_histogram").update();
        jdbc.sql(
                        """
                        update relais.metric_projection set lease_owner = null, lease_until = null, projected_until = null,
                            recomputed_at = null, rebuild_asked = null, rebuild_begun = null, rebuild_day = null, rebuild_days = null""")
                .update();
    }

    @Test
    void aPeriodIsReplacedAsAWhole() {
        var day = LocalDate.of(2026, 3, 10);
        histograms.put(Grain.DAY, day, Map.of(series("a"), of(1_000, 2_000), series("b"), of(5_000)));
        histograms.put(Grain.DAY, day, Map.of(series("a"), of(1_000), series("c"), of(7_000)));

        assertThat(histograms.sum(Grain.DAY, day, day.plusDays(1)))
                .isEqualTo(Map.of(series("a"), of(1_000), series("c"), of(7_000)));
        assertThat(histograms.sum(Grain.WEEK, day, day.plusDays(1))).isEmpty();
    }

    /** Months are read as a whole: the days within one are not looked at, so that they may differ here. */
    @Test
    void aLongSpanIsItsWholeMonthsAndTheDaysAroundThem() {
        histograms.put(Grain.DAY, LocalDate.of(2026, 1, 30), Map.of(series("a"), of(1)));
        histograms.put(Grain.DAY, LocalDate.of(2026, 1, 31), Map.of(series("a"), of(2)));
        histograms.put(Grain.DAY, LocalDate.of(2026, 2, 10), Map.of(series("a"), of(50)));
        histograms.put(Grain.MONTH, LocalDate.of(2026, 2, 1), Map.of(series("a"), of(3)));
        histograms.put(Grain.MONTH, LocalDate.of(2026, 3, 1), Map.of(series("a"), of(4)));
        histograms.put(Grain.DAY, LocalDate.of(2026, 4, 1), Map.of(series("a"), of(5)));
        histograms.put(Grain.DAY, LocalDate.of(2026, 4, 2), Map.of(series("a"), of(6)));

        assertThat(totalBetween(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 2)))
                .isEqualTo(2 + 3 + 4 + 5);
        assertThat(totalBetween(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 1)))
                .isEqualTo(3 + 4);
        assertThat(totalBetween(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)))
                .isEqualTo(50);
        assertThat(totalBetween(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 11)))
                .isEqualTo(52);
        assertThat(histograms.of(Subject.MISSION, Measure.WHOLE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1)))
                .isEmpty();
    }

    // ---- projection

    @Test
    void oneNodeProjectsAtATimeAndAnotherTakesOverWhenItDies() {
        assertThat(projection.lease("a", NOW, NOW.plusSeconds(60))).isTrue();
        assertThat(projection.lease("b", NOW.plusSeconds(59), NOW.plusSeconds(120)))
                .isFalse();
        assertThat(projection.lease("a", NOW.plusSeconds(59), NOW.plusSeconds(100)))
                .isTrue();
        assertThat(projection.lease("b", NOW.plusSeconds(100), NOW.plusSeconds(200)))
                .isTrue();

        projection.release("a");
        assertThat(projection.lease("a", NOW.plusSeconds(101), NOW.plusSeconds(200)))
                .as("b has it, and a's release is nothing to it")
                .isFalse();

        projection.release("b");
        assertThat(projection.lease("a", NOW.plusSeconds(101), NOW.plusSeconds(200)))
                .isTrue();
    }

    @Test
    void howFarItIsNeverGoesBack() {
        assertThat(projection.state().lag(NOW)).isNull();
        asProjector(projection, NOW, owner -> {
            projection.reached(owner, NOW);
            projection.reached(owner, NOW.minusSeconds(60));
        });

        assertThat(projection.state().lag(NOW.plusSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(projection.state().lag(NOW.minusSeconds(30))).isEqualTo(Duration.ZERO);
    }

    @Test
    void aRebuildTakesThePlaceOfTheWishSaysHowFarItIsAndEnds() {
        projection.askForRebuild(NOW);
        assertThat(projection.state().isRebuildAskedFor()).isTrue();

        asProjector(projection, NOW, owner -> {
            projection.beginRebuild(owner, NOW, 10);
            assertThat(projection.state().rebuild()).isEqualTo(new Progress(NOW, 0, 10));
            assertThat(projection.state().isRebuildAskedFor()).isFalse();
            projection.rebuilding(owner, 3);
            assertThat(projection.state().rebuild()).isEqualTo(new Progress(NOW, 3, 10));
            projection.rebuilt(owner);
        });

        assertThat(projection.state().rebuild()).isNull();
        assertThat(projection.state().recomputed()).isEqualTo(NOW);
    }

    @Test
    void whatIsAskedForWhileARebuildRunsIsStillAskedForAtItsEnd() {
        asProjector(projection, NOW, owner -> {
            projection.recomputed(owner, NOW.plusSeconds(60));
            projection.beginRebuild(owner, NOW, 10);
            projection.askForRebuild(NOW.plusSeconds(1));
            projection.rebuilt(owner);
        });

        assertThat(projection.state().isRebuildAskedFor()).isTrue();
        assertThat(projection.state().recomputed())
                .as("what was read later is not read earlier now")
                .isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whoeverHasLostTheLeaseWritesNothing() {
        projection.lease("a", NOW, NOW.plusSeconds(60));
        projection.lease("b", NOW.plusSeconds(60), NOW.plusSeconds(120));
        projection.beginRebuild("b", NOW, 10);
        projection.rebuilding("b", 3);
        projection.askForRebuild(NOW);
        var before = projection.state();

        for (Consumer<String> write : List.<Consumer<String>>of(
                owner -> projection.reached(owner, NOW),
                owner -> projection.recomputed(owner, NOW),
                owner -> projection.beginRebuild(owner, NOW, 5),
                owner -> projection.rebuilding(owner, 9),
                projection::rebuilt,
                owner ->
                        new TransactionTemplate(transactions).executeWithoutResult(open -> projection.insist(owner)))) {
            assertThatThrownBy(() -> write.accept("a")).hasMessage("Another node has taken the projection over");
            assertThat(projection.state()).isEqualTo(before);
        }
        new TransactionTemplate(transactions).executeWithoutResult(open -> projection.insist("b"));
    }

    private long totalBetween(LocalDate from, LocalDate until) {
        return histograms
                .of(Subject.STEP, Measure.WHOLE, from, until)
                .get(series("a"))
                .total();
    }

    private static Series series(String activity) {
        return new Series(Subject.STEP, "d1", activity, Measure.WHOLE);
    }

    private static Histogram of(long... milliseconds) {
        var histogram = new Histogram();
        for (var each : milliseconds) {
            histogram.add(each);
        }
        return histogram;
    }
}
