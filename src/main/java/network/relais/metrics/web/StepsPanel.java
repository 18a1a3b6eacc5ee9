package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagrams;
import network.relais.metrics.Histogram;
import network.relais.metrics.Series;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepHistograms;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import network.relais.publishing.WaitsFor;
import org.springframework.stereotype.Component;

/** Where the time goes: phase by phase, step by step, for whom one waits, and what is done again. */
@Component
class StepsPanel implements Panel {

    private static final String WAITS_FOR = "waits-for";
    private static final String NOT_DECLARED = "unknown";

    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.85;
    private static final double NEARLY_ALL = 0.95;

    private final StepHistograms times;
    private final Catalogue catalogue;
    private final Diagrams diagrams;
    private final AtOneStep atOneStep;
    private final TargetsBeside targets;

    StepsPanel(
            StepHistograms times, Catalogue catalogue, Diagrams diagrams, AtOneStep atOneStep, TargetsBeside targets) {
        this.times = times;
        this.catalogue = catalogue;
        this.diagrams = diagrams;
        this.atOneStep = atOneStep;
        this.targets = targets;
    }

    @Override
    public String key() {
        return "steps";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public Set<String> filters() {
        return ReadQuestion.FILTERS;
    }

    @Override
    public List<Question> questions() {
        return List.of(
                new Question.Choice(WAITS_FOR, () -> Stream.concat(
                                Stream.of(new Question.Option("", say -> say.text("filter.all"))),
                                Stream.concat(
                                                Arrays.stream(WaitsFor.values()).map(WaitsFor::word),
                                                Stream.of(NOT_DECLARED))
                                        .map(word -> new Question.Option(word, say -> say.text("waits." + word))))
                        .toList()),
                atOneStep.question());
    }

    /** A step of a process, whichever of its diagrams it was drawn in. */
    private record Step(String process, String activity) {}

    @Override
    public Content of(Asked asked, Say say) {
        var versions = new HashMap<String, Catalogue.Version>();
        catalogue.versions().forEach(version -> versions.put(version.diagram(), version));
        var drawn = drawn(versions);
        var phases = new TreeMap<String, Histogram>();
        times.of(Subject.PHASE, Measure.WHOLE, asked.period(), asked.selection())
                .forEach((series, histogram) -> {
                    if (isAskedFor(series, asked, versions)) {
                        phases.computeIfAbsent(series.activity(), process -> new Histogram())
                                .add(histogram);
                    }
                });
        var took = times.together(Subject.STEP, Measure.OF_THE_CLOCK, asked.period(), asked.selection());
        var whole = steps(Measure.WHOLE, took, asked, versions);
        var waiting = steps(Measure.WAITING, took, asked, versions);
        var working = steps(Measure.WORKING, took, asked, versions);
        var chosen = AtOneStep.chosen(asked);
        if (chosen != null) {
            whole.keySet().removeIf(step -> !step.equals(new Step(chosen.process(), chosen.activity())));
            var tables = new ArrayList<>(List.of(withTargets(
                    steps(whole, waiting, working, drawn, versions.values(), asked, say), whole, asked, say)));
            tables.addAll(atOneStep.tables(chosen, asked, say));
            return new Content(List.of(say.text("note.opened")), List.of(), List.of(), tables);
        }
        whole.keySet()
                .removeIf(step -> drawn.containsKey(step) && drawn.get(step).kind() == Diagram.Kind.CALL);
        var waiter = asked.more().get(WAITS_FOR);
        if (waiter != null) {
            whole.keySet().removeIf(step -> !waiter.equals(waiter(step, drawn)));
            return new Content(
                    List.of(say.text("note.opened")),
                    List.of(),
                    List.of(longest(whole, drawn, versions.values(), asked, say).chart(say)),
                    List.of(withTargets(
                            steps(whole, waiting, working, drawn, versions.values(), asked, say), whole, asked, say)));
        }
        var waiters = byWaiter(whole, drawn, asked);
        var steps =
                withTargets(steps(whole, waiting, working, drawn, versions.values(), asked, say), whole, asked, say);
        return new Content(
                List.of(say.text("note.opened")),
                List.of(),
                List.of(longest(whole, drawn, versions.values(), asked, say).chart(say), waiters.chart(say)),
                List.of(
                        targets.beside(
                                phases(phases, versions.values(), asked, say),
                                phases.keySet().stream()
                                        .map(TargetSubject::phase)
                                        .toList(),
                                asked,
                                say),
                        waiters.table(say),
                        steps));
    }

    private Table withTargets(Table steps, Map<Step, Histogram> whole, Asked asked, Say say) {
        var subjects = longestFirst(whole)
                .map(each -> TargetSubject.step(
                        each.getKey().process(), each.getKey().activity()))
                .toList();
        return targets.beside(steps, subjects, asked, say);
    }

    /** As it was drawn last. */
    private Map<Step, Diagram.Step> drawn(Map<String, Catalogue.Version> versions) {
        var drawn = new HashMap<Step, Diagram.Step>();
        diagrams.steps().entrySet().stream()
                .sorted(Comparator.comparing(
                        each -> versions.get(each.getKey().diagram()).firstUsed()))
                .forEach(each -> drawn.put(
                        new Step(each.getValue().process(), each.getKey().activity()),
                        each.getValue().step()));
        return drawn;
    }

    private static Map<Step, Histogram> steps(
            Measure measure, Map<Series, Histogram> took, Asked asked, Map<String, Catalogue.Version> versions) {
        var steps = new HashMap<Step, Histogram>();
        took.forEach((series, histogram) -> {
            if (series.measure() == measure && isAskedFor(series, asked, versions)) {
                steps.computeIfAbsent(step(series, versions), step -> new Histogram())
                        .add(histogram);
            }
        });
        return steps;
    }

    private static Step step(Series series, Map<String, Catalogue.Version> versions) {
        return new Step(versions.get(series.diagram()).process(), series.activity());
    }

    private static boolean isAskedFor(Series series, Asked asked, Map<String, Catalogue.Version> versions) {
        var version = versions.get(series.diagram());
        return version != null
                && (asked.phase() == null || asked.phase().equals(version.process()))
                && (asked.version() == null || asked.version().equals(series.diagram()));
    }

    private static Stream<Map.Entry<Step, Histogram>> longestFirst(Map<Step, Histogram> whole) {
        return whole.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Step, Histogram> each) ->
                                each.getValue().total())
                        .reversed());
    }

    private static LongestSteps longest(
            Map<Step, Histogram> whole,
            Map<Step, Diagram.Step> drawn,
            Collection<Catalogue.Version> versions,
            Asked asked,
            Say say) {
        return new LongestSteps(longestFirst(whole)
                .filter(each -> drawn.containsKey(each.getKey()))
                .limit(LongestSteps.DRAWN)
                .map(each -> {
                    var step = each.getKey();
                    return new LongestSteps.Lasting(
                            say.step(drawn.get(step).label(), step.activity()),
                            label(step.process(), versions, say),
                            each.getValue(),
                            AtOneStep.address(step.process(), step.activity(), asked));
                })
                .toList());
    }

    private static Waiters byWaiter(Map<Step, Histogram> whole, Map<Step, Diagram.Step> drawn, Asked asked) {
        var byWaiter = new TreeMap<String, Histogram>();
        whole.forEach((step, histogram) -> byWaiter.computeIfAbsent(waiter(step, drawn), each -> new Histogram())
                .add(histogram));
        return new Waiters(byWaiter, word -> "/metrics/steps" + asked.query(Map.of(WAITS_FOR, word)));
    }

    private static String waiter(Step step, Map<Step, Diagram.Step> drawn) {
        var waiter = drawn.containsKey(step) ? drawn.get(step).waitsFor() : null;
        return waiter == null ? NOT_DECLARED : waiter.word();
    }

    // ---- tables

    private static Table phases(
            Map<String, Histogram> phases, Collection<Catalogue.Version> versions, Asked asked, Say say) {
        return new Table(
                "phases",
                say.text("table.by-phase"),
                List.of(
                        say.words("phase"),
                        say.figure("times"),
                        say.lasting("p50"),
                        say.lasting("p85"),
                        say.lasting("p95")),
                phases.entrySet().stream()
                        .map(phase -> List.of(
                                say.link(
                                        label(phase.getKey(), versions, say),
                                        "/metrics/steps" + asked.query(Map.of(ReadQuestion.PHASE, phase.getKey()))),
                                say.cell(phase.getValue().durations()),
                                say.cell(phase.getValue().percentile(MEDIAN).orElse(null)),
                                say.cell(phase.getValue().percentile(MOST).orElse(null)),
                                say.cell(phase.getValue().percentile(NEARLY_ALL).orElse(null))))
                        .toList(),
                say.text("empty.steps"));
    }

    private static String label(String process, Collection<Catalogue.Version> versions, Say say) {
        return versions.stream()
                .filter(version -> version.process().equals(process))
                .max(Comparator.comparing(Catalogue.Version::firstUsed))
                .map(version -> say.process(version.label()))
                .orElse(process);
    }

    private static Table steps(
            Map<Step, Histogram> whole,
            Map<Step, Histogram> waiting,
            Map<Step, Histogram> working,
            Map<Step, Diagram.Step> drawn,
            Collection<Catalogue.Version> versions,
            Asked asked,
            Say say) {
        var rows = new ArrayList<List<Cell>>();
        longestFirst(whole).forEach(each -> {
            var step = each.getKey();
            var known = drawn.get(step);
            var opened = waiting.get(step);
            rows.add(List.of(
                    known == null
                            ? say.cell(step.activity())
                            : say.link(
                                    say.step(known.label(), step.activity()),
                                    AtOneStep.address(step.process(), step.activity(), asked)),
                    say.cell(label(step.process(), versions, say)),
                    say.cell(say.text("waits." + waiter(step, drawn))),
                    say.cell(each.getValue().durations()),
                    say.cell(each.getValue().percentile(MEDIAN).orElse(null)),
                    say.cell(each.getValue().percentile(MOST).orElse(null)),
                    say.cell(each.getValue().percentile(NEARLY_ALL).orElse(null)),
                    opened == null
                            ? say.none()
                            : say.cell(opened.percentile(MEDIAN).orElse(null)),
                    working.get(step) == null
                            ? say.none()
                            : say.cell(working.get(step).percentile(MEDIAN).orElse(null)),
                    say.cell(opened == null ? 0 : opened.durations()),
                    say.share(
                            (double) each.getValue().reworks() / each.getValue().durations(),
                            each.getValue().durations() > 0)));
        });
        return new Table(
                "steps",
                say.text("table.steps"),
                List.of(
                        say.words("step"),
                        say.words("phase"),
                        say.words("waits-for"),
                        say.figure("times"),
                        say.lasting("p50"),
                        say.lasting("p85"),
                        say.lasting("p95"),
                        say.lasting("waiting"),
                        say.lasting("working"),
                        say.figure("opened"),
                        say.figure("again")),
                rows,
                say.text("empty.steps"));
    }
}
