package network.relais.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import network.relais.figures.Sample.Bucket;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void aQuantileIsTheValueThatSoManyDoNotExceed() {
        var twenty =
                Sample.of(IntStream.rangeClosed(1, 20).mapToObj(Double::valueOf).toList());

        assertThat(twenty.size()).isEqualTo(20);
        assertThat(twenty.quantile(0.5)).isEqualTo(10);
        assertThat(twenty.quantile(0.85)).isEqualTo(17);
        assertThat(twenty.quantile(0.95)).isEqualTo(19);
        assertThat(twenty.quantile(1)).isEqualTo(20);
        assertThat(twenty.quantile(0.001)).isEqualTo(1);
    }

    @Test
    void ofManyEqualValuesItIsThatValue() {
        assertThat(Sample.of(List.of(3.0, 3.0, 3.0, 9.0)).quantile(0.5)).isEqualTo(3);
        assertThat(Sample.of(List.of(3.0, 3.0, 3.0, 9.0)).shareUpTo(3)).isEqualTo(0.75);
    }

    @Test
    void insideABucketValuesLieEvenlyOnALogarithmicScale() {
        var bucket = Sample.ofBuckets(List.of(new Bucket(100, 400, 4)));

        // The middle of the second quarter of a factor of four, and of the whole of it.
        assertThat(bucket.quantile(0.5)).isEqualTo(100 * Math.pow(4, 0.375), within(1e-9));
        assertThat(bucket.shareUpTo(200)).isEqualTo(0.5, within(1e-9));
        assertThat(bucket.shareUpTo(99)).isZero();
        assertThat(bucket.shareUpTo(400)).isEqualTo(1);
    }

    @Test
    void aBucketMayBeginAtNothing() {
        var bucket = Sample.ofBuckets(List.of(new Bucket(1, 2, 1), new Bucket(0, 1, 9)));

        assertThat(bucket.quantile(0.5)).isEqualTo(0.5, within(1e-9));
        assertThat(bucket.shareUpTo(0.5)).isEqualTo(0.45, within(1e-9));
    }

    @Test
    void ofNothingThereIsNoQuantile() {
        assertThat(Sample.of(List.of()).size()).isZero();
        assertThat(Sample.of(List.of()).shareUpTo(3)).isZero();
        assertThatThrownBy(() -> Sample.of(List.of()).quantile(0.5)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTookNoTimeIsKeptToo() {
        assertThat(LogBuckets.of(List.of(0.0, 0.0, 0.0, 1.0)).quantile(0.5)).isZero();
    }

    @Test
    void whatIsNoSampleIsRefused() {
        var overlap = List.of(new Bucket(1, 3, 1), new Bucket(2, 4, 1));

        assertThatThrownBy(() -> Sample.ofBuckets(overlap)).hasMessageContaining("overlap");
        assertThatThrownBy(() -> Sample.of(List.of(-1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.of(List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bucket(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.of(List.of(1.0)).quantile(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void theQuantileIsTheFirstValueThatEnoughDoNotExceed(
            @ForAll @NotEmpty List<@DoubleRange(min = 0, max = 1000) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        var quantile = Sample.of(values).quantile(share);

        assertThat(values).contains(quantile);
        assertThat(values.stream().filter(value -> value <= quantile).count() / (double) values.size())
                .isGreaterThanOrEqualTo(share - 1e-9);
        assertThat(values.stream().filter(value -> value < quantile).count() / (double) values.size())
                .isLessThan(share);
        assertThat(Sample.of(values).shareUpTo(quantile)).isGreaterThanOrEqualTo(share - 1e-9);
    }

    /** As the read model keeps them: neighbours that differ by a factor of 1.09. */
    @Property(tries = 200)
    void fromLogarithmicBucketsItIsRightToTheBucketsWidth(
            @ForAll @NotEmpty List<@DoubleRange(min = 1, max = 1_000_000) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        assertThat(LogBuckets.of(values).quantile(share) / Sample.of(values).quantile(share))
                .isBetween(1 / 1.0906, 1.0906);
    }

    @Property(tries = 200)
    void smallerSharesHaveSmallerValues(@ForAll @NotEmpty List<@DoubleRange(min = 1, max = 1_000_000) Double> values) {
        var sample = LogBuckets.of(values);
        var quantiles = IntStream.rangeClosed(1, 20)
                .mapToObj(share -> sample.quantile(share / 20.0))
                .toList();

        assertThat(quantiles).isSorted();
        assertThat(quantiles.get(19)).isLessThanOrEqualTo(Collections.max(values) * 1.0906);
    }
}
