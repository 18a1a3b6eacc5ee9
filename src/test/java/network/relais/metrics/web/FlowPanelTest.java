package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import network.relais.metrics.Flow;
import network.relais.metrics.Grain;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.Selection;
import org.junit.jupiter.api.Test;

/** Two missions had come in before the period; one more does on its first day, and one is delivered in its last week. */
class FlowPanelTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 11);

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Paris"));

    private final MissionFacts facts = mock(MissionFacts.class);
    private final Content shown =
            new FlowPanel(new Few(), facts, CLOCK).of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

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

    @Test
    void theLastDayIsThatOfThePeriodThoughItsWeekGoesOn() {
        var days = PanelExample.column(PanelExample.table(shown, "flow"), "by-day");

        assertThat(days.get(days.size() - 1)).isEqualTo(PanelExample.TODAY.toString());
    }

    /** Two had come in long before, one of which is paid after the period; one does in the first hour of the period. */
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
                        Map.of(
                                Moment.OPENED,
                                first.minus(Duration.ofDays(400)),
                                Moment.PAID,
                                first.plus(Duration.ofDays(400)))));

        var table = PanelExample.table(
                new FlowPanel(new Few(), facts, CLOCK).of(asked, PanelExample.say(Locale.ENGLISH)), "flow");

        assertThat(PanelExample.column(table, "opened")).containsOnly(3L);
        assertThat(PanelExample.column(table, "paid")).containsOnly(0L);
        assertThat(table.rows().get(0).get(1).href())
                .isEqualTo("/metrics/missions?from=2015-12-14&place=Lyon&to=2025-12-14&which=opened");
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
