package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import network.relais.figures.Answer;
import network.relais.metrics.Series.Measure;
import org.junit.jupiter.api.Test;

/** What is said of those that ended, worked out by hand. */
class TimeLimitTest {

    private static final TimeLimit MOST_IN_TWO_HOURS = new TimeLimit(85, Duration.ofHours(2));

    @Test
    void ofTwentyTheSeventeenthSaysWhether85PercentKeepIt() {
        var kept = MOST_IN_TWO_HOURS.of(hours(LongStream.rangeClosed(1, 20).map(each -> each <= 17 ? 2 : 9)));

        assertThat(kept.ended()).isEqualTo(20);
        assertThat(kept.within())
                .as("what takes as long as the limit is within it")
                .isEqualTo(17);
        assertThat(kept.atPercent()).contains(Duration.ofHours(2));
        assertThat(kept.isMet()).isEqualTo(new Answer.Given<>(true));
    }

    @Test
    void oneMoreBeyondAndItIsMissed() {
        var kept = MOST_IN_TWO_HOURS.of(hours(LongStream.rangeClosed(1, 20).map(each -> each <= 16 ? 2 : 9)));

        assertThat(kept.within()).isEqualTo(16);
        assertThat(kept.atPercent()).contains(Duration.ofHours(9));
        assertThat(kept.isMet()).isEqualTo(new Answer.Given<>(false));
    }

    @Test
    void ofFewerThanTwentyTheShareIsSaidAndNoVerdict() {
        var kept = MOST_IN_TWO_HOURS.of(hours(LongStream.generate(() -> 1).limit(19)));

        assertThat(kept.within()).isEqualTo(19);
        assertThat(kept.isMet()).isEqualTo(new Answer.NotEnough<>(19, 20));
        assertThat(MOST_IN_TWO_HOURS.of(hours(LongStream.empty())).atPercent()).isEmpty();
    }

    @Test
    void allOf100IsTheLongest() {
        var kept = new TimeLimit(100, Duration.ofHours(2)).of(hours(LongStream.rangeClosed(1, 25)));

        assertThat(kept.atPercent()).contains(Duration.ofHours(25));
        assertThat(new TimeLimit(1, Duration.ofHours(2))
                        .of(hours(LongStream.rangeClosed(1, 25)))
                        .atPercent())
                .contains(Duration.ofHours(1));
    }

    @Test
    void aLimitIsWholeMinutesAndAShareAPartOf100() {
        assertThatThrownBy(() -> new TimeLimit(0, Duration.ofHours(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeLimit(101, Duration.ofHours(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeLimit(85, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeLimit(85, Duration.ofSeconds(90)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Histogram hours(LongStream hours) {
        var took = Measure.OFFICE.histogram();
        hours.forEach(each -> took.add(Duration.ofHours(each).toMillis()));
        return took;
    }
}
