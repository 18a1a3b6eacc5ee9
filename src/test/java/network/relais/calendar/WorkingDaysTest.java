package network.relais.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({"2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"})
    void easterFallsWhereTheAlmanacSays(LocalDate easter) {
        assertThat(FrenchHolidays.easterSunday(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, New Year",
        "2026-04-06, Easter Monday",
        "2026-05-14, Ascension",
        "2026-05-25, Whit Monday",
        "2026-07-14, national day",
        "2026-11-11, armistice",
    })
    void aPublicHolidayIsNoWorkingDay(LocalDate day, String name) {
        assertThat(WorkingDays.isWorkingDay(day)).as(name).isFalse();
    }

    @Test
    void weekendsAndHolidaysAreSkipped() {
        // Thursday 30 April 2026; Friday is 1 May.
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 30), 1)).isEqualTo("2026-05-04");
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 23), 5)).isEqualTo("2026-11-30");
        assertThat(WorkingDays.before(LocalDate.of(2026, 5, 4), 1)).isEqualTo("2026-04-30");
        assertThat(WorkingDays.before(LocalDate.of(2026, 11, 30), 5)).isEqualTo("2026-11-23");
    }

    @Test
    void aDeadlineSetOnASundayCountsFromTheMonday() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 22), 1)).isEqualTo("2026-11-23");
    }

    @Test
    void aDeadlineRunsOutAtTheEndOfTheDayOnTheLocalClockAcrossSummerTime() {
        var friday = ZonedDateTime.of(2026, 3, 27, 9, 0, 0, 0, ZoneId.of("Europe/Paris"));

        assertThat(WorkingDays.deadline(friday, 1)).isEqualTo("2026-03-30T18:00+02:00[Europe/Paris]");
    }

    @Test
    void noDeadlineIsDueAtOnce() {
        assertThatThrownBy(() -> WorkingDays.after(LocalDate.of(2026, 11, 22), 0))
                .hasMessageContaining("at least one working day");
    }
}
