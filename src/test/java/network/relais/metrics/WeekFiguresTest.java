package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which week is told when. */
class WeekFiguresTest {

    @ParameterizedTest
    @CsvSource({
        // An ordinary Monday: from 8 on, until the week is over.
        "2026-03-09T07:59:59, ",
        "2026-03-09T08:00,    2026-03-02",
        "2026-03-15T23:59:59, 2026-03-02",
        "2026-03-16T00:00,    ",
        "2026-03-16T08:00,    2026-03-09",
        // Easter Monday and Whit Monday: the day after.
        "2026-04-06T12:00,    ",
        "2026-04-07T07:59,    ",
        "2026-04-07T08:00,    2026-03-30",
        "2026-05-26T08:00,    2026-05-18",
        // Easter Monday, when summer time began the night before.
        "2024-04-01T23:00,    ",
        "2024-04-02T08:00,    2024-03-25",
        // The turn of a year that begins on a Friday, and a Monday that is its first day.
        "2026-12-28T08:00,    2026-12-21",
        "2027-01-04T08:00,    2026-12-28",
        "2029-01-01T09:00,    ",
        "2029-01-02T08:00,    2028-12-25"
    })
    void theLastWholeWeekIsToldFromTheFirstWorkingDayOfTheNext(LocalDateTime now, LocalDate monday) {
        var due = WeekFigures.due(now.atZone(ZoneId.of("Europe/Paris")));

        assertThat(due.map(Period::from).orElse(null)).isEqualTo(monday);
        due.ifPresent(week -> assertThat(week.days()).isEqualTo(7));
    }
}
