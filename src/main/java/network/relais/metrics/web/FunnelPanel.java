package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.figures.Spread;
import network.relais.metrics.Funnel;
import network.relais.metrics.Funnel.By;
import network.relais.metrics.Funnel.Row;
import network.relais.metrics.Funnel.Stage;
import network.relais.metrics.web.Content.Bar;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;
import network.relais.metrics.web.Content.Tile;
import network.relais.people.Directory;
import network.relais.people.Person;
import org.springframework.stereotype.Component;

/** How far the leads of a period have come, by where they came from. */
@Component
class FunnelPanel implements Panel {

    private static final String BY = "by";

    /** Rows that anybody reads; those with most leads. */
    private static final int MOST_ROWS = 500;

    /** More than there are places. */
    private static final int ALL = 100_000;

    private static final int DRAWN = 10;

    private final Funnel funnel;
    private final Directory directory;

    FunnelPanel(Funnel funnel, Directory directory) {
        this.funnel = funnel;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "funnel";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question.Choice(BY, () -> Arrays.stream(By.values())
                .map(by -> new Question.Option(word(by), say -> say.text("by." + word(by))))
                .toList()));
    }

    @Override
    public Content of(Asked asked, Say say) {
        var by = By.valueOf(asked.more().getOrDefault(BY, word(By.PRESCRIBER)).toUpperCase(Locale.ROOT));
        // Each mission has one place, so that they add up to all.
        var all = rows(By.PLACE, asked, ALL);
        var rows = rows(by, asked, MOST_ROWS);
        var isHidden = FromWhom.isOfFew(by, rows);
        var notes = new ArrayList<>(List.of(say.text("note.funnel")));
        if (by == By.KIND) {
            notes.add(say.text("note.funnel.kinds"));
        }
        if (rows.size() == MOST_ROWS) {
            notes.add(say.text("note.funnel.cut", say.count(MOST_ROWS)));
        }
        var shown = isHidden ? List.<Row>of() : rows;
        var names = names(by, shown, say);
        var charts = new ArrayList<Chart>();
        charts.add(whole(all, asked, say));
        if (!shown.isEmpty()) {
            charts.add(compared(by, shown, names, asked, say));
        }
        return new Content(
                notes,
                tiles(all, asked, say),
                charts,
                List.of(stages(all, asked, say), sources(by, shown, names, asked, isHidden && !rows.isEmpty(), say)));
    }

    private List<Row> rows(By by, Asked asked, int atMost) {
        return funnel.of(by, asked.period(), asked.selection(), atMost);
    }

    private static boolean isOfPeople(By by) {
        return by == By.PRESCRIBER || by == By.INTRODUCER;
    }

    private static String word(By by) {
        return FromWhom.word(by);
    }

    static String key(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The missions that were counted. */
    private static String missions(Stage stage, Asked asked, Map<String, String> filter) {
        var query = new HashMap<>(filter);
        query.put(BY, "");
        query.put(MissionsPanel.WHICH, MissionsPanel.which(stage));
        return "/metrics/missions" + asked.query(query);
    }

    /** As people read them, by value; two people may have the same name. */
    private Map<String, String> names(By by, List<Row> rows, Say say) {
        var values = rows.stream().map(Row::value).distinct().toList();
        var people = isOfPeople(by) ? directory.persons(values) : Map.<String, Person>of();
        var names = new LinkedHashMap<String, String>();
        for (var value : values) {
            if (value.isEmpty()) {
                names.put(value, say.text("by.none." + word(by)));
            } else if (isOfPeople(by)) {
                names.put(value, people.containsKey(value) ? people.get(value).name() : say.text("by.gone"));
            } else {
                names.put(value, value);
            }
        }
        return names;
    }

    // ---- all of them

    private static List<Tile> tiles(List<Row> all, Asked asked, Say say) {
        var leads = Stage.LEADS.of(all);
        return Arrays.stream(Stage.values())
                .map(stage -> new Tile(
                        key(stage),
                        say.text("stage." + key(stage)),
                        say.count(stage.of(all)),
                        leads == 0 || stage == Stage.LEADS
                                ? null
                                : say.text("tile.ofLeads", say.share((double) stage.of(all) / leads)),
                        stage.of(all) == 0 ? null : missions(stage, asked, Map.of())))
                .toList();
    }

    private static Chart whole(List<Row> all, Asked asked, Say say) {
        var stages = Arrays.asList(Stage.values());
        return new Chart(
                "funnel",
                say.text("chart.funnel"),
                "across",
                say.text("unit.missions"),
                stages.stream().map(stage -> say.text("stage." + key(stage))).toList(),
                List.of(new Line(
                        say.text("column.missions"),
                        stages.stream()
                                .map(stage -> Bar.of(stage.of(all), missions(stage, asked, Map.of())))
                                .toList())),
                List.of());
    }

    private static Table stages(List<Row> all, Asked asked, Say say) {
        var leads = Stage.LEADS.of(all);
        return new Table(
                "stages",
                say.text("table.stages"),
                List.of(say.words("stage"), say.figure("missions"), say.figure("of-leads")),
                Arrays.stream(Stage.values())
                        .map(stage -> List.of(
                                say.cell(say.text("stage." + key(stage))),
                                say.linked(stage.of(all), missions(stage, asked, Map.of())),
                                say.share((double) stage.of(all) / Math.max(1, leads), leads > 0)))
                        .toList(),
                say.text("empty.missions"));
    }

    // ---- by where they came from

    private static Chart compared(By by, List<Row> rows, Map<String, String> names, Asked asked, Say say) {
        var bySource =
                rows.stream().collect(Collectors.groupingBy(Row::value, LinkedHashMap::new, Collectors.toList()));
        var drawn = bySource.entrySet().stream().limit(DRAWN).toList();
        return new Chart(
                "sources",
                say.text("chart.sources." + word(by)),
                "across",
                say.text("unit.missions"),
                drawn.stream().map(each -> names.get(each.getKey())).toList(),
                List.of(Stage.LEADS, Stage.AGREED, Stage.PAID).stream()
                        .map(stage -> new Line(
                                say.text("stage." + key(stage)),
                                drawn.stream()
                                        .map(each -> Bar.of(
                                                stage.of(each.getValue()),
                                                missions(stage, asked, FromWhom.asking(by, each.getKey()))))
                                        .toList()))
                        .toList(),
                List.of());
    }

    private static Table sources(
            By by, List<Row> rows, Map<String, String> names, Asked asked, boolean isHidden, Say say) {
        var columns = new ArrayList<>(List.of(say.words(word(by)), say.words("currency")));
        Arrays.stream(Stage.values())
                .forEach(stage ->
                        columns.add(new Content.Column(key(stage), say.text("stage." + key(stage)), true, null)));
        columns.add(say.figure("agreed-of-leads"));
        columns.add(new Content.Column("agreed-money", say.text("column.agreed"), true, null));
        columns.add(say.figure("received"));
        return new Table(
                "sources",
                say.text("table.sources." + word(by)),
                columns,
                rows.stream().map(row -> cells(by, row, names, asked, say)).toList(),
                isHidden
                        ? say.text("wrong.few." + word(by), say.count(Spread.MINIMUM_PEOPLE))
                        : say.text("empty.missions"));
    }

    private static List<Cell> cells(By by, Row row, Map<String, String> names, Asked asked, Say say) {
        var cells = new ArrayList<Cell>();
        var name = names.get(row.value());
        var filter = new HashMap<>(FromWhom.asking(by, row.value()));
        filter.put(FromWhom.CURRENCY, row.currency());
        cells.add(say.link(name, missions(Stage.LEADS, asked, filter)));
        cells.add(say.cell(row.currency()));
        Arrays.stream(Stage.values()).forEach(stage -> {
            var missions = stage.of(List.of(row));
            cells.add(say.linked(missions, missions(stage, asked, filter)));
        });
        cells.add(say.share((double) row.agreed() / row.leads(), true));
        cells.add(say.money(row.agreedMoney(), row.currency(), true));
        cells.add(say.money(row.receivedMoney(), row.currency(), true));
        return cells;
    }
}
