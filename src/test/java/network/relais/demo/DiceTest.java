package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final int THROWS = 20_000;

    private final Dice dice = new Dice(7);

    @Test
    void theSameQuestionHasTheSameAnswerWheneverItIsAsked() {
        var first = dice.roll("answer", 12, "anne");
        dice.roll("something else");

        assertThat(dice.roll("answer", 12, "anne")).isEqualTo(first);
        assertThat(new Dice(7).roll("answer", 12, "anne")).isEqualTo(first);
    }

    @Test
    void anotherQuestionOrAnotherSeedHasAnother() {
        var first = dice.roll("answer", 12);

        assertThat(List.of(dice.roll("answer", 13), dice.roll("answe", "r12"), new Dice(8).roll("answer", 12)))
                .doesNotContain(first)
                .doesNotHaveDuplicates();
    }

    @Test
    void theyAreFair() {
        var rolls = IntStream.range(0, THROWS)
                .mapToDouble(i -> dice.roll("fair", i))
                .toArray();

        assertThat(Arrays.stream(rolls)).allMatch(roll -> roll >= 0 && roll < 1);
        for (var tenth = 0; tenth < 10; tenth++) {
            var from = tenth / 10.0;
            assertThat(IntStream.range(0, THROWS)
                            .filter(i -> rolls[i] >= from && rolls[i] < from + 0.1)
                            .count())
                    .isCloseTo(THROWS / 10, within(200L));
        }
    }

    @Test
    void betweenReachesBothEndsAndNoFurther() {
        assertThat(IntStream.range(0, 500)
                        .map(i -> dice.between(-2, 3, i))
                        .distinct()
                        .sorted())
                .containsExactly(-2, -1, 0, 1, 2, 3);
    }

    /** Half are below the median, and one in six is beyond one spread above it: e to the power of 0.8 is 2.2. */
    @Test
    void waitingTimesHaveTheMedianAndTheTailThatWereAskedFor() {
        var hours = IntStream.range(0, THROWS)
                .mapToDouble(i -> dice.lognormal(10, 0.8, "wait", i))
                .toArray();

        assertThat(share(hours, 10)).isCloseTo(0.5, within(0.015));
        assertThat(share(hours, 10 * Math.exp(0.8))).isCloseTo(0.841, within(0.015));
        assertThat(Arrays.stream(hours)).allMatch(each -> each > 0);
    }

    private static double share(double[] values, double below) {
        return IntStream.range(0, values.length).filter(i -> values[i] < below).count() / (double) values.length;
    }
}
