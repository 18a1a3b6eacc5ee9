package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import network.relais.metrics.Flow;
import network.relais.metrics.Grain;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.WhichMissions.Open;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forecasts that can be worked out by hand: at a constant pace all futures are the same. */
class ForecastPanelTest {

    /** A Tuesday; its week does not count. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate THIS_MONDAY = LocalDate.of(2026, 3, 9);

    private final Map<Moment, SortedMap<LocalDate, Long>> reached = new EnumMap<>(Moment.class);
    private final MissionFacts facts = mock(MissionFacts.class);
    private final ForecastPanel panel = new ForecastPanel(new FlowOf(), facts, CLOCK);

    private final class FlowOf implements Flow {
        @Override
        public Map<Moment, SortedMap<LocalDate, Long>> reached(Grain grain, LocalDate from, LocalDate until) {
            assertThat(grain).isEqualTo(Grain.WEEK);
            var all = new EnumMap<Moment, SortedMap<LocalDate, Long>>(Moment.class);
            for (var moment : Moment.values()) {
                all.put(moment, new TreeMap<>(reached.getOrDefault(moment, new TreeMap<>())).subMap(from, until));
            }
            return all;
        }

        @Override
        public Map<Moment, Long> reachedBefore(LocalDate day) {
            throw new AssertionError("Nobody asks");
        }
    }

    @Test
    void atTwoAWeekTenAreDoneInFiveWeeks() {
        weeks(30, 2);
        when(facts.count(new Open(Moment.AGREED, Moment.DELIVERED, null, null), Selection.ALL))
                .thenReturn(10L);

        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

        var forecast = PanelExample.table(content, "forecast");
        assertThat(PanelExample.column(forecast, "done-by"))
                .containsOnly(PanelExample.TODAY.plusWeeks(5).toString());
        // 90 days are 12 whole weeks.
        assertThat(PanelExample.column(forecast, "at-least")).containsOnly(24L);
        assertThat(PanelExample.column(PanelExample.table(content, "ahead"), "at-85"))
                .containsExactly(2L, 4L, 6L, 8L, 10L, 12L, 14L, 16L, 18L, 20L, 22L, 24L, 26L);
        assertThat(content.notes()).anyMatch(note -> note.contains("30 whole weeks, in which 2 missions"));
        // 30 weeks less the first 8, in stretches of 4.
        assertThat(content.notes()).anyMatch(note -> note.contains("in 5 of 5 stretches of 4 weeks"));
    }

    @Test
    void whatIsTypedCountsInsteadOfWhatIsUnderWay() {
        weeks(30, 2);

        var content = panel.of(
                PanelExample.asked(Map.of("missions", "3", "by-date", "2026-03-31")), PanelExample.say(Locale.FRENCH));

        var forecast = PanelExample.table(content, "forecast");
        assertThat(PanelExample.column(forecast, "done-by"))
                .containsOnly(PanelExample.TODAY.plusWeeks(2).toString());
        assertThat(PanelExample.column(forecast, "at-least")).containsOnly(6L);
    }

    @Test
    void theSameDayHearsTheSameAndMoreCertaintyPromisesLess() {
        for (int week = 1; week <= 40; week++) {
            week(week, week % 5 == 0 ? 7 : week % 3);
        }
        opened(41);
        var asked = PanelExample.asked(Map.of("missions", "40"));

        var once = panel.of(asked, PanelExample.say(Locale.ENGLISH));
        var again = panel.of(asked, PanelExample.say(Locale.ENGLISH));

        assertThat(again).isEqualTo(once);
        var atLeast = PanelExample.column(PanelExample.table(once, "forecast"), "at-least");
        assertThat((long) atLeast.get(0)).isGreaterThan((long) atLeast.get(1));
        assertThat((long) atLeast.get(1)).isGreaterThan((long) atLeast.get(2));
    }

    @Test
    void withTooLittleHistoryItSaysSoAndPromisesNothing() {
        weeks(7, 2);

        var content = panel.of(PanelExample.asked(Map.of("missions", "3")), PanelExample.say(Locale.ENGLISH));

        assertThat(content.notes()).contains("Not enough for a forecast: 7 of 8 whole weeks since the first lead.");
        assertThat(content.tiles()).isEmpty();
        assertThat(content.tables()).extracting(Content.Table::key).containsExactly("weeks");
        assertThat(PanelExample.column(PanelExample.table(content, "weeks"), "delivered"))
                .hasSize(7)
                .containsOnly(2L);
        // A week opens down to what was done in it, whatever else is asked here.
        assertThat(PanelExample.table(content, "weeks").rows().get(0).get(1).href())
                .isEqualTo("/metrics/missions?from=2026-03-02&to=2026-03-08&which=delivered");
    }

    @Test
    void beforeTheFirstLeadThereIsNothingAtAll() {
        var content = panel.of(PanelExample.asked(Map.of("missions", "3")), PanelExample.say(Locale.FRENCH));

        assertThat(PanelExample.table(content, "weeks").rows()).isEmpty();
        assertThat(content.notes()).anyMatch(note -> note.contains("0 semaines entières sur 8"));
    }

    @Test
    void atAStandstillNoDayIsGiven() {
        weeks(10, 0);
        opened(11);

        var content = panel.of(PanelExample.asked(Map.of("missions", "1")), PanelExample.say(Locale.ENGLISH));

        assertThat(PanelExample.column(PanelExample.table(content, "forecast"), "done-by"))
                .containsOnlyNulls();
        assertThat(content.tiles().get(0).value()).isEqualTo("not within ten years");
    }

    @Test
    void howGoodForecastsWereIsDescribedToMachines() {
        weeks(60, 5);

        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

        PanelExample.hasDescribedColumns("forecast", PanelExample.table(content, "backtest"));
    }

    @Test
    void withFewerWeeksItSaysHowManyItTakesToKnowHowGoodForecastsWere() {
        weeks(27, 5);

        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

        assertThat(content.notes()).contains("How good such forecasts are is not known yet: 27 of 28 whole weeks.");
        assertThat(content.tables()).extracting(Content.Table::key).doesNotContain("backtest");
    }

    @Test
    void howeverManyAreUnderWayAllOfThemAreForecast() {
        weeks(10, 50_000);
        when(facts.count(new Open(Moment.AGREED, Moment.DELIVERED, null, null), Selection.ALL))
                .thenReturn(250_000L);

        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

        assertThat(content.tiles().get(0).label()).contains("250,000");
        assertThat(PanelExample.column(PanelExample.table(content, "forecast"), "done-by"))
                .containsOnly(PanelExample.TODAY.plusWeeks(5).toString());
    }

    /** The missions' own facts then, which histograms do not tell apart. */
    @Test
    void ofOneKindItCountsThatKindOnly() {
        weeks(10, 5);
        var audits = new Selection("audit", null, null, null, null);
        var delivered = IntStream.rangeClosed(1, 10)
                .mapToObj(week ->
                        THIS_MONDAY.minusWeeks(week).plusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC))
                .toList();
        when(facts.reachedAt(any(), any(), any(), any())).thenReturn(List.of());
        when(facts.reachedAt(
                        Moment.DELIVERED,
                        Instant.parse("2025-12-29T00:00:00Z"),
                        Instant.parse("2026-03-09T00:00:00Z"),
                        audits))
                .thenReturn(delivered);
        var asked = new Asked(
                Period.of(90, PanelExample.TODAY),
                audits,
                null,
                null,
                Map.of("missions", "4"),
                Map.of("kind", "audit"));

        var content = panel.of(asked, PanelExample.say(Locale.ENGLISH));

        assertThat(PanelExample.column(PanelExample.table(content, "forecast"), "done-by"))
                .containsOnly(PanelExample.TODAY.plusWeeks(4).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "missions, 0",
        "missions, -1",
        "missions, 1.5",
        "missions, 100001",
        "missions, many",
        "missions, 99999999999",
        "by-date, 2026-03-10",
        "by-date, 2026-02-30",
        "by-date, 2400-01-01",
        "by-date, soon",
        "done, tomorrow"
    })
    void whatMakesNoSenseIsRefused(String name, String typed) {
        var question = panel.questions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(question.wrong(typed, PanelExample.TODAY)).isPresent();
    }

    private void weeks(int weeks, long delivered) {
        for (int week = 1; week <= weeks; week++) {
            week(week, delivered);
        }
        opened(weeks + 1);
    }

    private void week(int ago, long delivered) {
        reached.computeIfAbsent(Moment.DELIVERED, moment -> new TreeMap<>())
                .put(THIS_MONDAY.minusWeeks(ago), delivered);
    }

    /** The first lead; its own week does not count, since it may have begun before. */
    private void opened(int weeksAgo) {
        reached.computeIfAbsent(Moment.OPENED, moment -> new TreeMap<>()).put(THIS_MONDAY.minusWeeks(weeksAgo), 1L);
    }
}
