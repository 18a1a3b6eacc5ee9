package network.relais.metrics.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import network.relais.figures.Ageing;
import network.relais.figures.Ageing.Aged;
import network.relais.figures.Answer;
import network.relais.metrics.Histogram;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.MissionTimes;
import network.relais.metrics.Period;
import network.relais.metrics.WhichMissions.Open;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Mark;
import network.relais.metrics.web.Content.Point;
import network.relais.metrics.web.Content.Table;
import network.relais.mission.Missions;
import network.relais.mission.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is under way, by age, against how long the delivered took: worth a look before it is late. */
@Component
class AgeingPanel implements Panel {

    static final String IN = "in";
    static final String ALL = "all";
    private static final String NOT_DELIVERED = "not-delivered";

    /** What a forecast is about: those that have not got there yet. */
    private static final List<Moment> AGREED_NOT_YET = List.of(Moment.DELIVERED, Moment.PAID);

    private static final int MOST = 500;

    /** What was delivered in so many days tells what is old. */
    private static final int COMPARED_DAYS = 365;

    private static final List<String> PHASES = List.of("LEAD", "PROTOCOL", "STAFFING", "DELIVERY");

    private final MissionFacts facts;
    private final MissionTimes times;
    private final Missions missions;
    private final FromWhom fromWhom;
    private final TargetsBeside targets;
    private final Clock clock;

    AgeingPanel(
            MissionFacts facts,
            MissionTimes times,
            Missions missions,
            FromWhom fromWhom,
            TargetsBeside targets,
            Clock clock) {
        this.facts = facts;
        this.times = times;
        this.missions = missions;
        this.fromWhom = fromWhom;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "ageing";
    }

    @Override
    public int place() {
        return 4;
    }

    /** It is about now, whatever the period. */
    @Override
    public Set<String> filters() {
        return Set.of(ReadQuestion.KIND, ReadQuestion.PLACE, ReadQuestion.PHASE);
    }

    @Override
    public List<Question> questions() {
        var options = Stream.of(
                        List.of(NOT_DELIVERED, ALL),
                        PHASES,
                        AGREED_NOT_YET.stream().map(AgeingPanel::agreedNot).toList())
                .flatMap(List::stream)
                .map(in -> new Question.Option(in, say -> say.text(PHASES.contains(in) ? "phase." + in : "in." + in)))
                .toList();
        return Stream.concat(Stream.of(new Question.Choice(IN, () -> options)), fromWhom.questionsButOfPeople())
                .toList();
    }

    /** Agreed, and not yet there. */
    static String agreedNot(Moment moment) {
        return "agreed-not-" + OverviewPanel.key(moment);
    }

    private static Open which(String in, @Nullable String process) {
        for (var moment : AGREED_NOT_YET) {
            if (in.equals(agreedNot(moment))) {
                return new Open(Moment.AGREED, moment, null, process);
            }
        }
        return new Open(
                null,
                in.equals(NOT_DELIVERED) ? Moment.DELIVERED : Moment.ENDED,
                PHASES.contains(in) ? Phase.valueOf(in) : null,
                process);
    }

    @Override
    public Content of(Asked asked, Say say) {
        var which = which(asked.more().getOrDefault(IN, NOT_DELIVERED), asked.phase());
        var selection = fromWhom.selection(asked);
        var open = facts.list(which, selection, MOST);
        var delivered = times.of(Period.of(COMPARED_DAYS, LocalDate.now(clock)), asked.selection())
                .get(Moment.DELIVERED);
        var aged = Ageing.of(
                open.stream()
                        .map(mission -> new Ageing.Open(mission.mission(), mission.opened()))
                        .toList(),
                delivered.sample(),
                clock.instant());
        var bands = new HashMap<String, Aged>();
        var notes = new ArrayList<String>();
        var inAll = open.size() < MOST ? open.size() : facts.count(which, selection);
        if (inAll > open.size()) {
            notes.add(say.text("note.oldest", say.count(MOST), say.count(inAll)));
        }
        if (aged instanceof Answer.Given<List<Aged>> given) {
            given.figure().forEach(each -> bands.put(each.id(), each));
        } else if (aged instanceof Answer.NotEnough<List<Aged>> missing) {
            notes.add(say.text("note.notEnoughDelivered", say.count(missing.have()), say.count(missing.needed())));
        }
        var table = targets.beyond(
                table(open, bands, say), open.stream().map(MissionFact::mission).toList(), asked, say);
        return new Content(notes, List.of(), List.of(chart(open, delivered, say)), List.of(table));
    }

    private Chart chart(List<MissionFact> open, Histogram delivered, Say say) {
        var marks = new ArrayList<Mark>();
        for (var percentile : new int[] {50, 85, 95}) {
            delivered
                    .percentile(percentile / 100.0)
                    .ifPresent(days -> marks.add(
                            new Mark(say.text("mark.delivered." + percentile, say.duration(days)), Say.days(days))));
        }
        return new Chart(
                "ageing",
                say.text("chart.ageing"),
                "scatter",
                say.text("unit.inDays"),
                PHASES.stream().map(phase -> say.text("phase." + phase)).toList(),
                List.of(new Line(
                        say.text("tile.open"),
                        open.stream()
                                .map(mission -> new Point(
                                        mission.mission(),
                                        say.text("phase." + mission.phase()),
                                        Say.days(age(mission)),
                                        "/missions/" + mission.mission()))
                                .toList())),
                marks);
    }

    private Table table(List<MissionFact> open, Map<String, Aged> bands, Say say) {
        var titles = missions.titles(open.stream().map(MissionFact::mission).toList());
        return new Table(
                "ageing",
                say.text("table.ageing"),
                List.of(
                        say.words("mission"),
                        say.words("title"),
                        say.words("phase"),
                        say.lasting("age"),
                        say.words("against-delivered"),
                        say.figure("sooner"),
                        say.figure("agreed")),
                open.stream().map(mission -> row(mission, titles, bands, say)).toList(),
                say.text("empty.open"));
    }

    private List<Cell> row(MissionFact mission, Map<String, String> titles, Map<String, Aged> bands, Say say) {
        var aged = bands.get(mission.mission());
        return List.of(
                say.link(mission.mission(), "/missions/" + mission.mission()),
                say.cell(titles.getOrDefault(mission.mission(), "")),
                say.cell(say.text("phase." + mission.phase())),
                say.cell(age(mission)),
                aged == null ? say.none() : say.cell(say.text("band." + aged.band())),
                aged == null ? say.none() : say.share(aged.finishedSooner(), true),
                say.money(mission.agreed(), mission.currency(), true));
    }

    private Duration age(MissionFact mission) {
        return Duration.between(mission.opened(), clock.instant());
    }
}
