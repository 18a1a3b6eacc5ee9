package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations as one says them. */
class SayTest {

    /** 28 h 27 min 50 s are 28.464 hours: cut to minutes first they would be 28.45, and said as 28.4. */
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min",
        "PT59S, less than a minute",
        "PT59M59S, 59 min",
        "PT1H, 1 h",
        "PT28H27M50S, 28.5 h",
        "-PT28H27M50S, -28.5 h",
        "PT47H59M, 48 h",
        "PT48H, 2 days",
        "PT49H11M50S, 2 days",
        "PT49H12M10S, 2.1 days",
    })
    void aDurationIsRoundedOnce(Duration duration, String said) {
        assertThat(PanelExample.say(Locale.ENGLISH).duration(duration).replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    @Test
    void theFirstOfAMonthIsSaidAsOneSaysItInFrench() {
        var newYear = LocalDate.of(2027, 1, 1);
        var french = PanelExample.say(Locale.FRENCH);

        assertThat(french.day(newYear)).isEqualTo("1er janv. 2027");
        assertThat(french.day(newYear.plusDays(10))).isEqualTo("11 janv. 2027");
        assertThat(french.onAxis(newYear, false)).isEqualTo("1er janv.");
        assertThat(french.onAxis(newYear, true)).isEqualTo("janv. 2027");
        assertThat(PanelExample.say(Locale.ENGLISH).day(newYear)).isEqualTo("1 Jan 2027");
    }
}
