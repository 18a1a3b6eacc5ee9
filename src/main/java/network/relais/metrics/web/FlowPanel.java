package network.relais.metrics.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import network.relais.metrics.Course;
import network.relais.metrics.Flow;
import network.relais.metrics.FormerWork;
import network.relais.metrics.Grain;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.Period;
import network.relais.metrics.web.Content.Bar;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Column;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;
import org.springframework.stereotype.Component;

/**
 * How many missions had come how far by each day. A line counts those that had reached a moment or ended without it, so that what lies
 * between two lines is what stood there on that day; where it grows wider, more comes in than goes on.
 */
@Component
class FlowPanel implements Panel {

    private final Flow flow;
    private final FormerWork formerWork;
    private final MissionFacts facts;
    private final Clock clock;

    FlowPanel(Flow flow, FormerWork formerWork, MissionFacts facts, Clock clock) {
        this.flow = flow;
        this.formerWork = formerWork;
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
        var counts = counts(asked);
        return new Content(
                List.of(say.text("note.flow")),
                List.of(),
                List.of(chart(counts.passed(), asked, say)),
                List.of(
                        reached(counts, asked, say),
                        bands(counts.passed(), asked, say),
                        lines(counts.passed(), asked, say)));
    }

    // ---- counting

    /**
     * By the end of each part of the period, all until then.
     *
     * @param reached by the moment itself
     * @param passed by the moment, a later one or the end
     */
    private record Counts(
            SortedMap<LocalDate, Map<Moment, Long>> reached, SortedMap<LocalDate, Map<Moment, Long>> passed) {}

    private Counts counts(Asked asked) {
        var period = asked.period();
        if (asked.isOfAllMissions()) {
            return new Counts(
                    cumulated(
                            flow.reached(Grain.DAY, period.from(), period.until()),
                            flow.reachedBefore(period.from()),
                            period),
                    cumulated(
                            formerWork.passed(period.from(), period.until()),
                            formerWork.passedBefore(period.from()),
                            period));
        }
        var until = period.until().atStartOfDay(clock.getZone()).toInstant();
        var missions = facts.moments(Instant.EPOCH, until, asked.selection());
        return new Counts(
                cumulated(missions, period),
                cumulated(missions.stream().map(Course::passed).toList(), period));
    }

    private SortedMap<LocalDate, Map<Moment, Long>> cumulated(
            Collection<Map<Moment, Instant>> missions, Period period) {
        var byDay = new EnumMap<Moment, SortedMap<LocalDate, Long>>(Moment.class);
        Course.MOMENTS.forEach(moment -> byDay.put(moment, new TreeMap<>()));
        for (var moments : missions) {
            byDay.forEach((moment, days) -> {
                if (moments.containsKey(moment)) {
                    days.merge(LocalDate.ofInstant(moments.get(moment), clock.getZone()), 1L, Long::sum);
                }
            });
        }
        var before = new EnumMap<Moment, Long>(Moment.class);
        byDay.forEach((moment, days) -> before.put(moment, sum(days.headMap(period.from()))));
        return cumulated(byDay, before, period);
    }

    private static SortedMap<LocalDate, Map<Moment, Long>> cumulated(
            Map<Moment, SortedMap<LocalDate, Long>> byDay, Map<Moment, Long> before, Period period) {
        var grain = period.grain();
        var sum = new EnumMap<>(before);
        var cumulated = new TreeMap<LocalDate, Map<Moment, Long>>();
        for (var start = grain.startOf(period.from()); start.isBefore(period.until()); start = grain.endOf(start)) {
            var part = period.part(start);
            for (var moment : Course.MOMENTS) {
                sum.merge(moment, sum(byDay.get(moment).subMap(part.from(), part.until())), Long::sum);
            }
            cumulated.put(part.to(), new EnumMap<>(sum));
        }
        return cumulated;
    }

    private static long sum(SortedMap<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    // ---- as a picture

    private static Chart chart(SortedMap<LocalDate, Map<Moment, Long>> passed, Asked asked, Say say) {
        var isByMonth = asked.period().grain() == Grain.MONTH;
        return new Chart(
                "flow",
                say.text("chart.flow"),
                "line",
                say.text("unit.missions"),
                passed.keySet().stream().map(day -> say.onAxis(day, isByMonth)).toList(),
                Course.MOMENTS.stream()
                        .map(moment -> new Line(
                                say.text("column." + Standing.line(moment).key()), values(moment, passed, asked)))
                        .toList(),
                List.of());
    }

    private static List<Bar> values(Moment moment, SortedMap<LocalDate, Map<Moment, Long>> counts, Asked asked) {
        var values = new ArrayList<Bar>();
        counts.forEach((day, count) -> values.add(
                Bar.of(count.get(moment), MissionsPanel.address(Standing.line(moment), day, asked, Map.of()))));
        return values;
    }

    private static Cell stood(Standing standing, LocalDate day, Map<Moment, Long> passed, Asked asked, Say say) {
        var missions = passed.get(standing.passed()) - (standing.notYet() == null ? 0 : passed.get(standing.notYet()));
        return say.linked(missions, MissionsPanel.address(standing, day, asked, Map.of()));
    }

    // ---- in figures

    /** All that had got there by a day, as far back as anybody can ask. */
    private static String missions(Moment moment, LocalDate day, Asked asked) {
        return "/metrics/missions"
                + asked.query(Map.of(
                        ReadQuestion.FROM,
                        ReadQuestion.earliestTo(day).toString(),
                        ReadQuestion.TO,
                        day.toString(),
                        MissionsPanel.WHICH,
                        MissionsPanel.which(moment)));
    }

    private static Table reached(Counts counts, Asked asked, Say say) {
        var columns = new ArrayList<>(List.of(say.words("by-day")));
        Standing.REACHED.forEach(moment -> columns.add(
                new Column(OverviewPanel.key(moment), say.text("moment." + OverviewPanel.key(moment)), true, null)));
        columns.add(say.figure("between"));
        var rows = new ArrayList<List<Cell>>();
        counts.reached().forEach((day, count) -> {
            var row = new ArrayList<>(List.of(say.cell(day)));
            Standing.REACHED.forEach(moment -> row.add(say.linked(count.get(moment), missions(moment, day, asked))));
            row.add(stood(Standing.BETWEEN, day, counts.passed().get(day), asked, say));
            rows.add(row);
        });
        return new Table("flow", say.text("table.flow"), columns, rows, say.text("empty.missions"));
    }

    /** What stood between each two neighbouring moments, and in all. */
    private static Table bands(SortedMap<LocalDate, Map<Moment, Long>> passed, Asked asked, Say say) {
        var columns = new ArrayList<>(List.of(say.words("on-day")));
        Standing.REACHED.forEach(
                moment -> columns.add(say.figure(Standing.band(moment).key())));
        columns.add(say.figure("under-way"));
        var rows = new ArrayList<List<Cell>>();
        passed.forEach((day, count) -> {
            var row = new ArrayList<>(List.of(say.cell(day)));
            Standing.REACHED.forEach(moment -> row.add(stood(Standing.band(moment), day, count, asked, say)));
            row.add(stood(Standing.UNDER_WAY, day, count, asked, say));
            rows.add(row);
        });
        return new Table("bands", say.text("table.bands"), columns, rows, say.text("empty.missions"));
    }

    /** The picture's own figures. */
    private static Table lines(SortedMap<LocalDate, Map<Moment, Long>> passed, Asked asked, Say say) {
        var columns = new ArrayList<>(List.of(say.words("by-day")));
        Course.MOMENTS.forEach(
                moment -> columns.add(say.figure(Standing.line(moment).key())));
        var rows = new ArrayList<List<Cell>>();
        passed.forEach((day, count) -> {
            var row = new ArrayList<>(List.of(say.cell(day)));
            Course.MOMENTS.forEach(moment -> row.add(stood(Standing.line(moment), day, count, asked, say)));
            rows.add(row);
        });
        return new Table("lines", say.text("chart.flow"), columns, rows, say.text("empty.missions"));
    }
}
