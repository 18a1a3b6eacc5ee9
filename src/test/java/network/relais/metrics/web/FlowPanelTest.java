package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import network.relais.metrics.Flow;
import network.relais.metrics.FormerWork;
import network.relais.metrics.Grain;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.Selection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two missions had come in and been pursued before the period; one more comes in on its first day, and on its last one of the two is
 * delivered, and the new one ends without having been pursued.
 */
class FlowPanelTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 11);

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Paris"));

    private final MissionFacts facts = mock(MissionFacts.class);
    private final Content shown = new FlowPanel(new Few(), new FewOnTheirWay(), facts, CLOCK)
            .of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

    @Test
    void whatWasReachedBeforeThePeriodCountsInIt() {
        var opened = PanelExample.column(PanelExample.table(shown, "flow"), "opened");

        assertThat(opened).hasSize(shown.charts().get(0).x().size()).containsOnly(3L);
    }

    @Test
    void aMomentCountsFromThePartOfThePeriodInWhichItWasReached() {
        var table = PanelExample.table(shown, "flow");
        var delivered = PanelExample.column(table, "delivered");
        var between = PanelExample.column(table, "between");

        assertThat(delivered.subList(0, delivered.size() - 1)).containsOnly(0L);
        assertThat(delivered.get(delivered.size() - 1)).isEqualTo(1L);
        assertThat(between.get(0)).isEqualTo(2L);
        assertThat(between.get(between.size() - 1)).isEqualTo(1L);
    }

    /** The new one has left the band of leads, though it was never pursued. */
    @Test
    void aBandIsWhatStandsBetweenItsMomentsUntilItGoesOnOrEnds() {
        var bands = PanelExample.table(shown, "bands");
        var last = bands.rows().size() - 1;

        assertThat(bands.columns())
                .extracting(Content.Column::label)
                .startsWith("At the end of", "Lead, not pursued", "Pursued, not agreed")
                .endsWith("Paid, not ended", "Under way in all");
        assertThat(figures(bands, 0)).containsExactly(1L, 2L, 0L, 0L, 0L, 0L, 3L);
        assertThat(figures(bands, last)).containsExactly(0L, 1L, 0L, 0L, 1L, 0L, 2L);
    }

    @Test
    void aLineCountsWhatHadGotThereOrHadEndedAndItsFiguresStandInATable() {
        var lines = PanelExample.table(shown, "lines");
        var chart = shown.charts().get(0);

        assertThat(chart.lines())
                .extracting(Content.Line::name)
                .containsExactly(
                        "Lead brought",
                        "Pursued or ended",
                        "Agreed or ended",
                        "Team complete or ended",
                        "Delivered or ended",
                        "Paid or ended",
                        "Ended");
        assertThat(figures(lines, lines.rows().size() - 1)).containsExactly(3L, 3L, 2L, 2L, 2L, 1L, 1L);
        for (int at = 0; at < chart.lines().size(); at++) {
            assertThat(PanelExample.column(lines, lines.columns().get(at + 1).key()))
                    .isEqualTo(chart.lines().get(at).values().stream()
                            .map(point -> (long) ((Content.Bar) point).value())
                            .toList());
        }
    }

    private static List<@Nullable Object> figures(Content.Table table, int row) {
        var figures = new ArrayList<@Nullable Object>();
        table.rows().get(row).stream().skip(1).forEach(cell -> figures.add(cell.value()));
        return figures;
    }

    @Test
    void theLastDayIsThatOfThePeriodThoughItsWeekGoesOn() {
        var days = PanelExample.column(PanelExample.table(shown, "flow"), "by-day");

        assertThat(days.get(days.size() - 1)).isEqualTo(PanelExample.TODAY.toString());
    }

    /**
     * Three had come in long before, one of which is paid after the period, and one was declined before it; one does in the first hour of
     * the period.
     */
    @Test
    void ofOnePlaceItsMissionsCountAndEachNumberOpensDownToThem() {
        var ofAll = PanelExample.asked(Map.of());
        var asked = new Asked(
                ofAll.period(),
                new Selection(null, "Lyon", null, null, null),
                null,
                null,
                Map.of(),
                Map.of("place", "Lyon"));

        var first = FIRST.atStartOfDay(CLOCK.getZone()).toInstant();
        when(facts.moments(
                        Instant.EPOCH,
                        PanelExample.TODAY
                                .plusDays(1)
                                .atStartOfDay(CLOCK.getZone())
                                .toInstant(),
                        asked.selection()))
                .thenReturn(List.of(
                        Map.of(Moment.OPENED, first),
                        Map.of(Moment.OPENED, first.minusMillis(1)),
                        Map.of(Moment.OPENED, first.minus(Duration.ofDays(9)), Moment.ENDED, first.minusMillis(1)),
                        Map.of(
                                Moment.OPENED,
                                first.minus(Duration.ofDays(400)),
                                Moment.PAID,
                                first.plus(Duration.ofDays(400)))));

        var ofLyon =
                new FlowPanel(new Few(), new FewOnTheirWay(), facts, CLOCK).of(asked, PanelExample.say(Locale.ENGLISH));
        var table = PanelExample.table(ofLyon, "flow");

        assertThat(PanelExample.column(table, "opened")).containsOnly(4L);
        assertThat(PanelExample.column(table, "paid")).containsOnly(0L);
        assertThat(PanelExample.column(PanelExample.table(ofLyon, "bands"), "band-opened"))
                .containsOnly(3L);
        assertThat(PanelExample.column(PanelExample.table(ofLyon, "bands"), "under-way"))
                .containsOnly(3L);
        assertThat(table.rows().get(0).get(1).href())
                .isEqualTo("/metrics/missions?from=2015-12-14&place=Lyon&to=2025-12-14&which=opened");
    }

    private static final class FewOnTheirWay implements FormerWork {

        @Override
        public Map<String, UnderWay> asBegan(LocalDate day, Selection selection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Moment, SortedMap<LocalDate, Long>> passed(LocalDate from, LocalDate until) {
            var passed = new Few().reached(Grain.DAY, from, until);
            passed.get(Moment.PURSUED).put(PanelExample.TODAY, 1L);
            for (var moment : List.of(Moment.AGREED, Moment.STAFFED, Moment.DELIVERED)) {
                passed.get(moment).put(PanelExample.TODAY, 2L);
            }
            passed.get(Moment.PAID).put(PanelExample.TODAY, 1L);
            passed.get(Moment.ENDED).put(PanelExample.TODAY, 1L);
            return passed;
        }

        @Override
        public Map<Moment, Long> passedBefore(LocalDate day) {
            return new Few().reachedBefore(day);
        }
    }

    private static final class Few implements Flow {

        @Override
        public Map<Moment, SortedMap<LocalDate, Long>> reached(Grain grain, LocalDate from, LocalDate until) {
            assertThat(from).isEqualTo(FIRST);
            assertThat(until).isEqualTo(PanelExample.TODAY.plusDays(1));
            var reached = new EnumMap<Moment, SortedMap<LocalDate, Long>>(Moment.class);
            for (var moment : Moment.values()) {
                reached.put(moment, new TreeMap<>());
            }
            reached.get(Moment.OPENED).put(FIRST, 1L);
            reached.get(Moment.DELIVERED).put(PanelExample.TODAY, 1L);
            return reached;
        }

        @Override
        public Map<Moment, Long> reachedBefore(LocalDate day) {
            var before = new EnumMap<Moment, Long>(Moment.class);
            for (var moment : Moment.values()) {
                before.put(moment, moment == Moment.OPENED || moment == Moment.PURSUED ? 2L : 0L);
            }
            return before;
        }
    }
}
