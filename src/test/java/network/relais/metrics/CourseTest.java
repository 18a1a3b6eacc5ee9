package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import network.relais.metrics.MissionFact.Moment;
import org.junit.jupiter.api.Test;

/** When a mission passes the moments of its course. */
class CourseTest {

    private static final Instant LEAD = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void whatIsUnderWayHasPassedWhatItHasReached() {
        assertThat(Course.passed(Map.of(Moment.OPENED, LEAD, Moment.PURSUED, LEAD.plusSeconds(9))))
                .isEqualTo(Map.of(Moment.OPENED, LEAD, Moment.PURSUED, LEAD.plusSeconds(9)));
    }

    @Test
    void whatIsDeclinedPassesAllThatItNeverReachesAtOnce() {
        var declined = LEAD.plusSeconds(60);

        assertThat(Course.passed(Map.of(Moment.OPENED, LEAD, Moment.ENDED, declined)))
                .hasSize(Course.MOMENTS.size())
                .containsEntry(Moment.OPENED, LEAD)
                .containsEntry(Moment.PURSUED, declined)
                .containsEntry(Moment.PAID, declined)
                .containsEntry(Moment.ENDED, declined);
    }

    /** It was paid before it was delivered, and the moment at which it was pursued is not known. */
    @Test
    void whatIsSkippedIsPassedWithTheNextThatIsReached() {
        var agreed = LEAD.plusSeconds(10);
        var paid = LEAD.plusSeconds(20);

        assertThat(Course.passed(Map.of(
                        Moment.OPENED, LEAD,
                        Moment.AGREED, agreed,
                        Moment.PAID, paid,
                        Moment.DELIVERED, LEAD.plusSeconds(30))))
                .isEqualTo(Map.of(
                        Moment.OPENED, LEAD,
                        Moment.PURSUED, agreed,
                        Moment.AGREED, agreed,
                        Moment.STAFFED, paid,
                        Moment.DELIVERED, paid,
                        Moment.PAID, paid));
    }
}
