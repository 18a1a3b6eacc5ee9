package network.relais.metrics.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import network.relais.metrics.Funnel.Stage;
import network.relais.metrics.Histogram;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.MissionTimes;
import network.relais.metrics.Selection;
import network.relais.metrics.WhichMissions;
import network.relais.metrics.WhichMissions.Leads;
import network.relais.metrics.WhichMissions.Reached;
import network.relais.metrics.WhichMissions.Stood;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Column;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Mark;
import network.relais.metrics.web.Content.Point;
import network.relais.metrics.web.Content.Table;
import network.relais.mission.Missions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Missions one by one: those that got somewhere in the period, by the day and by how long it took, against what half, most and nearly
 * all took; or the leads of the period, as far as they have come. Other panels' figures open down to it.
 */
@Component
class MissionsPanel implements Panel {

    static final String WHICH = "which";

    /** The latest: more would be a cloud, and a page without end. */
    private static final int MOST = 500;

    private static final String LEADS = "lead-";

    private final MissionFacts facts;
    private final MissionTimes times;
    private final Missions missions;
    private final FromWhom fromWhom;
    private final Clock clock;

    MissionsPanel(MissionFacts facts, MissionTimes times, Missions missions, FromWhom fromWhom, Clock clock) {
        this.facts = facts;
        this.times = times;
        this.missions = missions;
        this.fromWhom = fromWhom;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "missions";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public List<Question> questions() {
        return Stream.concat(Stream.of(new Question.Choice(WHICH, MissionsPanel::which)), fromWhom.questions())
                .toList();
    }

    // ---- which

    private static List<Question.Option> which() {
        var moments = Stream.concat(
                        Stream.of(Moment.DELIVERED),
                        EnumSet.range(Moment.OPENED, Moment.COMPLETED).stream()
                                .filter(moment -> moment != Moment.DELIVERED))
                .map(moment -> new Question.Option(
                        which(moment), say -> say.text("which.reached", say.text("moment." + which(moment)))));
        var stages = Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.LEADS)
                .map(stage -> new Question.Option(
                        which(stage), say -> say.text("which.leads", say.text("stage." + FunnelPanel.key(stage)))));
        var standings = Standing.ALL.stream()
                .map(standing -> new Question.Option(
                        standing.key(), say -> say.text("which.stood", say.text("column." + standing.key())), false));
        return Stream.of(moments, stages, standings)
                .flatMap(Function.identity())
                .toList();
    }

    /** Those that stood there at the end of a day, whenever they came. */
    static String address(Standing standing, LocalDate day, Asked asked, Map<String, String> more) {
        var query = new HashMap<>(more);
        query.put(ReadQuestion.FROM, ReadQuestion.earliestTo(day).toString());
        query.put(ReadQuestion.TO, day.toString());
        query.put(WHICH, standing.key());
        return "/metrics/missions" + asked.query(query);
    }

    static String which(Moment moment) {
        return OverviewPanel.key(moment);
    }

    static String which(Stage stage) {
        return stage == Stage.LEADS ? which(Moment.OPENED) : LEADS + FunnelPanel.key(stage);
    }

    /**
     * What is shown of the missions.
     *
     * @param until until when the time from the lead on is shown; null where that is no moment of its own
     * @param on whose day is shown
     */
    private record Shown(WhichMissions which, String label, @Nullable Moment until, Moment on) {

        boolean hasChart() {
            return until == on;
        }
    }

    @Override
    public Content of(Asked asked, Say say) {
        var which = asked.more().getOrDefault(WHICH, which(Moment.DELIVERED));
        var standing = Standing.of(which);
        var shown = standing.isPresent()
                ? stood(standing.get(), asked, say)
                : which.startsWith(LEADS)
                        ? leads(Stage.valueOf(enumName(which.substring(LEADS.length()))), asked, say)
                        : reached(Moment.valueOf(enumName(which)), asked, say);
        var selection = fromWhom.selection(asked);
        var listed = facts.list(shown.which(), selection, MOST);
        var charts = new ArrayList<Chart>();
        if (isDrawn(shown, selection)) {
            var all = times.of(asked.period(), asked.selection()).get(shown.on());
            charts.add(chart(listed, shown.on(), all, say));
        }
        return new Content(
                notes(listed.size(), shown, selection, say),
                List.of(),
                charts,
                List.of(table(listed, shown, selection, say)));
    }

    /** Times of what one person brought would say how fast that person is. */
    private static boolean isDrawn(Shown shown, Selection selection) {
        return shown.hasChart() && !selection.isOfOnePerson();
    }

    private List<String> notes(int listed, Shown shown, Selection selection, Say say) {
        var notes = new ArrayList<String>();
        var inAll = listed < MOST ? listed : facts.count(shown.which(), selection);
        if (inAll > listed) {
            notes.add(say.text(
                    isDrawn(shown, selection) ? "note.latest.lines" : "note.latest",
                    say.count(MOST),
                    say.count(inAll)));
        }
        if (selection.isOfOnePerson()) {
            notes.add(say.text("note.onePerson"));
        }
        return notes;
    }

    private static String enumName(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Shown reached(Moment moment, Asked asked, Say say) {
        return new Shown(
                new Reached(
                        moment,
                        start(asked.period().from()),
                        start(asked.period().until())),
                say.text("which.reached", say.text("moment." + which(moment))),
                moment == Moment.OPENED ? null : moment,
                moment);
    }

    private Shown leads(Stage stage, Asked asked, Say say) {
        return new Shown(
                new Leads(
                        stage,
                        start(asked.period().from()),
                        start(asked.period().until())),
                say.text("which.leads", say.text("stage." + FunnelPanel.key(stage))),
                stage == Stage.RECOMMENDED_AGAIN ? null : Moment.valueOf(stage.name()),
                Moment.OPENED);
    }

    private Shown stood(Standing standing, Asked asked, Say say) {
        return new Shown(
                new Stood(
                        standing.passed(),
                        standing.notYet(),
                        start(asked.period().until())),
                say.text("which.stood", say.text("column." + standing.key())),
                null,
                Moment.OPENED);
    }

    // ---- as a picture

    private Chart chart(List<MissionFact> listed, Moment on, Histogram all, Say say) {
        var marks = new ArrayList<Mark>();
        for (var percentile : new int[] {50, 85, 95}) {
            all.percentile(percentile / 100.0)
                    .ifPresent(days ->
                            marks.add(new Mark(say.text("mark." + percentile, say.duration(days)), Say.days(days))));
        }
        var moment = say.text("moment." + which(on));
        return new Chart(
                "missions",
                say.text("chart.missions", moment),
                "scatter",
                say.text("unit.inDays"),
                List.of(),
                List.of(new Line(
                        moment,
                        listed.stream().map(mission -> point(mission, on)).toList())),
                marks);
    }

    private Point point(MissionFact mission, Moment moment) {
        return new Point(
                mission.mission(),
                day(mission, moment).toString(),
                Say.days(took(mission, moment)),
                "/missions/" + mission.mission());
    }

    // ---- in figures

    private Table table(List<MissionFact> listed, Shown shown, Selection selection, Say say) {
        var titles = missions.titles(listed.stream().map(MissionFact::mission).toList());
        return new Table(
                "missions",
                say.text("table.missions", shown.label()),
                List.of(
                        say.words("mission"),
                        say.words("title"),
                        new Column(which(shown.on()) + "-on", say.text("moment." + which(shown.on())), false, null),
                        say.lasting("took"),
                        say.figure("agreed"),
                        say.figure("received")),
                listed.stream()
                        .map(mission -> row(mission, shown, selection, titles, say))
                        .toList(),
                say.text("empty.missions"));
    }

    private List<Cell> row(MissionFact mission, Shown shown, Selection selection, Map<String, String> titles, Say say) {
        return List.of(
                say.link(mission.mission(), "/missions/" + mission.mission()),
                say.cell(titles.getOrDefault(mission.mission(), "")),
                say.cell(day(mission, shown.on())),
                took(mission, shown, selection, say),
                say.money(mission.agreed(), mission.currency(), true),
                say.money(mission.received(), mission.currency(), true));
    }

    private static Cell took(MissionFact mission, Shown shown, Selection selection, Say say) {
        if (shown.until() == null) {
            return say.none();
        }
        return selection.isOfOnePerson() ? say.untold() : say.cell(took(mission, shown.until()));
    }

    private LocalDate day(MissionFact mission, Moment moment) {
        return LocalDate.ofInstant(mission.reached().get(moment), clock.getZone());
    }

    private static Duration took(MissionFact mission, Moment moment) {
        return Duration.between(mission.opened(), mission.reached().get(moment));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
