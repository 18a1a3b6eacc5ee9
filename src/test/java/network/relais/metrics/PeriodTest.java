package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Test
    void bothItsDaysCount() {
        var week = Period.of(7, TODAY);

        assertThat(week.from()).isEqualTo("2026-02-26");
        assertThat(week.until()).isEqualTo("2026-03-05");
        assertThat(week.days()).isEqualTo(7);
    }

    @Test
    void thePeriodBeforeIsAsLongAndEndsTheDayBefore() {
        assertThat(Period.of(7, TODAY).before())
                .isEqualTo(new Period(LocalDate.of(2026, 2, 19), LocalDate.of(2026, 2, 25)));
    }

    @ParameterizedTest
    @CsvSource({"1, DAY", "31, DAY", "32, WEEK", "200, WEEK", "201, MONTH", "3653, MONTH"})
    void aLineOverItIsDrawnInPartsThatOneCanCount(int days, Grain grain) {
        assertThat(Period.of(days, TODAY).grain()).isEqualTo(grain);
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
