package network.relais.metrics.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import network.relais.metrics.Catalogue.Version;
import network.relais.metrics.Diagrams.Call;
import network.relais.metrics.Diagrams.Place;
import network.relais.metrics.Histogram;
import network.relais.metrics.Series;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.StepTimes;

/**
 * What steps took that are asked for.
 *
 * @param ofFew those of which no time is told, and phases
 * @param openedByFew those of which neither waiting nor working is told
 * @param waitersOfFew for whom one waits at steps that only few people did, all together
 */
record Took(
        Map<Step, Histogram> whole,
        Map<Step, Histogram> waiting,
        Map<Step, Histogram> working,
        OfFew ofFew,
        OfFew openedByFew,
        Set<String> waitersOfFew) {

    /** A step of a process, whichever of its diagrams it was drawn in. */
    record Step(String process, String activity) {}

    /** @param waiter for whom one waits at a step */
    static Took of(
            StepTimes times,
            Asked asked,
            Map<String, Version> versions,
            List<Call> calls,
            Function<Step, String> waiter) {
        var all = List.copyOf(versions.values());
        return new Took(
                steps(Measure.WHOLE, times.took(), asked, versions),
                steps(Measure.WAITING, times.took(), asked, versions),
                steps(Measure.WORKING, times.took(), asked, versions),
                OfFew.of(times.doers(), calls, all, asked.version()),
                OfFew.of(times.openers(), calls, all, asked.version()),
                times.doers().few(place -> step(place, asked, versions).map(waiter)));
    }

    private static Optional<Step> step(Place place, Asked asked, Map<String, Version> versions) {
        return isAskedFor(place.diagram(), asked, versions)
                ? Optional.of(new Step(versions.get(place.diagram()).process(), place.activity()))
                : Optional.empty();
    }

    private static Map<Step, Histogram> steps(
            Measure measure, Map<Series, Histogram> took, Asked asked, Map<String, Version> versions) {
        var steps = new HashMap<Step, Histogram>();
        took.forEach((series, histogram) -> {
            if (series.measure() == measure) {
                step(new Place(series.diagram(), series.activity()), asked, versions)
                        .ifPresent(step -> steps.computeIfAbsent(step, each -> new Histogram())
                                .add(histogram));
            }
        });
        return steps;
    }

    static boolean isAskedFor(String diagram, Asked asked, Map<String, Version> versions) {
        var version = versions.get(diagram);
        return version != null
                && (asked.phase() == null || asked.phase().equals(version.process()))
                && (asked.version() == null || asked.version().equals(diagram));
    }

    boolean isOfFew(Step step) {
        return ofFew.hasStep(step.process(), step.activity());
    }

    boolean isOpenedByFew(Step step) {
        return openedByFew.hasStep(step.process(), step.activity());
    }

    /** How long others took says nothing of what few did: that stands behind, the most frequent first. */
    Stream<Map.Entry<Step, Histogram>> longestFirst() {
        return whole.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Step, Histogram> each) -> isOfFew(each.getKey()))
                        .thenComparing(
                                each -> isOfFew(each.getKey())
                                        ? each.getValue().durations()
                                        : each.getValue().total(),
                                Comparator.reverseOrder()));
    }

    static Histogram together(Map<Step, Histogram> took, String process) {
        var together = new Histogram();
        took.forEach((step, histogram) -> {
            if (step.process().equals(process)) {
                together.add(histogram);
            }
        });
        return together;
    }
}
