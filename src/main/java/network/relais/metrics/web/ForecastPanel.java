package network.relais.metrics.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import network.relais.figures.Answer;
import network.relais.figures.Backtest;
import network.relais.figures.Forecast;
import network.relais.figures.Levels;
import network.relais.figures.Throughput;
import network.relais.metrics.Flow;
import network.relais.metrics.Grain;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.Selection;
import network.relais.metrics.WhichMissions.Open;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Column;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;
import network.relais.metrics.web.Content.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when so many missions will be done, and how many by a day, from the network's own pace; and how good such forecasts were. */
@Component
class ForecastPanel implements Panel {

    static final String DONE = "done";
    static final String MISSIONS = "missions";
    static final String BY_DATE = "by-date";

    private static final int USUAL_DAYS_AHEAD = 90;

    /** Ten years of whole weeks: farther, {@link Forecast} says nothing. */
    private static final int MOST_DAYS_AHEAD = 7 * 520;

    private static final int MOST_MISSIONS = 100_000;

    /** Forecasts are tried on so much of the past, and shown with it. */
    private static final int YEARS_LOOKED_AT = 3;

    private static final int WEEKS_AHEAD = 13;
    static final int WEEKS_TRIED = 4;

    private final Flow flow;
    private final MissionFacts facts;
    private final Clock clock;

    ForecastPanel(Flow flow, MissionFacts facts, Clock clock) {
        this.flow = flow;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "forecast";
    }

    @Override
    public int place() {
        return 8;
    }

    @Override
    public Set<String> filters() {
        return Set.of(ReadQuestion.KIND, ReadQuestion.PLACE);
    }

    @Override
    public List<Question> questions() {
        return List.of(
                new Question.Choice(DONE, () -> Stream.of(Moment.DELIVERED, Moment.PAID)
                        .map(OverviewPanel::key)
                        .map(moment -> new Question.Option(moment, say -> say.text("moment." + moment)))
                        .toList()),
                new Question.Number(MISSIONS, 1, MOST_MISSIONS),
                new Question.Day(BY_DATE, MOST_DAYS_AHEAD));
    }

    /**
     * @param items how many missions are asked for; 0 if none is under way
     * @param finished how many were done in each whole week
     * @param firstWeek its Monday
     */
    private record Given(
            Moment done, long items, LocalDate byDate, LocalDate today, List<Integer> finished, LocalDate firstWeek) {

        /** The same all day long, so that whoever asks again hears the same. */
        long seed() {
            return today.toEpochDay();
        }
    }

    @Override
    public Content of(Asked asked, Say say) {
        var given = given(asked);
        var forecast = Forecast.from(given.finished(), given.seed());
        var backtest = Backtest.of(given.finished(), WEEKS_TRIED, given.seed());
        var notes = new ArrayList<>(List.of(say.text("note.forecast." + OverviewPanel.key(given.done()))));
        var tiles = new ArrayList<Tile>();
        var charts = new ArrayList<Chart>();
        var tables = new ArrayList<Table>();
        if (forecast instanceof Answer.Given<Forecast> known) {
            notes.add(say.text(
                    "note.forecast.from",
                    say.count(Math.min(given.finished().size(), 52)),
                    say.number(mean(given.finished()))));
            show(known.figure(), given, say, tiles, charts, tables);
        } else if (forecast instanceof Answer.NotEnough<Forecast> missing) {
            notes.add(say.text("note.forecast.notEnough", say.count(missing.have()), say.count(missing.needed())));
        }
        if (backtest instanceof Answer.Given<Backtest> known) {
            notes.add(new PastForecasts(known.figure()).inWords(say));
            tables.add(new PastForecasts(known.figure()).table(say));
        } else if (backtest instanceof Answer.NotEnough<Backtest> missing) {
            notes.add(say.text("note.backtest.notEnough", say.count(missing.have()), say.count(missing.needed())));
        }
        if (!asked.more().containsKey(MISSIONS)) {
            tiles.add(underWay(given, asked, say));
        }
        var past = new PastWeeks(given.done(), given.finished(), given.firstWeek());
        charts.add(past.chart(asked, say));
        tables.add(past.table(asked, say));
        return new Content(notes, tiles, charts, tables);
    }

    // ---- what is known

    private Given given(Asked asked) {
        var today = LocalDate.now(clock);
        var done = Moment.valueOf(asked.more()
                .getOrDefault(DONE, OverviewPanel.key(Moment.DELIVERED))
                .toUpperCase(Locale.ROOT));
        var items = asked.more().containsKey(MISSIONS)
                ? Long.parseLong(asked.more().get(MISSIONS))
                : facts.count(new Open(Moment.AGREED, done, null, null), asked.selection());
        var byDate = asked.more().containsKey(BY_DATE)
                ? LocalDate.parse(asked.more().get(BY_DATE))
                : today.plusDays(USUAL_DAYS_AHEAD);
        var thisWeek = Grain.WEEK.startOf(today);
        var since = thisWeek.minusYears(YEARS_LOOKED_AT);
        var reached = flow.reached(Grain.WEEK, Grain.WEEK.startOf(since), thisWeek);
        var leads = reached.get(Moment.OPENED);
        // The first lead breaks into a week that is no whole one.
        var firstWeek = leads.isEmpty() ? thisWeek : leads.firstKey().plusWeeks(1);
        if (!asked.isOfAllMissions()) {
            var finished = finished(done, firstWeek, today, asked.selection());
            return new Given(done, items, byDate, today, finished, firstWeek);
        }
        var finished = firstWeek
                .datesUntil(thisWeek, Period.ofWeeks(1))
                .map(week -> Math.toIntExact(reached.get(done).getOrDefault(week, 0L)))
                .toList();
        return new Given(done, items, byDate, today, finished, firstWeek);
    }

    private List<Integer> finished(Moment done, LocalDate firstWeek, LocalDate today, Selection selection) {
        return Throughput.perWeek(
                facts.reachedAt(done, start(firstWeek), start(Grain.WEEK.startOf(today)), selection),
                firstWeek,
                today,
                clock.getZone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static double mean(List<Integer> finished) {
        return finished.subList(Math.max(0, finished.size() - 52), finished.size()).stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }

    // ---- what is likely

    static final List<Double> CERTAINTIES = List.of(0.5, 0.85, 0.95);

    static <T extends @Nullable Object> List<T> inOrder(Levels<T> levels) {
        var inOrder = new ArrayList<T>();
        inOrder.add(levels.at50());
        inOrder.add(levels.at85());
        inOrder.add(levels.at95());
        return inOrder;
    }

    private static void show(
            Forecast forecast, Given given, Say say, List<Tile> tiles, List<Chart> charts, List<Table> tables) {
        var howMany = forecast.howMany(given.today(), given.byDate());
        // Without anything under way it is done already, and no forecast.
        var when = given.items() == 0 ? null : forecast.whenDone(Math.toIntExact(given.items()), given.today());
        var done = OverviewPanel.key(given.done());
        tiles.add(tile(
                "when",
                say.text("tile.when." + done, say.count(given.items())),
                when == null
                        ? say.text("forecast.nothing")
                        : day(when.at85(), say).text(),
                say));
        tiles.add(tile(
                "how-many",
                say.text("tile.howMany." + done, given.byDate()),
                say.text("forecast.atLeast", say.count(howMany.at85())),
                say));
        var rows = new ArrayList<List<Cell>>();
        for (int level = 0; level < CERTAINTIES.size(); level++) {
            rows.add(List.of(
                    say.share(CERTAINTIES.get(level), true),
                    when == null ? say.none() : day(inOrder(when).get(level), say),
                    say.cell(inOrder(howMany).get(level))));
        }
        tables.add(new Table(
                "forecast",
                say.text("table.forecast"),
                List.of(
                        say.words("certainty"),
                        new Column("done-by", say.text("column.done-by." + done, given.items()), false, null),
                        new Column("at-least", say.text("column.at-least." + done, given.byDate()), true, null)),
                rows,
                say.text("empty.missions")));
        var ahead = IntStream.rangeClosed(1, WEEKS_AHEAD)
                .mapToObj(week -> given.today().plusWeeks(week))
                .collect(Collectors.toMap(
                        day -> day,
                        day -> inOrder(forecast.howMany(given.today(), day)),
                        (one, other) -> one,
                        TreeMap::new));
        charts.add(ahead(ahead, done, say));
        tables.add(aheadInFigures(ahead, done, say));
    }

    private static Tile underWay(Given given, Asked asked, Say say) {
        var in = AgeingPanel.agreedNot(given.done());
        // A phase that is kept for other panels was not asked of the forecast.
        var query = asked.query(Map.of(DONE, "", BY_DATE, "", ReadQuestion.PHASE, "", AgeingPanel.IN, in));
        return new Tile(
                "items",
                say.text("tile." + in),
                say.count(given.items()),
                null,
                given.items() == 0 ? null : "/metrics/ageing" + query);
    }

    private static Tile tile(String key, String label, String value, Say say) {
        return new Tile(key, label, value, say.text("tile.likely", say.share(CERTAINTIES.get(1))), null);
    }

    private static Cell day(@Nullable LocalDate day, Say say) {
        return day == null ? new Cell(null, say.text("forecast.never"), null) : say.cell(day);
    }

    private static Chart ahead(SortedMap<LocalDate, List<Long>> ahead, String done, Say say) {
        return new Chart(
                "ahead",
                say.text("chart.ahead." + done),
                "line",
                say.text("unit.missions"),
                ahead.keySet().stream().map(day -> say.onAxis(day, false)).toList(),
                IntStream.range(0, CERTAINTIES.size())
                        .mapToObj(level -> new Line(
                                say.share(CERTAINTIES.get(level)),
                                ahead.values().stream()
                                        .map(levels -> levels.get(level))
                                        .toList()))
                        .toList(),
                List.of());
    }

    private static Table aheadInFigures(SortedMap<LocalDate, List<Long>> ahead, String done, Say say) {
        var columns = new ArrayList<>(List.of(say.words("until")));
        CERTAINTIES.forEach(certainty -> columns.add(new Column(
                "at-" + Math.round(certainty * 100), say.text("column.at", say.share(certainty)), true, null)));
        var rows = new ArrayList<List<Cell>>();
        ahead.forEach((day, levels) -> {
            var row = new ArrayList<>(List.of(say.cell(day)));
            levels.forEach(level -> row.add(say.cell(level)));
            rows.add(row);
        });
        return new Table("ahead", say.text("table.ahead." + done), columns, rows, say.text("empty.missions"));
    }
}
