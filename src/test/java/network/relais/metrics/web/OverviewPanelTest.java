package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import network.relais.metrics.Histogram;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.MissionTimes;
import network.relais.metrics.Selection;
import network.relais.metrics.WorkInProgress;
import network.relais.metrics.WorkInProgress.InPhase;
import org.junit.jupiter.api.Test;

/** The figures in large, against a few missions that are counted by hand. */
class OverviewPanelTest {

    /** Of a percentile from buckets. */
    private static final double ERROR = 0.0431 + 0.005;

    private final MissionTimes times = mock(MissionTimes.class);
    private final WorkInProgress workInProgress = mock(WorkInProgress.class);
    private final OverviewPanel panel =
            new OverviewPanel(times, mock(MissionFacts.class), workInProgress, PanelExample.noTargets());
    private final Asked asked = PanelExample.asked(Map.of());

    /** Of 10, 20 and 40 days half are delivered within 20; before, of 30 and 50, within 30. */
    @Test
    void halfAndHowManyAreComparedWithThePeriodBefore() {
        delivered(List.of(40, 10, 20), List.of(50, 30));

        assertThat(days(tile("lead-delivered").value())).isCloseTo(20, within(20 * ERROR));
        assertThat(tile("lead-delivered").change()).endsWith("shorter than before");
        assertThat(days(tile("lead-delivered").change())).isCloseTo(10, within((20 + 30) * ERROR));
        assertThat(tile("throughput").value()).isEqualTo("3");
        assertThat(tile("throughput").change()).isEqualTo("1 more than before (2)");
        assertThat(tile("lead-paid").value()).isEqualTo("none");
        assertThat(tile("lead-paid").change()).isEqualTo("nothing to compare with");
    }

    @Test
    void longerFewerAndTheSameAreSaidSo() {
        delivered(List.of(30), List.of(20, 20));
        assertThat(tile("lead-delivered").change()).endsWith("longer than before");
        assertThat(days(tile("lead-delivered").change())).isCloseTo(10, within((20 + 30) * ERROR));
        assertThat(tile("throughput").change()).isEqualTo("1 fewer than before (2)");

        delivered(List.of(20), List.of(20));
        assertThat(tile("lead-delivered").change()).isEqualTo("as in the period before");
        assertThat(tile("throughput").change()).isEqualTo("as many as before (1)");
    }

    /** 300 + 700 euros agreed, of which 250 have come; francs are a tile of their own. */
    @Test
    void moneyInProgressIsAddedUpOverThePhasesOfEachCurrency() {
        delivered(List.of(), List.of());
        when(workInProgress.byPhase())
                .thenReturn(List.of(
                        new InPhase("DELIVERY", "CHF", 1, 500_00, 0),
                        new InPhase("DELIVERY", "EUR", 2, 700_00, 250_00),
                        new InPhase("LEAD", "EUR", 4, 0, 0),
                        new InPhase("STAFFING", "EUR", 1, 300_00, 0)));

        assertThat(tile("open").value()).isEqualTo("8");
        assertThat(tile("money-EUR").value()).contains("1,000.00");
        assertThat(tile("money-EUR").change()).contains("750.00 still to come");
        assertThat(tile("money-CHF").value()).contains("500.00");
        assertThat(tile("money-CHF").change()).contains("500.00 still to come");
    }

    private static double days(String said) {
        return Double.parseDouble(said.replaceFirst("[^0-9.].*", ""));
    }

    private Content.Tile tile(String key) {
        return panel.of(asked, PanelExample.say(Locale.ENGLISH)).tiles().stream()
                .filter(tile -> tile.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void delivered(List<Integer> now, List<Integer> before) {
        when(times.of(asked.period(), Selection.ALL)).thenReturn(days(now));
        when(times.of(asked.period().before(), Selection.ALL)).thenReturn(days(before));
        when(times.byPart(any(), any())).thenReturn(new TreeMap<>());
    }

    private static Map<Moment, Histogram> days(List<Integer> delivered) {
        var times = new EnumMap<Moment, Histogram>(Moment.class);
        Arrays.stream(Moment.values()).forEach(moment -> times.put(moment, new Histogram()));
        delivered.forEach(
                days -> times.get(Moment.DELIVERED).add(Duration.ofDays(days).toMillis()));
        return times;
    }
}
