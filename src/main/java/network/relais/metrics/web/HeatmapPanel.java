package network.relais.metrics.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Catalogue.Version;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagrams;
import network.relais.metrics.Histogram;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.StepHistograms;
import network.relais.metrics.WorkInProgress;
import network.relais.metrics.WorkInProgress.AtStep;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import org.springframework.stereotype.Component;

/** The diagrams themselves, with how often, how long and how much money at each step. */
@Component
class HeatmapPanel implements Panel {

    static final String KEY = "heatmap";

    private static final int LEVELS = 5;
    private static final double MEDIAN = 0.5;

    private final StepHistograms times;
    private final WorkInProgress workInProgress;
    private final Catalogue catalogue;
    private final Diagrams diagrams;

    HeatmapPanel(StepHistograms times, WorkInProgress workInProgress, Catalogue catalogue, Diagrams diagrams) {
        this.times = times;
        this.workInProgress = workInProgress;
        this.catalogue = catalogue;
        this.diagrams = diagrams;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int place() {
        return 7;
    }

    @Override
    public Set<String> filters() {
        return ReadQuestion.FILTERS;
    }

    /**
     * A step in one diagram.
     *
     * @param whole of the steps that ended in the period
     * @param isOfFew whether no time is told, see {@link network.relais.metrics.Doers}
     * @param waiting what is open there now, one for each content of the diagram and currency
     */
    private record Spot(
            Version diagram,
            String activity,
            Diagram.Step drawn,
            Histogram whole,
            boolean isOfFew,
            List<AtStep> waiting) {

        /** Milliseconds in all, as far as they are told. */
        long time() {
            return isOfFew ? 0 : whole.total();
        }

        long open() {
            return waiting.stream().mapToLong(AtStep::missions).sum();
        }

        /** In milliseconds; 0 if nothing has ended there. */
        long median() {
            return isOfFew
                    ? 0
                    : whole.percentile(MEDIAN).map(Duration::toMillis).orElse(0L);
        }

        /** Agreed and not received yet of the missions that wait here, by currency; none where nothing is to come. */
        SortedMap<String, Long> toCome() {
            var toCome = new TreeMap<String, Long>();
            waiting.stream()
                    .filter(each -> each.toCome() > 0)
                    .forEach(each -> toCome.merge(each.currency(), each.toCome(), Long::sum));
            return toCome;
        }

        /** Of currencies beside one another the largest. */
        long money() {
            return toCome().values().stream().max(Comparator.naturalOrder()).orElse(0L);
        }
    }

    @Override
    public Content of(Asked asked, Say say) {
        var rows = new ArrayList<List<Cell>>();
        spots(catalogue.versions(), asked)
                .forEach(spot -> rows.add(List.of(
                        say.link(say.step(spot.drawn().label(), spot.activity()), address(spot, asked)),
                        say.cell(say.process(spot.diagram().label())),
                        say.linked(spot.whole().durations(), Listed.at(address(spot, asked), AtOneStep.PASSAGES)),
                        spot.isOfFew()
                                ? say.few()
                                : say.cell(spot.whole().percentile(MEDIAN).orElse(null)),
                        inAll(spot, say),
                        say.linked(spot.open(), Listed.at(address(spot, asked), AtOneStep.WAITING)),
                        money(spot, say))));
        var table = new Table(
                "steps",
                say.text("table.steps"),
                List.of(
                        say.words("step"),
                        say.words("phase"),
                        say.figure("times"),
                        say.lasting("p50"),
                        say.lasting("days-in-all"),
                        say.figure("open"),
                        say.words("money-waiting")),
                rows,
                say.text("empty.steps"));
        return new Content(List.of(say.text("note.heatmap")), List.of(), List.of(), List.of(table))
                .drawnFrom("/metrics/" + KEY + "/diagrams" + asked.query(Map.of()));
    }

    private static String address(Spot spot, Asked asked) {
        return AtOneStep.address(spot.diagram().process(), spot.activity(), asked);
    }

    private static Cell inAll(Spot spot, Say say) {
        if (spot.isOfFew()) {
            return say.few();
        }
        return spot.whole().durations() == 0 ? say.none() : say.cell(Duration.ofMillis(spot.time()));
    }

    private static Cell money(Spot spot, Say say) {
        var amounts = spot.toCome().entrySet().stream()
                .map(each -> say.money(each.getValue(), each.getKey()))
                .toList();
        return amounts.isEmpty() ? say.none() : say.cell(String.join(" + ", amounts));
    }

    // ---- for diagram.js

    /**
     * @param definition id of the diagram's content
     * @param heats by measure, in the order in which they are offered
     */
    record Heated(String definition, String name, String source, Map<String, Heat> heats) {}

    /** @param spots by the id of the element */
    record Heat(String name, Map<String, Warm> spots) {}

    /** @param level from 1, little, to 5, most; 0 where it is not told */
    record Warm(int level, String text) {}

    List<Heated> heated(Asked asked, Say say) {
        var byDiagram = new LinkedHashMap<Version, List<Spot>>();
        // Read once: one that comes meanwhile has no place yet.
        var versions = catalogue.versions();
        shown(versions, asked).forEach(version -> byDiagram.put(version, new ArrayList<>()));
        spots(versions, asked).forEach(spot -> byDiagram.get(spot.diagram()).add(spot));
        return byDiagram.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Version, List<Spot>> each) ->
                                each.getValue().stream().mapToLong(Spot::time).sum())
                        .reversed())
                .map(each -> new Heated(
                        each.getKey().diagram(),
                        say.process(each.getKey().label()),
                        "/metrics/" + KEY + "/diagrams/" + each.getKey().diagram(),
                        heats(each.getValue(), say)))
                .toList();
    }

    private static Map<String, Heat> heats(List<Spot> spots, Say say) {
        var heats = new LinkedHashMap<String, Heat>();
        // What the colour says, the badge says in figures: whoever sees no colours ranks them alike.
        heats.put("time", heat("time", spots, Spot::time, spot -> lasting(spot.time(), say), say));
        heats.put("median", heat("median", spots, Spot::median, spot -> lasting(spot.median(), say), say));
        for (var time : List.of("time", "median")) {
            spots.stream().filter(Spot::isOfFew).forEach(spot -> heats.get(time)
                    .spots()
                    .put(spot.activity(), new Warm(0, say.few().text())));
        }
        heats.put(
                "count",
                heat(
                        "count",
                        spots,
                        spot -> spot.whole().durations(),
                        spot -> say.count(spot.whole().durations()),
                        say));
        heats.put("open", heat("open", spots, Spot::open, spot -> say.count(spot.open()), say));
        heats.put(
                "money",
                heat("money", spots, Spot::money, spot -> money(spot, say).text(), say));
        return heats;
    }

    private static String lasting(long millis, Say say) {
        return say.duration(Duration.ofMillis(millis));
    }

    private static Heat heat(
            String key, List<Spot> spots, Function<Spot, Long> value, Function<Spot, String> text, Say say) {
        var most = spots.stream().map(value).max(Comparator.naturalOrder()).orElse(0L);
        var warm = new HashMap<String, Warm>();
        spots.stream()
                .filter(spot -> value.apply(spot) > 0)
                .forEach(spot -> warm.put(
                        spot.activity(),
                        new Warm((int) Math.ceil((double) LEVELS * value.apply(spot) / most), text.apply(spot))));
        return new Heat(say.text("heat." + key), warm);
    }

    // ---- figures

    /** Each process as it is drawn now, unless one content of a diagram is asked for. */
    private static List<Version> shown(List<Version> versions, Asked asked) {
        var latest = new LinkedHashMap<String, Version>();
        for (var version : versions) {
            if ((asked.phase() == null || asked.phase().equals(version.process()))
                    && (asked.version() == null || asked.version().equals(version.diagram()))) {
                latest.putIfAbsent(version.process(), version);
            }
        }
        return List.copyOf(latest.values());
    }

    /** What happened on other contents of a diagram counts at the step of the same id. */
    private List<Spot> spots(List<Version> versions, Asked asked) {
        var processes = new HashMap<String, String>();
        versions.forEach(version -> processes.put(version.diagram(), version.process()));
        var wholes = new HashMap<List<String>, Histogram>();
        var times = this.times.ofSteps(Set.of(Measure.WHOLE), asked.period(), asked.selection());
        var ofFew = OfFew.of(times.doers(), diagrams.calls(), versions, asked.version());
        times.took().forEach((series, histogram) -> {
            if (asked.version() == null || asked.version().equals(series.diagram())) {
                wholes.computeIfAbsent(
                                List.of(processes.getOrDefault(series.diagram(), ""), series.activity()),
                                step -> new Histogram())
                        .add(histogram);
            }
        });
        var waiting = new HashMap<List<String>, List<AtStep>>();
        workInProgress.bySteps(asked.selection()).stream()
                .filter(open -> asked.version() == null || asked.version().equals(open.diagram()))
                .forEach(open -> waiting.computeIfAbsent(
                                List.of(open.process(), open.activity()), step -> new ArrayList<>())
                        .add(open));
        var drawn = diagrams.steps();
        var spots = new ArrayList<Spot>();
        for (var version : shown(versions, asked)) {
            drawn.forEach((place, each) -> {
                var step = List.of(version.process(), place.activity());
                if (place.diagram().equals(version.diagram())
                        && (wholes.containsKey(step) || waiting.containsKey(step))) {
                    spots.add(new Spot(
                            version,
                            place.activity(),
                            each.step(),
                            wholes.getOrDefault(step, new Histogram()),
                            ofFew.hasStep(version.process(), place.activity()),
                            waiting.getOrDefault(step, List.of())));
                }
            });
        }
        spots.sort(Comparator.comparing(Spot::time).reversed().thenComparing(Spot::activity));
        return spots;
    }
}
