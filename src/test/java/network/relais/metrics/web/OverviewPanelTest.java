package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import network.relais.metrics.DrawnLast;
import network.relais.metrics.FormerWork;
import network.relais.metrics.FormerWork.UnderWay;
import network.relais.metrics.Histogram;
import network.relais.metrics.HowTargetsStand;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionTimes;
import network.relais.metrics.NumbersAimedAt;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.Target;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.Targets;
import network.relais.metrics.TimeLimit;
import network.relais.metrics.WorkInProgress;
import network.relais.metrics.WorkInProgress.InPhase;
import org.junit.jupiter.api.Test;

/** The figures in large, against a few missions that are counted by hand. */
class OverviewPanelTest {

    /** Of a percentile from buckets. */
    private static final double ERROR = 0.0431 + 0.005;

    private final MissionTimes times = mock(MissionTimes.class);
    private final WorkInProgress workInProgress = mock(WorkInProgress.class);
    private final FormerWork formerWork = mock(FormerWork.class);
    private final OverviewPanel panel = new OverviewPanel(times, workInProgress, formerWork, PanelExample.noTargets());
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

    /** Whatever can be aimed at of lead times stands on a tile, that of evaluated missions too. */
    @Test
    void everyTargetOfALeadTimeStandsOnItsTile() {
        delivered(List.of(20), List.of());
        var limit = new TimeLimit(85, Duration.ofHours(400));
        var held = OverviewPanel.ENDS.stream()
                .map(end -> new Target(end.ordinal(), TargetSubject.mission(end), limit, "ann", Instant.EPOCH))
                .toList();
        var targets = mock(Targets.class);
        when(targets.held()).thenReturn(held);
        var howTargetsStand = mock(HowTargetsStand.class);
        when(howTargetsStand.kept(any(), any(Period.class), any())).thenReturn(limit.of(new Histogram()));
        var beside = new TargetsBeside(targets, howTargetsStand, mock(DrawnLast.class), mock(NumbersAimedAt.class));

        var shown = new OverviewPanel(times, workInProgress, formerWork, beside)
                .of(asked, PanelExample.say(Locale.ENGLISH));

        assertThat(shown.tiles())
                .filteredOn(tile -> tile.target() != null)
                .extracting(Content.Tile::key)
                .containsExactly("lead-delivered", "lead-evaluated", "lead-paid");
    }

    /** 300 + 700 euros agreed, of which 250 have come; francs are a tile of their own. */
    @Test
    void moneyInProgressIsAddedUpOverThePhasesOfEachCurrency() {
        delivered(List.of(), List.of());
        eightAreUnderWay();

        assertThat(tile("open").value()).isEqualTo("8");
        assertThat(tile("money-EUR").value()).contains("1,000.00");
        assertThat(tile("money-EUR").note()).contains("750.00 still to come");
        assertThat(tile("money-CHF").value()).contains("500.00");
        assertThat(tile("money-CHF").note()).contains("500.00 still to come");
    }

    /** As the period began there were 9 missions of 1,250 euros, 500 francs and 80 dollars; nothing in dollars is left. */
    @Test
    void whatIsUnderWayIsComparedWithWhatWasAsThePeriodBegan() {
        delivered(List.of(), List.of());
        eightAreUnderWay();
        when(formerWork.asBegan(asked.period().from(), Selection.ALL))
                .thenReturn(Map.of(
                        "CHF",
                        new UnderWay(2, 500_00),
                        "EUR",
                        new UnderWay(6, 1_250_00),
                        "USD",
                        new UnderWay(1, 80_00)));

        var began = " when the period began, on 11 Dec 2025 ";
        assertThat(tile("open").change()).isEqualTo("1 fewer than" + began + "(9)");
        assertThat(tile("money-EUR").change()).isEqualTo("€250.00 less than" + began + "(€1,250.00)");
        assertThat(tile("money-CHF").change()).isEqualTo("as" + began + "(CHF\u00a0500.00)");
        assertThat(tile("money-USD").value()).contains("0.00");
        assertThat(PanelExample.row(table("under-way"), "EUR"))
                .containsEntry("missions", 7L)
                .containsEntry("missions-began", 6L)
                .containsEntry("agreed", "1000.00")
                .containsEntry("agreed-began", "1250.00")
                .containsEntry("still-to-come", "750.00");
        assertThat(PanelExample.column(table("under-way"), "currency")).containsExactly("CHF", "EUR", "USD");

        when(formerWork.asBegan(asked.period().from(), Selection.ALL)).thenReturn(Map.of());
        assertThat(tile("open").change()).isEqualTo("8 more than" + began + "(0)");
        assertThat(tile("money-EUR").change()).isEqualTo("€1,000.00 more than" + began + "(€0.00)");
    }

    /** Of those under way when the period began, they are counted among the asked ones alone. */
    @Test
    void ofOnePlaceItIsComparedWithWhatWasThere() {
        delivered(List.of(), List.of());
        var ofLyon = new Selection(null, "Lyon", null, null, null);
        when(times.of(any(), eq(ofLyon))).thenReturn(days(List.of()));
        when(formerWork.asBegan(asked.period().from(), ofLyon)).thenReturn(Map.of("EUR", new UnderWay(3, 0)));

        var shown = panel.of(
                new Asked(asked.period(), ofLyon, null, null, Map.of(), Map.of()), PanelExample.say(Locale.FRENCH));

        assertThat(shown.tiles())
                .extracting(Content.Tile::key, Content.Tile::change)
                .contains(tuple("open", "3 de moins qu’au début de la période, le 11 déc. 2025 (3)"));
    }

    /** The middle and the tail of the period before: of 20 that took one to twenty days, the 17th and the 19th. */
    @Test
    void theTailIsComparedWithThePeriodBeforeToo() {
        delivered(List.of(5), IntStream.rangeClosed(1, 20).boxed().toList());

        var row = PanelExample.row(table("ends"), "Delivered");
        assertThat((double) row.get("p85-before")).isCloseTo(17, within(17 * ERROR));
        assertThat((double) row.get("p95-before")).isCloseTo(19, within(19 * ERROR));
        assertThat(PanelExample.row(table("ends"), "Paid")).containsEntry("p85-before", null);
    }

    /** A phase that is kept for other panels counts there alone: the missions behind a figure are those that it counts. */
    @Test
    void whatIsUnderWayOpensDownToAllOfIt() {
        delivered(List.of(), List.of());
        eightAreUnderWay();

        var shown = panel.of(
                new Asked(
                        asked.period(),
                        Selection.ALL,
                        "mission_delivery",
                        null,
                        Map.of(),
                        Map.of("phase", "mission_delivery")),
                PanelExample.say(Locale.ENGLISH));

        assertThat(shown.tiles())
                .filteredOn(tile -> tile.key().equals("open"))
                .extracting(Content.Tile::href)
                .containsExactly("/metrics/ageing?in=all");
    }

    private void eightAreUnderWay() {
        when(workInProgress.byPhase())
                .thenReturn(List.of(
                        new InPhase("DELIVERY", "CHF", 1, 500_00, 0),
                        new InPhase("DELIVERY", "EUR", 2, 700_00, 250_00),
                        new InPhase("LEAD", "EUR", 4, 0, 0),
                        new InPhase("STAFFING", "EUR", 1, 300_00, 0)));
    }

    private Content.Table table(String key) {
        return PanelExample.table(panel.of(asked, PanelExample.say(Locale.ENGLISH)), key);
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
