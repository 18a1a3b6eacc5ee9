package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Buckets lose at most what they say, and merging loses nothing. */
class HistogramTest {

    private static final long TEN_YEARS = 315_576_000_000L;

    @Property
    void aBucketStandsForItsDurationsToWithinTheStatedError(
            @ForAll @LongRange(min = 1, max = TEN_YEARS) long duration) {
        var shown = Buckets.GROWING.value(Buckets.GROWING.of(duration));

        assertThat(Math.abs(shown - duration) / duration).isLessThanOrEqualTo(Buckets.ERROR);
    }

    @Property
    void aPercentileIsThatOfTheDurationsToWithinTheStatedError(
            @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = TEN_YEARS) Long> durations,
            @ForAll @LongRange(min = 1, max = 100) long percent) {
        var sorted = durations.stream().sorted().toList();
        var exact = sorted.get((int) Math.ceil(percent / 100.0 * sorted.size() - 1e-9) - 1);

        var shown = of(durations).percentile(percent / 100.0).orElseThrow().toMillis();

        // Half a millisecond, since what is shown is whole.
        assertThat(Math.abs(shown - exact)).isLessThanOrEqualTo((long) (exact * Buckets.ERROR + 0.5));
    }

    @Property
    void whatWasPackedAndAddedUpIsWhatWouldHaveBeenCountedTogether(
            @ForAll @Size(max = 50) List<@LongRange(min = 0, max = TEN_YEARS) Long> some,
            @ForAll @Size(max = 50) List<@LongRange(min = 0, max = TEN_YEARS) Long> others) {
        var sum = of(some);
        var packed = of(others);
        sum.add(packed.packed(), packed.durations(), packed.total(), packed.reworks());

        var together = of(some);
        others.forEach(together::add);

        assertThat(sum).isEqualTo(together);
        assertThat(sum.total())
                .isEqualTo(some.stream().mapToLong(Long::longValue).sum()
                        + others.stream().mapToLong(Long::longValue).sum());
    }

    @Property
    void bucketsHoldTheirDurations(@ForAll @LongRange(min = 0, max = TEN_YEARS) long duration) {
        assertThat(of(List.of(duration)).buckets()).singleElement().satisfies(bucket -> {
            assertThat(bucket.count()).isOne();
            assertThat((double) duration).isBetween(bucket.from() * (1 - 1e-12), bucket.to() * (1 + 1e-12));
        });
    }

    @Property
    void byTheMinuteItIsKnownExactlyHowManyTookNoLongerThanAnyNumberOfMinutes(
            @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 36_000_000) Long> durations,
            @ForAll @LongRange(min = 0, max = 600) long minutes) {
        var histogram = Histogram.byTheMinute();
        durations.forEach(histogram::add);
        var limit = Duration.ofMinutes(minutes);

        assertThat(histogram.within(limit))
                .isEqualTo(durations.stream()
                        .filter(each -> each <= limit.toMillis())
                        .count());
    }

    @Property
    void byTheMinuteAPercentileIsThatOfTheDurationsInMinutesThatHaveBegun(
            @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = TEN_YEARS / 10) Long> durations,
            @ForAll @LongRange(min = 1, max = 100) long percent) {
        var histogram = Histogram.byTheMinute();
        durations.forEach(histogram::add);
        // In whole numbers: 0.85 × 20 is a little more than 17 for a computer.
        var exact = durations.stream().sorted().toList().get((int) ((durations.size() * percent + 99) / 100) - 1);

        assertThat(histogram.percentile(percent / 100.0)).contains(Duration.ofMinutes((exact + 59_999) / 60_000));
    }

    @Test
    void whatIsCountedInOtherBucketsIsNotAddedUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Histogram.byTheMinute().add(new Histogram()));
        assertThat(Histogram.byTheMinute()).isNotEqualTo(new Histogram());
    }

    @Test
    void theSumIsExact() {
        assertThat(of(List.of(1_001L, 2_002L, 6_006L)).total()).isEqualTo(9_009);
        assertThat(of(List.of()).total()).isZero();
    }

    @Test
    void ofNothingThereIsNoPercentile() {
        assertThat(new Histogram().percentile(0.5)).isEmpty();
    }

    @Test
    void noTimeAtAllIsNoTimeAtAll() {
        assertThat(of(List.of(0L, 0L, 5L)).percentile(0.5)).contains(Duration.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(-1L)));
    }

    @Test
    void aPercentileIsAPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(1L)).percentile(85))
                .withMessageContaining("85");
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(1L)).percentile(Double.NaN));
    }

    private static Histogram of(List<Long> durations) {
        var histogram = new Histogram();
        durations.forEach(histogram::add);
        return histogram;
    }
}
