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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagrams;
import network.relais.metrics.Histogram;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepHistograms;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.web.Content.Table;
import network.relais.metrics.web.Took.Step;
import network.relais.publishing.WaitsFor;
import org.springframework.stereotype.Component;

/** Where the time goes: phase by phase, step by step, for whom one waits, and what is done again. */
@Component
class StepsPanel implements Panel {

    private static final String WAITS_FOR = "waits-for";
    private static final String NOT_DECLARED = "unknown";

    private final StepHistograms times;
    private final Catalogue catalogue;
    private final Diagrams diagrams;
    private final AtOneStep atOneStep;
    private final PassedPhase passedPhase;
    private final TargetsBeside targets;

    StepsPanel(
            StepHistograms times,
            Catalogue catalogue,
            Diagrams diagrams,
            AtOneStep atOneStep,
            PassedPhase passedPhase,
            TargetsBeside targets) {
        this.times = times;
        this.catalogue = catalogue;
        this.diagrams = diagrams;
        this.atOneStep = atOneStep;
        this.passedPhase = passedPhase;
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
                atOneStep.question(),
                passedPhase.question());
    }

    @Override
    public Content of(Asked asked, Say say) {
        var versions = new HashMap<String, Catalogue.Version>();
        catalogue.versions().forEach(version -> versions.put(version.diagram(), version));
        var drawn = drawn(versions);
        var took = Took.of(
                times.ofSteps(Measure.OF_THE_CLOCK, asked.period(), asked.selection()),
                asked,
                versions,
                diagrams.calls(),
                step -> waiter(step, drawn));
        var chosen = AtOneStep.chosen(asked);
        if (chosen != null) {
            var step = new Step(chosen.process(), chosen.activity());
            took.whole().keySet().removeIf(other -> !other.equals(step));
            var lists = atOneStep.lists(
                    chosen,
                    took.whole().getOrDefault(step, new Histogram()),
                    took.isOfFew(step),
                    took.isOpenedByFew(step),
                    asked,
                    say);
            return opened(steps(took, drawn, versions.values(), asked, say), lists, say);
        }
        took.whole()
                .keySet()
                .removeIf(step -> drawn.containsKey(step) && drawn.get(step).kind() == Diagram.Kind.CALL);
        var passed = asked.more().get(PassedPhase.PASSED);
        if (passed != null) {
            var phases = phases(asked, versions);
            phases.keySet().removeIf(other -> !other.equals(passed));
            var lists = passedPhase.lists(
                    passed,
                    phases.getOrDefault(passed, new Histogram()).durations(),
                    Took.together(took.whole(), passed).reworks(),
                    took.ofFew().hasPhase(passed),
                    asked,
                    say);
            return opened(phases(phases, took, versions.values(), asked, say), lists, say);
        }
        var waiter = asked.more().get(WAITS_FOR);
        if (waiter != null) {
            took.whole().keySet().removeIf(step -> !waiter.equals(waiter(step, drawn)));
            return new Content(
                    List.of(say.text("note.opened")),
                    List.of(),
                    List.of(longest(took, drawn, versions.values(), asked, say).chart(say)),
                    List.of(steps(took, drawn, versions.values(), asked, say)));
        }
        var waiters = byWaiter(took, drawn, asked);
        return new Content(
                List.of(say.text("note.opened")),
                List.of(),
                List.of(longest(took, drawn, versions.values(), asked, say).chart(say), waiters.chart(say)),
                List.of(
                        phases(phases(asked, versions), took, versions.values(), asked, say),
                        waiters.table(say),
                        steps(took, drawn, versions.values(), asked, say)));
    }

    /** A row of figures, and what it opens down to. */
    private static Content opened(Table figures, List<Listed> lists, Say say) {
        var notes = new ArrayList<>(List.of(say.text("note.opened")));
        notes.addAll(Listed.notes(lists, say));
        var tables = new ArrayList<>(List.of(figures));
        tables.addAll(Listed.tables(lists));
        return new Content(notes, List.of(), List.of(), tables);
    }

    private Map<String, Histogram> phases(Asked asked, Map<String, Catalogue.Version> versions) {
        var phases = new TreeMap<String, Histogram>();
        times.of(Subject.PHASE, Measure.WHOLE, asked.period(), asked.selection())
                .forEach((series, histogram) -> {
                    if (Took.isAskedFor(series.diagram(), asked, versions)) {
                        phases.computeIfAbsent(series.activity(), process -> new Histogram())
                                .add(histogram);
                    }
                });
        return phases;
    }

    /** As it was drawn last; a diagram that came after the versions were read is left for the next look. */
    private Map<Step, Diagram.Step> drawn(Map<String, Catalogue.Version> versions) {
        var drawn = new HashMap<Step, Diagram.Step>();
        diagrams.steps().entrySet().stream()
                .filter(each -> versions.containsKey(each.getKey().diagram()))
                .sorted(Comparator.comparing(
                        each -> versions.get(each.getKey().diagram()).firstUsed()))
                .forEach(each -> drawn.put(
                        new Step(each.getValue().process(), each.getKey().activity()),
                        each.getValue().step()));
        return drawn;
    }

    private static LongestSteps longest(
            Took took, Map<Step, Diagram.Step> drawn, Collection<Catalogue.Version> versions, Asked asked, Say say) {
        return new LongestSteps(took.longestFirst()
                .filter(each -> drawn.containsKey(each.getKey()) && !took.isOfFew(each.getKey()))
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

    private static Waiters byWaiter(Took took, Map<Step, Diagram.Step> drawn, Asked asked) {
        var byWaiter = new TreeMap<String, Histogram>();
        took.whole().forEach((step, histogram) -> byWaiter.computeIfAbsent(waiter(step, drawn), each -> new Histogram())
                .add(histogram));
        return new Waiters(
                byWaiter, took.waitersOfFew(), word -> "/metrics/steps" + asked.query(Map.of(WAITS_FOR, word)));
    }

    private static String waiter(Step step, Map<Step, Diagram.Step> drawn) {
        var waiter = drawn.containsKey(step) ? drawn.get(step).waitsFor() : null;
        return waiter == null ? NOT_DECLARED : waiter.word();
    }

    // ---- tables

    private Table phases(
            Map<String, Histogram> phases, Took took, Collection<Catalogue.Version> versions, Asked asked, Say say) {
        var labels = phases.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), process -> label(process, versions, say)));
        var inOrder = phases.entrySet().stream()
                .sorted(Comparator.comparing(phase -> labels.get(phase.getKey()), say.inOrder()))
                .toList();
        var table = new PhasesTable(inOrder.stream()
                .map(phase -> new PhasesTable.Row(
                        say.link(
                                labels.get(phase.getKey()),
                                "/metrics/steps"
                                        + asked.query(
                                                Map.of(ReadQuestion.PHASE, phase.getKey(), PassedPhase.PASSED, ""))),
                        phase.getValue(),
                        Took.together(took.whole(), phase.getKey()),
                        Took.together(took.waiting(), phase.getKey()),
                        Took.together(took.working(), phase.getKey()),
                        took.ofFew().hasPhase(phase.getKey()),
                        took.openedByFew().hasPhase(phase.getKey()),
                        PassedPhase.address(phase.getKey(), asked)))
                .toList());
        return targets.beside(
                table.table(say),
                inOrder.stream()
                        .map(phase -> TargetSubject.phase(phase.getKey()))
                        .toList(),
                asked,
                say);
    }

    private static String label(String process, Collection<Catalogue.Version> versions, Say say) {
        return versions.stream()
                .filter(version -> version.process().equals(process))
                .max(Comparator.comparing(Catalogue.Version::firstUsed))
                .map(version -> say.process(version.label()))
                .orElse(process);
    }

    private Table steps(
            Took took, Map<Step, Diagram.Step> drawn, Collection<Catalogue.Version> versions, Asked asked, Say say) {
        var rows = new ArrayList<StepsTable.Row>();
        var subjects = new ArrayList<TargetSubject>();
        took.longestFirst().forEach(each -> {
            var step = each.getKey();
            var known = drawn.get(step);
            rows.add(new StepsTable.Row(
                    known == null
                            ? say.cell(step.activity())
                            : say.link(
                                    say.step(known.label(), step.activity()),
                                    AtOneStep.address(step.process(), step.activity(), asked)),
                    label(step.process(), versions, say),
                    waiter(step, drawn),
                    each.getValue(),
                    took.waiting().get(step),
                    took.working().get(step),
                    took.isOfFew(step),
                    took.isOpenedByFew(step)));
            subjects.add(TargetSubject.step(step.process(), step.activity()));
        });
        return targets.beside(new StepsTable(rows).table(say), subjects, asked, say);
    }
}
