package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeptPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void whatEndsTodayGoesOnWithTheDays() {
        var kept = KeptPeriod.of(Period.of(90, TODAY), TODAY);

        assertThat(kept).isEqualTo(new KeptPeriod.LastDays(90));
        assertThat(kept.on(TODAY)).isEqualTo(Period.of(90, TODAY));
        assertThat(kept.on(LocalDate.of(2026, 4, 10)))
                .isEqualTo(new Period(LocalDate.of(2026, 1, 11), LocalDate.of(2026, 4, 10)));
    }

    @Test
    void whatEndedBeforeStays() {
        var january = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

        var kept = KeptPeriod.of(january, TODAY);

        assertThat(kept.on(LocalDate.of(2030, 1, 1))).isEqualTo(january);
    }

    @Test
    void aPeriodOfTodayAloneIsTodayAgainTomorrow() {
        assertThat(KeptPeriod.of(new Period(TODAY, TODAY), TODAY).on(TODAY.plusDays(1)))
                .isEqualTo(new Period(TODAY.plusDays(1), TODAY.plusDays(1)));
    }
}
