package network.relais.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import network.relais.figures.Comparison.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final long SEED = 7;

    @Test
    void whatNeverVariesIsComparedExactly() {
        var ten = Sample.of(Collections.nCopies(20, 10.0));
        var four = Sample.of(Collections.nCopies(20, 4.0));

        assertThat(compared(ten, four, 0.5)).isEqualTo(new Comparison(10, 4, -6, -6, -6));
        assertThat(compared(ten, four, 0.5).verdict()).isEqualTo(Verdict.SHORTER);
        assertThat(compared(four, ten, 0.5).verdict()).isEqualTo(Verdict.LONGER);
        assertThat(compared(ten, ten, 0.5).verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
    }

    @Test
    void tooFewAreNotCompared() {
        var few = Sample.of(Collections.nCopies(19, 1.0));
        var many = Sample.of(Collections.nCopies(33, 1.0));

        assertThat(Comparison.of(many, few, 0.5, SEED)).isEqualTo(new Answer.NotEnough<Comparison>(19, 20));
        assertThat(Comparison.of(few, many, 0.5, SEED)).isEqualTo(new Answer.NotEnough<Comparison>(19, 20));
        assertThat(Comparison.of(many, many, 0.85, SEED)).isEqualTo(new Answer.NotEnough<Comparison>(33, 34));
        assertThat(Comparison.needed(0.95)).isEqualTo(100);
        assertThatThrownBy(() -> Comparison.of(many, many, 1, SEED)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The long way: draw both samples anew, value by value, and look at what comes out. */
    @ParameterizedTest
    @CsvSource({"0.5, 60", "0.85, 60", "0.5, 21"})
    void itIsWhatDrawingEverySampleAnewComesTo(double quantile, int size) {
        var random = new Random(3);
        var before = exponential(size, 10, random);
        var after = exponential(size, 20, random);
        var differences = new double[4000];
        Arrays.setAll(
                differences,
                time -> anew(after, random).quantile(quantile)
                        - anew(before, random).quantile(quantile));
        Arrays.sort(differences);
        var spread = differences[3899] - differences[100];

        var comparison = compared(Sample.of(before), Sample.of(after), quantile);

        assertThat(comparison.low()).isEqualTo(differences[100], within(spread / 15));
        assertThat(comparison.high()).isEqualTo(differences[3899], within(spread / 15));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 20", "0.5, 100", "0.85, 40"})
    void whereNothingChangedADifferenceIsSeldomShown(double quantile, int size) {
        var random = new Random(11);
        var shown = Stream.generate(() -> compared(
                        Sample.of(exponential(size, 10, random)), Sample.of(exponential(size, 10, random)), quantile))
                .limit(300)
                .filter(comparison -> comparison.verdict() != Verdict.NO_DIFFERENCE_SHOWN)
                .count();

        // 15 of 300 are meant; more than 24 would come up once in a hundred times.
        assertThat(shown).isLessThanOrEqualTo(24);
    }

    @Test
    void bucketsMakeNoDifferenceWhereThereIsNone() {
        var random = new Random(13);
        var shown = Stream.generate(() -> compared(
                        LogBuckets.of(exponential(3000, 5000, random)),
                        LogBuckets.of(exponential(3000, 5000, random)),
                        0.5))
                .limit(100)
                .filter(comparison -> comparison.verdict() != Verdict.NO_DIFFERENCE_SHOWN)
                .count();

        assertThat(shown).isLessThanOrEqualTo(11);
    }

    @Test
    void whatTakesTwiceAsLongIsSeen() {
        var random = new Random(17);
        var seen = Stream.generate(() ->
                        compared(Sample.of(exponential(100, 10, random)), Sample.of(exponential(100, 20, random)), 0.5))
                .limit(100)
                .filter(comparison -> comparison.verdict() == Verdict.LONGER)
                .count();

        assertThat(seen).isGreaterThanOrEqualTo(85);
    }

    @Test
    void aHistogramSaysNearlyWhatItsValuesDo() {
        var random = new Random(19);
        var before = exponential(500, 5000, random);
        var after = exponential(500, 8000, random);

        var raw = compared(Sample.of(before), Sample.of(after), 0.5);
        var kept = compared(LogBuckets.of(before), LogBuckets.of(after), 0.5);

        assertThat(kept.difference()).isEqualTo(raw.difference(), within(0.05 * raw.after()));
        assertThat(kept.low()).isEqualTo(raw.low(), within(0.05 * raw.after()));
        assertThat(kept.high()).isEqualTo(raw.high(), within(0.05 * raw.after()));
        assertThat(kept.verdict()).isEqualTo(Verdict.LONGER);
    }

    @Property(tries = 50)
    void inHoursOrInMinutesItIsTheSame(
            @ForAll @Size(min = 20, max = 40) List<@DoubleRange(min = 0, max = 1000) Double> before,
            @ForAll @Size(min = 20, max = 40) List<@DoubleRange(min = 0, max = 1000) Double> after) {
        var hours = compared(Sample.of(before), Sample.of(after), 0.5);
        var minutes = compared(Sample.of(sixty(before)), Sample.of(sixty(after)), 0.5);

        assertThat(hours.low()).isLessThanOrEqualTo(hours.high());
        assertThat(minutes.low()).isEqualTo(60 * hours.low(), within(1e-6));
        assertThat(minutes.high()).isEqualTo(60 * hours.high(), within(1e-6));
        assertThat(minutes.verdict()).isEqualTo(hours.verdict());
    }

    private static Comparison compared(Sample before, Sample after, double quantile) {
        return ((Answer.Given<Comparison>) Comparison.of(before, after, quantile, SEED)).figure();
    }

    private static List<Double> sixty(List<Double> hours) {
        return hours.stream().map(hour -> 60 * hour).toList();
    }

    /** Above 1, so that they fit logarithmic buckets. */
    private static List<Double> exponential(int size, double mean, Random random) {
        return Stream.generate(() -> 1 - mean * Math.log(1 - random.nextDouble()))
                .limit(size)
                .toList();
    }

    private static Sample anew(List<Double> values, Random random) {
        var drawn = new ArrayList<Double>();
        for (int i = 0; i < values.size(); i++) {
            drawn.add(values.get(random.nextInt(values.size())));
        }
        return Sample.of(drawn);
    }
}
