package network.relais.metrics.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Diagrams;
import network.relais.metrics.DoersByDay;
import network.relais.metrics.Histogram;
import network.relais.metrics.Lasted;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.OwnFacts;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepHistograms;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Column;
import network.relais.metrics.web.Content.Table;
import network.relais.metrics.web.Content.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody's own figures, which nobody else sees. It is no bean of type {@link Panel}: it has no place among the managers'. */
@Component
class OwnPanel {

    static final String KEY = "mine";

    private static final double MEDIAN = 0.5;
    private static final int MOST_MISSIONS = 200;

    private final OwnFacts own;
    private final StepHistograms times;
    private final DoersByDay doers;
    private final Diagrams diagrams;
    private final Catalogue catalogue;

    OwnPanel(OwnFacts own, StepHistograms times, DoersByDay doers, Diagrams diagrams, Catalogue catalogue) {
        this.own = own;
        this.times = times;
        this.doers = doers;
        this.diagrams = diagrams;
        this.catalogue = catalogue;
    }

    /** @param person who looks, and about whom it is */
    Panel of(String person) {
        return new Panel() {
            @Override
            public String key() {
                return KEY;
            }

            @Override
            public int place() {
                return 0;
            }

            @Override
            public Set<String> filters() {
                return Set.of(ReadQuestion.FROM, ReadQuestion.TO);
            }

            @Override
            public Content of(Asked asked, Say say) {
                return content(person, asked.period(), say);
            }
        };
    }

    private Content content(String person, Period period, Say say) {
        var steps = own.steps(person, period);
        var missions = own.missions(person, MOST_MISSIONS);
        var numbers = missions.size() < MOST_MISSIONS
                ? new OwnFacts.Numbers(
                        missions.size(),
                        missions.stream().filter(MissionFact::isOpen).count())
                : own.numbers(person);
        return new Content(
                notes(numbers, say),
                tiles(steps, numbers, say),
                List.of(),
                List.of(steps(person, steps, period, say), missions(missions, say)));
    }

    private static List<String> notes(OwnFacts.Numbers numbers, Say say) {
        var notes = new ArrayList<>(List.of(say.text("note.mine"), say.text("note.opened")));
        if (numbers.missions() > MOST_MISSIONS) {
            notes.add(say.text("note.latest.mine", say.count(MOST_MISSIONS), say.count(numbers.missions())));
        }
        return notes;
    }

    private static List<Tile> tiles(List<Lasted> steps, OwnFacts.Numbers numbers, Say say) {
        return List.of(
                tile("steps", say.count(steps.size()), say), tile("running", say.count(numbers.underWay()), say));
    }

    private static Tile tile(String key, String value, Say say) {
        return new Tile(key, say.text("tile.mine." + key), value, null, null);
    }

    // ---- own steps

    /** Whichever content of its diagram it was drawn in. */
    private record Step(String process, String activity) {}

    /** How long it took: as a whole, until it was opened, from then on. */
    private static final class Times {
        private final Map<Measure, Histogram> byMeasure = new HashMap<>();

        Histogram of(Measure measure) {
            return byMeasure.computeIfAbsent(measure, each -> new Histogram());
        }

        @Nullable
        Duration median(Measure measure) {
            return of(measure).percentile(MEDIAN).orElse(null);
        }
    }

    private Table steps(String person, List<Lasted> steps, Period period, Say say) {
        var drawn = diagrams.steps();
        var mine = new LinkedHashMap<Step, Times>();
        var labels = new HashMap<Step, String>();
        var places = new HashMap<Step, Set<Diagrams.Place>>();
        for (var lasted : steps) {
            var place = new Diagrams.Place(lasted.diagram(), lasted.activity());
            var known = drawn.get(place);
            if (known != null) {
                var step = new Step(known.process(), lasted.activity());
                labels.put(step, say.step(known.step().label(), lasted.activity()));
                places.computeIfAbsent(step, each -> new HashSet<>()).add(place);
                add(mine.computeIfAbsent(step, each -> new Times()), lasted);
            }
        }
        var network = network(mine.keySet(), drawn, period);
        var others = doers.of(period.from(), period.until());
        var otherOpeners = doers.openers(period.from(), period.until());
        var rows = new ArrayList<List<Cell>>();
        mine.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Step, Times> each) ->
                                each.getValue().of(Measure.WHOLE).durations())
                        .reversed()
                        .thenComparing(each -> labels.get(each.getKey())))
                .forEach(each -> {
                    var step = each.getKey();
                    var row = new ArrayList<>(List.of(
                            say.cell(labels.get(step)),
                            say.cell(phase(step.process(), say)),
                            say.cell(each.getValue().of(Measure.WHOLE).durations())));
                    for (var measure : List.of(Measure.WHOLE, Measure.WAITING, Measure.WORKING)) {
                        row.add(say.cell(each.getValue().median(measure)));
                        var whose = measure == Measure.WHOLE ? others : otherOpeners;
                        var isShown = whose.areEnoughBeside(person, places.get(step));
                        row.add(isShown ? say.cell(network.get(step).median(measure)) : say.none());
                    }
                    rows.add(row);
                });
        return new Table(
                "steps",
                say.text("table.mine.steps"),
                List.of(
                        say.words("step"),
                        say.words("phase"),
                        say.figure("times"),
                        lasting("whole", "mine", say),
                        lasting("whole", "network", say),
                        lasting("waiting", "mine", say),
                        lasting("waiting", "network", say),
                        lasting("working", "mine", say),
                        lasting("working", "network", say)),
                rows,
                say.text("empty.mine.steps"));
    }

    private static Column lasting(String part, String whose, Say say) {
        return new Column(
                part + "-" + whose, say.text("column.mine." + part + "." + whose), true, say.text("unit.inDays"));
    }

    private static void add(Times times, Lasted lasted) {
        times.of(Measure.WHOLE).add(between(lasted.entered(), lasted.ended()));
        var opened = lasted.openedWithin();
        if (opened != null) {
            times.of(Measure.WAITING).add(between(lasted.entered(), opened));
            times.of(Measure.WORKING).add(between(opened, lasted.ended()));
        }
    }

    private static long between(Instant from, Instant until) {
        return Math.max(0, Duration.between(from, until).toMillis());
    }

    private Map<Step, Times> network(Set<Step> steps, Map<Diagrams.Place, Diagrams.Drawn> drawn, Period period) {
        var network = new HashMap<Step, Times>();
        steps.forEach(step -> network.put(step, new Times()));
        for (var measure : Measure.OF_THE_CLOCK) {
            times.of(Subject.STEP, measure, period, Selection.ALL).forEach((series, histogram) -> {
                var known = drawn.get(new Diagrams.Place(series.diagram(), series.activity()));
                var all = known == null ? null : network.get(new Step(known.process(), series.activity()));
                if (all != null) {
                    all.of(measure).add(histogram);
                }
            });
        }
        return network;
    }

    private String phase(String process, Say say) {
        return catalogue.versions().stream()
                .filter(version -> version.process().equals(process))
                .findFirst()
                .map(version -> say.process(version.label()))
                .orElse(process);
    }

    // ---- own missions

    private static Table missions(List<MissionFact> missions, Say say) {
        return new Table(
                "missions",
                say.text("table.mine.missions"),
                List.of(
                        say.words("mission"),
                        say.words("phase"),
                        say.words("lead-on"),
                        say.lasting("to-agreed"),
                        say.lasting("to-delivered"),
                        say.lasting("to-paid")),
                missions.stream()
                        .map(mission -> List.of(
                                say.link(mission.mission(), "/missions/" + mission.mission()),
                                say.cell(say.text(mission.isOpen() ? "phase." + mission.phase() : "phase.over")),
                                say.cell(mission.opened()),
                                say.cell(lead(mission, Moment.AGREED)),
                                say.cell(lead(mission, Moment.DELIVERED)),
                                say.cell(lead(mission, Moment.PAID))))
                        .toList(),
                say.text("empty.mine.missions"));
    }

    private static @Nullable Duration lead(MissionFact mission, Moment moment) {
        var at = mission.reached().get(moment);
        return at == null ? null : Duration.between(mission.opened(), at);
    }
}
