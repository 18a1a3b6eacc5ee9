package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OfficeHours hours = new OfficeHours(PARIS);

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2025-03-11T10:00, 2,   2025-03-11T12:00, the same day",
        "2025-03-11T17:00, 2,   2025-03-12T10:00, the next morning",
        "2025-03-11T07:00, 1,   2025-03-11T10:00, before the office opens",
        "2025-03-14T17:00, 2,   2025-03-17T10:00, over a week-end",
        "2025-03-15T11:00, 1,   2025-03-17T10:00, what comes on a Saturday",
        "2025-04-30T17:30, 1,   2025-05-02T09:30, over the first of May",
        "2025-08-05T09:00, 3.6, 2025-08-06T09:00, August is slow",
        "2025-03-28T17:00, 10,  2025-03-31T18:00, over the change of clocks",
    })
    void hoursAreWorkedOnWorkingDays(LocalDateTime since, double worked, LocalDateTime then, String what) {
        var at = hours.after(since.atZone(PARIS).toInstant(), worked)
                .atZone(PARIS)
                .toLocalDateTime();

        // What fills a day to its end is done on the next morning.
        assertThat(at).isIn(then, then.toLocalDate().plusDays(1).atTime(9, 0));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2025-03-11T10:00, 2025-03-11T12:00, 2,   the same day",
        "2025-03-11T17:00, 2025-03-12T10:00, 2,   over a night",
        "2025-03-11T07:00, 2025-03-11T10:00, 1,   from before the office opens",
        "2025-03-11T19:00, 2025-03-12T08:00, 0,   in a night",
        "2025-03-14T17:00, 2025-03-17T10:00, 2,   over a week-end",
        "2025-04-30T17:30, 2025-05-02T09:30, 1,   over the first of May",
        "2025-08-05T09:00, 2025-08-06T09:00, 3.6, in August",
    })
    void whatIsWorkedInASpanIsCounted(LocalDateTime since, LocalDateTime until, double worked, String what) {
        assertThat(hours.between(
                        since.atZone(PARIS).toInstant(), until.atZone(PARIS).toInstant()))
                .isCloseTo(worked, within(1e-9));
    }

    @Test
    void hardlyAnybodyWorksBetweenTheYears() {
        assertThat(OfficeHours.shareOfDay(LocalDate.of(2025, 12, 23)))
                .isLessThan(0.2)
                .isPositive();
        assertThat(OfficeHours.shareOfDay(LocalDate.of(2026, 1, 2)))
                .isLessThan(0.2)
                .isPositive();
        assertThat(OfficeHours.shareOfDay(LocalDate.of(2025, 12, 25))).isZero();
        assertThat(OfficeHours.shareOfDay(LocalDate.of(2026, 1, 5))).isOne();
    }
}
