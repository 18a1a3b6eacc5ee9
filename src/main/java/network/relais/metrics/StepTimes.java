package network.relais.metrics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.publishing.WaitsFor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long steps and phases took that ended in a span of days. */
@Component
@Transactional(readOnly = true)
class StepTimes {

    /**
     * @param diagram id of the diagram's content
     * @param waitsFor as the diagram declares it; null where it does not
     * @param waiting until its holder first opened the form, of those of which that is known
     * @param working from then on, of the same
     */
    record StepTime(
            String process,
            String diagram,
            String activity,
            Diagram.Kind kind,
            String label,
            @Nullable WaitsFor waitsFor,
            Histogram whole,
            Histogram waiting,
            Histogram working) {}

    /** @param process such as {@code mission_delivery}; its runs that something else than the map calls are in it too */
    record PhaseTime(String process, String diagram, Histogram whole) {}

    private final Histograms histograms;
    private final Diagrams diagrams;

    StepTimes(Histograms histograms, Diagrams diagrams) {
        this.histograms = histograms;
        this.diagrams = diagrams;
    }

    /**
     * By process, diagram and step; steps that nobody has ended in the span are left out.
     *
     * @param until not included
     */
    public List<StepTime> ofSteps(LocalDate from, LocalDate until) {
        var waiting = byStep(Measure.WAITING, from, until);
        var working = byStep(Measure.WORKING, from, until);
        var drawn = diagrams.steps();
        return byStep(Measure.WHOLE, from, until).entrySet().stream()
                .filter(entry -> drawn.containsKey(entry.getKey()))
                .map(entry -> {
                    var step = drawn.get(entry.getKey());
                    return new StepTime(
                            step.process(),
                            entry.getKey().diagram(),
                            entry.getKey().activity(),
                            step.step().kind(),
                            step.step().label(),
                            step.step().waitsFor(),
                            entry.getValue(),
                            waiting.getOrDefault(entry.getKey(), new Histogram()),
                            working.getOrDefault(entry.getKey(), new Histogram()));
                })
                .sorted(Comparator.comparing(StepTime::process)
                        .thenComparing(StepTime::diagram)
                        .thenComparing(StepTime::activity))
                .toList();
    }

    /** @param until not included */
    public List<PhaseTime> ofPhases(LocalDate from, LocalDate until) {
        return histograms.of(Subject.PHASE, Measure.WHOLE, from, until).entrySet().stream()
                .map(entry ->
                        new PhaseTime(entry.getKey().activity(), entry.getKey().diagram(), entry.getValue()))
                .sorted(Comparator.comparing(PhaseTime::process).thenComparing(PhaseTime::diagram))
                .toList();
    }

    private Map<Diagrams.Place, Histogram> byStep(Measure measure, LocalDate from, LocalDate until) {
        var byStep = new HashMap<Diagrams.Place, Histogram>();
        histograms
                .of(Subject.STEP, measure, from, until)
                .forEach((series, histogram) ->
                        byStep.put(new Diagrams.Place(series.diagram(), series.activity()), histogram));
        return byStep;
    }
}
