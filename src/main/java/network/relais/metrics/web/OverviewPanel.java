package network.relais.metrics.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import network.relais.metrics.FormerWork;
import network.relais.metrics.Grain;
import network.relais.metrics.Histogram;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionTimes;
import network.relais.metrics.Period;
import network.relais.metrics.WorkInProgress;
import network.relais.metrics.WorkInProgress.InPhase;
import network.relais.metrics.web.Content.Bar;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;
import network.relais.metrics.web.Content.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long, how many, how much, at one look, against the period before. */
@Component
class OverviewPanel implements Panel {

    /** What is delivered is not yet paid: three ends, each of its own. */
    static final List<Moment> ENDS = List.of(Moment.DELIVERED, Moment.EVALUATED, Moment.PAID);

    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.85;
    private static final double NEARLY_ALL = 0.95;

    private final MissionTimes times;
    private final WorkInProgress workInProgress;
    private final FormerWork formerWork;
    private final TargetsBeside targets;

    OverviewPanel(MissionTimes times, WorkInProgress workInProgress, FormerWork formerWork, TargetsBeside targets) {
        this.times = times;
        this.workInProgress = workInProgress;
        this.formerWork = formerWork;
        this.targets = targets;
    }

    @Override
    public String key() {
        return "overview";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public Content of(Asked asked, Say say) {
        var now = times.of(asked.period(), asked.selection());
        var before = times.of(asked.period().before(), asked.selection());
        var underWay = new UnderWayFigures(
                open(asked), formerWork.asBegan(asked.period().from(), asked.selection()), asked, say);
        var parts = times.byPart(asked.period(), asked.selection());
        return new Content(
                List.of(),
                targets.on(tiles(now, before, underWay, asked, say), asked, say),
                List.of(throughput(parts, asked, say), trend(parts, asked, say)),
                List.of(ends(now, before, asked, say), underWay.table(), underWay.phases(), parts(parts, asked, say)));
    }

    private List<InPhase> open(Asked asked) {
        return asked.isOfAllMissions() ? workInProgress.byPhase() : workInProgress.byPhase(asked.selection());
    }

    // ---- in large

    private static List<Tile> tiles(
            Map<Moment, Histogram> now, Map<Moment, Histogram> before, UnderWayFigures underWay, Asked asked, Say say) {
        var tiles = new ArrayList<Tile>();
        for (var end : ENDS) {
            tiles.add(new Tile(
                    "lead-" + key(end),
                    say.text("tile.lead." + key(end)),
                    now.get(end).percentile(MEDIAN).map(say::duration).orElse(say.text("none")),
                    change(now.get(end), before.get(end), say),
                    missions(end, asked.period(), asked)));
        }
        var delivered = now.get(Moment.DELIVERED).durations();
        tiles.add(new Tile(
                "throughput",
                say.text("tile.throughput"),
                say.count(delivered),
                compared(delivered, before.get(Moment.DELIVERED).durations(), say),
                missions(Moment.DELIVERED, asked.period(), asked)));
        tiles.addAll(underWay.tiles());
        return tiles;
    }

    /** Those that reached a moment in a period. */
    private static String missions(Moment moment, Period period, Asked asked) {
        return "/metrics/missions"
                + asked.query(Map.of(
                        ReadQuestion.FROM,
                        period.from().toString(),
                        ReadQuestion.TO,
                        period.to().toString(),
                        MissionsPanel.WHICH,
                        MissionsPanel.which(moment)));
    }

    private static @Nullable String change(Histogram now, Histogram before, Say say) {
        var median = now.percentile(MEDIAN);
        var former = before.percentile(MEDIAN);
        if (median.isEmpty() || former.isEmpty()) {
            return say.text("change.none");
        }
        var more = median.get().minus(former.get());
        return more.abs().compareTo(Duration.ofHours(1)) < 0
                ? say.text("change.same")
                : say.text(more.isNegative() ? "change.shorter" : "change.longer", say.duration(more.abs()));
    }

    private static String compared(long now, long before, Say say) {
        if (now == before) {
            return say.text("change.sameNumber", say.count(before));
        }
        return say.text(
                now > before ? "change.more" : "change.fewer", say.count(Math.abs(now - before)), say.count(before));
    }

    // ---- over time

    private static Chart throughput(Map<LocalDate, Map<Moment, Histogram>> parts, Asked asked, Say say) {
        return chart(
                "throughput",
                "bar",
                say.text("unit.missions"),
                ENDS,
                (moment, day) -> Bar.of(
                        parts.get(day).get(moment).durations(),
                        missions(moment, asked.period().part(day), asked)),
                parts,
                asked,
                say);
    }

    private static Chart trend(Map<LocalDate, Map<Moment, Histogram>> parts, Asked asked, Say say) {
        return chart(
                "trend",
                "line",
                say.text("unit.inDays"),
                ENDS,
                (moment, day) -> parts.get(day)
                        .get(moment)
                        .percentile(MEDIAN)
                        .map(median -> new Bar(
                                Say.days(median),
                                missions(moment, asked.period().part(day), asked)))
                        .orElse(null),
                parts,
                asked,
                say);
    }

    private static Chart chart(
            String key,
            String kind,
            String unit,
            List<Moment> moments,
            BiFunction<Moment, LocalDate, @Nullable Object> value,
            Map<LocalDate, Map<Moment, Histogram>> parts,
            Asked asked,
            Say say) {
        var isByMonth = asked.period().grain() == Grain.MONTH;
        return new Chart(
                key,
                say.text("chart." + key),
                kind,
                unit,
                parts.keySet().stream().map(day -> say.onAxis(day, isByMonth)).toList(),
                moments.stream()
                        .map(moment ->
                                new Line(say.text("moment." + key(moment)), values(moment, value, parts.keySet())))
                        .toList(),
                List.of());
    }

    private static List<@Nullable Object> values(
            Moment moment, BiFunction<Moment, LocalDate, @Nullable Object> value, Set<LocalDate> parts) {
        var values = new ArrayList<@Nullable Object>();
        parts.forEach(day -> values.add(value.apply(moment, day)));
        return values;
    }

    // ---- in figures

    private static Table ends(Map<Moment, Histogram> now, Map<Moment, Histogram> before, Asked asked, Say say) {
        var rows = new ArrayList<List<Cell>>();
        for (var moment : EnumSet.range(Moment.PURSUED, Moment.COMPLETED)) {
            var times = now.get(moment);
            rows.add(List.of(
                    say.cell(say.text("moment." + key(moment))),
                    say.linked(times.durations(), missions(moment, asked.period(), asked)),
                    say.cell(times.percentile(MEDIAN).orElse(null)),
                    say.cell(times.percentile(MOST).orElse(null)),
                    say.cell(times.percentile(NEARLY_ALL).orElse(null)),
                    say.cell(before.get(moment).percentile(MEDIAN).orElse(null)),
                    say.cell(before.get(moment).percentile(MOST).orElse(null)),
                    say.cell(before.get(moment).percentile(NEARLY_ALL).orElse(null)),
                    say.linked(
                            before.get(moment).durations(),
                            missions(moment, asked.period().before(), asked))));
        }
        return new Table(
                "ends",
                say.text("table.ends"),
                List.of(
                        say.words("moment"),
                        say.figure("missions"),
                        say.lasting("p50"),
                        say.lasting("p85"),
                        say.lasting("p95"),
                        say.lasting("p50-before"),
                        say.lasting("p85-before"),
                        say.lasting("p95-before"),
                        say.figure("missions-before")),
                rows,
                say.text("empty.missions"));
    }

    private static Table parts(Map<LocalDate, Map<Moment, Histogram>> parts, Asked asked, Say say) {
        var columns = new ArrayList<>(
                List.of(say.words("from-" + asked.period().grain().name().toLowerCase(Locale.ROOT))));
        ENDS.forEach(end -> {
            columns.add(say.figure(key(end)));
            columns.add(say.lasting(key(end) + "-p50"));
        });
        var rows = new ArrayList<List<Cell>>();
        parts.forEach((day, times) -> {
            var row = new ArrayList<>(List.of(say.cell(day)));
            ENDS.forEach(end -> {
                row.add(say.linked(
                        times.get(end).durations(), missions(end, asked.period().part(day), asked)));
                row.add(say.cell(times.get(end).percentile(MEDIAN).orElse(null)));
            });
            rows.add(row);
        });
        return new Table("over-time", say.text("table.over-time"), columns, rows, say.text("empty.missions"));
    }

    static String key(Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT);
    }
}
