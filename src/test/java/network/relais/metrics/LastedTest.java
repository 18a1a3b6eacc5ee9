package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import network.relais.metrics.Series.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Waiting and working add up to the whole, whatever the clock of whoever opened the step said. */
class LastedTest {

    private static final Instant ENTERED = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant ENDED = ENTERED.plusSeconds(60);

    @Test
    void aStepIsOpenedWithinItsTime() {
        assertThat(opened(ENTERED.plusSeconds(20))).isEqualTo(ENTERED.plusSeconds(20));
        assertThat(opened(ENTERED.minusSeconds(1))).isEqualTo(ENTERED);
        assertThat(opened(ENDED.plusSeconds(1))).isEqualTo(ENDED);
        assertThat(opened(null)).isNull();
    }

    private static @Nullable Instant opened(@Nullable Instant at) {
        return new Lasted(Subject.STEP, "d", "step", "ann", ENTERED, at, ENDED, false).openedWithin();
    }
}
