package network.relais.metrics.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import network.relais.metrics.Flow;
import network.relais.metrics.Grain;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.Period;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many missions had reached each moment by each day. Where a band grows wider, more comes in than goes on; how far apart two lines
 * are from left to right is how long it takes.
 */
@Component
class FlowPanel implements Panel {

    private static final List<Moment> MOMENTS =
            List.of(Moment.OPENED, Moment.PURSUED, Moment.AGREED, Moment.STAFFED, Moment.DELIVERED, Moment.PAID);

    private final Flow flow;
    private final MissionFacts facts;
    private final Clock clock;

    FlowPanel(Flow flow, MissionFacts facts, Clock clock) {
        this.flow = flow;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "flow";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public Content of(Asked asked, Say say) {
        var counts = cumulated(asked);
        var isByMonth = asked.period().grain() == Grain.MONTH;
        var chart = new Chart(
                "flow",
                say.text("chart.flow"),
                "line",
                say.text("unit.missions"),
                counts.keySet().stream().map(day -> say.onAxis(day, isByMonth)).toList(),
                MOMENTS.stream()
                        .map(moment -> new Line(say.text("moment." + OverviewPanel.key(moment)), line(moment, counts)))
                        .toList(),
                List.of());
        return new Content(
                List.of(say.text("note.flow")), List.of(), List.of(chart), List.of(table(counts, asked, say)));
    }

    /** By the end of each part of the period, all that reached a moment until then. */
    private SortedMap<LocalDate, Map<Moment, Long>> cumulated(Asked asked) {
        var period = asked.period();
        var grain = period.grain();
        var reached =
                asked.isOfAllMissions() ? flow.reached(Grain.DAY, period.from(), period.until()) : reachedBySome(asked);
        var sum = new EnumMap<>(asked.isOfAllMissions() ? flow.reachedBefore(period.from()) : before(reached, period));
        var cumulated = new TreeMap<LocalDate, Map<Moment, Long>>();
        for (var part = grain.startOf(period.from()); part.isBefore(period.until()); part = grain.endOf(part)) {
            var end = grain.endOf(part);
            var from = part.isBefore(period.from()) ? period.from() : part;
            for (var moment : MOMENTS) {
                var inPart = reached.get(moment).subMap(from, end).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                sum.merge(moment, inPart, Long::sum);
            }
            var last = end.minusDays(1);
            cumulated.put(last.isAfter(period.to()) ? period.to() : last, new EnumMap<>(sum));
        }
        return cumulated;
    }

    private Map<Moment, SortedMap<LocalDate, Long>> reachedBySome(Asked asked) {
        var reached = new EnumMap<Moment, SortedMap<LocalDate, Long>>(Moment.class);
        MOMENTS.forEach(moment -> reached.put(moment, new TreeMap<>()));
        var until = asked.period().until().atStartOfDay(clock.getZone()).toInstant();
        for (var moments : facts.moments(Instant.EPOCH, until, asked.selection())) {
            reached.forEach((moment, days) -> {
                if (moments.containsKey(moment)) {
                    days.merge(LocalDate.ofInstant(moments.get(moment), clock.getZone()), 1L, Long::sum);
                }
            });
        }
        return reached;
    }

    private static Map<Moment, Long> before(Map<Moment, SortedMap<LocalDate, Long>> reached, Period period) {
        var before = new EnumMap<Moment, Long>(Moment.class);
        reached.forEach((moment, days) -> before.put(
                moment,
                days.headMap(period.from()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
        return before;
    }

    private static List<@Nullable Object> line(Moment moment, SortedMap<LocalDate, Map<Moment, Long>> counts) {
        var values = new ArrayList<@Nullable Object>();
        counts.values().forEach(count -> values.add(count.get(moment)));
        return values;
    }

    /** All that had got there by a day, as far back as anybody can ask. */
    private static String missions(Moment moment, LocalDate day, Asked asked) {
        return "/metrics/missions"
                + asked.query(Map.of(
                        ReadQuestion.FROM,
                        day.minusYears(ReadQuestion.MOST_YEARS).toString(),
                        ReadQuestion.TO,
                        day.toString(),
                        MissionsPanel.WHICH,
                        MissionsPanel.which(moment)));
    }

    private static Table table(SortedMap<LocalDate, Map<Moment, Long>> counts, Asked asked, Say say) {
        var columns = new ArrayList<>(List.of(say.words("by-day")));
        MOMENTS.forEach(moment -> columns.add(new Content.Column(
                OverviewPanel.key(moment), say.text("moment." + OverviewPanel.key(moment)), true, null)));
        columns.add(say.figure("between"));
        var rows = new ArrayList<List<Cell>>();
        counts.forEach((day, count) -> {
            var row = new ArrayList<>(List.of(say.cell(day)));
            MOMENTS.forEach(moment -> row.add(say.linked(count.get(moment), missions(moment, day, asked))));
            row.add(say.cell(count.get(Moment.PURSUED) - count.get(Moment.DELIVERED)));
            rows.add(row);
        });
        return new Table("flow", say.text("table.flow"), columns, rows, say.text("empty.missions"));
    }
}
