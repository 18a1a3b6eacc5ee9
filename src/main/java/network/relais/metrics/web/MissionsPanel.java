package network.relais.metrics.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.MissionTimes;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Mark;
import network.relais.metrics.web.Content.Point;
import network.relais.metrics.web.Content.Table;
import network.relais.mission.Missions;
import org.springframework.stereotype.Component;

/** Every mission that was delivered, by the day and by how long it took, against what half, most and nearly all took. */
@Component
class MissionsPanel implements Panel {

    /** The latest: more would be a cloud, and a page without end. */
    private static final int MOST = 500;

    private final MissionFacts facts;
    private final MissionTimes times;
    private final Missions missions;
    private final Clock clock;

    MissionsPanel(MissionFacts facts, MissionTimes times, Missions missions, Clock clock) {
        this.facts = facts;
        this.times = times;
        this.missions = missions;
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
    public Content of(Asked asked, Say say) {
        var delivered = facts.reached(
                Moment.DELIVERED,
                start(asked.period().from()),
                start(asked.period().until()),
                asked.selection(),
                MOST);
        var all = times.of(asked.period(), asked.selection()).get(Moment.DELIVERED);
        var notes = new ArrayList<String>();
        if (all.durations() > delivered.size()) {
            notes.add(say.text("note.latest", say.count(delivered.size()), say.count(all.durations())));
        }
        var marks = new ArrayList<Mark>();
        for (var percentile : new int[] {50, 85, 95}) {
            all.percentile(percentile / 100.0)
                    .ifPresent(days ->
                            marks.add(new Mark(say.text("mark." + percentile, say.duration(days)), Say.days(days))));
        }
        var chart = new Chart(
                "missions",
                say.text("chart.missions"),
                "scatter",
                say.text("unit.inDays"),
                List.of(),
                List.of(new Line(
                        say.text("moment.delivered"),
                        delivered.stream().map(this::point).toList())),
                marks);
        return new Content(notes, List.of(), List.of(chart), List.of(table(delivered, say)));
    }

    private Point point(MissionFact mission) {
        return new Point(
                mission.mission(),
                LocalDate.ofInstant(deliveredAt(mission), clock.getZone()).toString(),
                Say.days(took(mission)),
                "/missions/" + mission.mission());
    }

    private Table table(List<MissionFact> delivered, Say say) {
        var titles =
                missions.titles(delivered.stream().map(MissionFact::mission).toList());
        return new Table(
                "missions",
                say.text("table.missions"),
                List.of(
                        say.words("mission"),
                        say.words("title"),
                        say.words("delivered-on"),
                        say.lasting("took"),
                        say.figure("agreed"),
                        say.figure("received")),
                delivered.stream().map(mission -> row(mission, titles, say)).toList(),
                say.text("empty.missions"));
    }

    private List<Cell> row(MissionFact mission, Map<String, String> titles, Say say) {
        return List.of(
                say.link(mission.mission(), "/missions/" + mission.mission()),
                say.cell(titles.getOrDefault(mission.mission(), "")),
                say.cell(LocalDate.ofInstant(deliveredAt(mission), clock.getZone())),
                say.cell(took(mission)),
                say.money(mission.agreed(), mission.currency(), true),
                say.money(mission.received(), mission.currency(), true));
    }

    private static Instant deliveredAt(MissionFact mission) {
        return mission.reached().get(Moment.DELIVERED);
    }

    private static Duration took(MissionFact mission) {
        return Duration.between(mission.opened(), deliveredAt(mission));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
