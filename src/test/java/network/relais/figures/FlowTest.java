package network.relais.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import network.relais.figures.Ageing.Aged;
import network.relais.figures.Ageing.Band;
import network.relais.figures.Ageing.Open;
import network.relais.figures.CumulativeFlow.Point;
import network.relais.figures.CumulativeFlow.Stay;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void whoeverCameInAndDidNotLeaveIsInProgress() {
        var stays = List.of(new Stay(at(1), at(3)), new Stay(at(2), null), new Stay(at(2), at(2)));

        assertThat(CumulativeFlow.of(stays, List.of(at(0), at(1), at(2), at(3), at(4))))
                .containsExactly(
                        new Point(at(0), 0, 0),
                        new Point(at(1), 1, 0),
                        new Point(at(2), 3, 1),
                        new Point(at(3), 3, 2),
                        new Point(at(4), 3, 2))
                .extracting(Point::inProgress)
                .containsExactly(0L, 1L, 2L, 1L, 1L);
    }

    @Test
    void whatHappensANanosecondLaterHasNotHappened() {
        var stays = List.of(new Stay(at(1).plusNanos(1), null), new Stay(at(1).plusNanos(1), null));

        assertThat(CumulativeFlow.of(stays, List.of(at(1))).get(0).entered()).isZero();
    }

    @Test
    void nobodyLeavesBeforeComingIn() {
        assertThatThrownBy(() -> new Stay(at(2), at(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void theEdgesOfABandNeverFallAndNeverCross(@ForAll("stays") List<Stay> stays) {
        var points = CumulativeFlow.of(stays, hours(60));

        assertThat(points.stream().map(Point::entered)).isSorted();
        assertThat(points.stream().map(Point::left)).isSorted();
        assertThat(points).allMatch(point -> point.inProgress() >= 0);
        assertThat(points.get(60).entered()).isEqualTo(stays.size());
    }

    /** Little's law, by the hour: what is in progress at each full hour adds up to the hours that all of them stayed. */
    @Property(tries = 200)
    void theAreaOfABandIsTheTimeSpentInIt(@ForAll("stays") List<Stay> stays) {
        var stayed = stays.stream()
                .mapToLong(stay -> Duration.between(stay.entered(), stay.ended() == null ? at(61) : stay.ended())
                        .toHours())
                .sum();

        assertThat(CumulativeFlow.of(stays, hours(60)).stream()
                        .mapToLong(Point::inProgress)
                        .sum())
                .isEqualTo(stayed);
    }

    // ---- ageing

    @Test
    void whatIsOpenIsMeasuredAgainstWhatIsFinished() {
        var finished = Sample.of(IntStream.rangeClosed(1, 20)
                .mapToObj(hour -> hour * 3_600_000.0)
                .toList());
        var open = List.of(
                new Open("new", at(100)),
                new Open("usual", at(90)),
                new Open("older", at(83)),
                new Open("old", at(81)),
                new Open("very old", at(0)),
                new Open("to come", at(101)));

        assertThat(aged(open, finished))
                .containsExactly(
                        new Aged("very old", Duration.ofHours(100), 1, Band.VERY_OLD),
                        new Aged("old", Duration.ofHours(19), 0.95, Band.OLD),
                        new Aged("older", Duration.ofHours(17), 0.85, Band.OLDER),
                        new Aged("usual", Duration.ofHours(10), 0.5, Band.USUAL),
                        new Aged("new", Duration.ZERO, 0, Band.USUAL),
                        new Aged("to come", Duration.ZERO, 0, Band.USUAL));
    }

    @Test
    void withoutFinishedOnesNobodyKnowsWhatIsOld() {
        assertThat(Ageing.of(List.of(), Sample.of(Collections.nCopies(19, 1.0)), at(0)))
                .isEqualTo(new Answer.NotEnough<List<Aged>>(19, 20));
    }

    private static List<Aged> aged(List<Open> open, Sample finished) {
        return ((Answer.Given<List<Aged>>) Ageing.of(open, finished, at(100))).figure();
    }

    @Provide
    Arbitrary<List<Stay>> stays() {
        var entered = Arbitraries.integers().between(0, 30);
        var hours = Arbitraries.integers().between(0, 30).injectNull(0.2);
        return Combinators.combine(entered, hours)
                .as((from, stayed) -> new Stay(at(from), stayed == null ? null : at(from + stayed)))
                .list()
                .ofMaxSize(40);
    }

    private static List<Instant> hours(int until) {
        return LongStream.rangeClosed(0, until).mapToObj(FlowTest::at).toList();
    }

    private static Instant at(long hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
