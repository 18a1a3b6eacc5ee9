package network.relais.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.UseCase;
import network.relais.metrics.Series.Measure;

/**
 * Brings the figures up to what happened in a span of time, as one transaction. Done twice it leaves what once would have: facts
 * have the engine's ids, and the histograms of the days concerned are counted anew from the facts.
 */
@UseCase
class ProjectSpan {

    /** Missions whose steps are counted at once. */
    private static final int AT_ONCE = 200;

    private final EngineHistory history;
    private final Facts facts;
    private final Histograms histograms;
    private final Clock clock;

    ProjectSpan(EngineHistory history, Facts facts, Histograms histograms, Clock clock) {
        this.history = history;
        this.facts = facts;
        this.histograms = histograms;
        this.clock = clock;
    }

    /** What began or ended between two moments. */
    void project(Instant from, Instant until) {
        var excerpt = history.between(from, until);
        keep(excerpt, Set.of());
        facts.keepOpeningsSince(from);
        countDays(from, until);
    }

    /**
     * As {@link #project}, and also what the history of that span does not show: missions of which only rows of ours changed, and steps
     * that run on in another diagram.
     */
    void projectAnew(Instant from, Instant until) {
        keep(history.running(), facts.unsettledSince(from));
        project(from, until);
    }

    private void keep(EngineHistory.Excerpt excerpt, Set<String> others) {
        facts.keep(excerpt);
        var missions = Stream.concat(
                        excerpt.phases().stream().map(PhaseFact::mission),
                        excerpt.steps().stream().map(StepFact::mission))
                .collect(Collectors.toCollection(TreeSet::new));
        countRounds(List.copyOf(missions));
        missions.addAll(others);
        facts.refresh(missions);
    }

    private void countRounds(List<String> missions) {
        for (int from = 0; from < missions.size(); from += AT_ONCE) {
            var part = missions.subList(from, Math.min(missions.size(), from + AT_ONCE));
            var phases = facts.phasesOf(part);
            var rounds = new HashMap<String, Integer>();
            facts.stepsOf(part)
                    .forEach((mission, steps) ->
                            rounds.putAll(Rounds.of(steps, phases.getOrDefault(mission, List.of()))));
            facts.setRounds(rounds);
        }
    }

    private void countDays(Instant from, Instant until) {
        var first = day(from);
        var last = day(until);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            histograms.put(Grain.DAY, day, of(facts.endedBetween(start(day), start(day.plusDays(1)))));
        }
        for (var grain : List.of(Grain.WEEK, Grain.MONTH)) {
            for (var start = grain.startOf(first); !start.isAfter(last); start = grain.endOf(start)) {
                histograms.put(grain, start, histograms.sum(Grain.DAY, start, grain.endOf(start)));
            }
        }
    }

    static Map<Series, Histogram> of(Collection<Lasted> ended) {
        var bySeries = new HashMap<Series, Histogram>();
        for (var each : ended) {
            var entered = each.entered().toEpochMilli();
            var end = each.ended().toEpochMilli();
            add(bySeries, each, Measure.WHOLE, end - entered);
            if (each.opened() != null) {
                // Whoever opens a step while it ends, or with a clock that is behind, has opened it within its time.
                var opened = Math.min(end, Math.max(entered, each.opened().toEpochMilli()));
                add(bySeries, each, Measure.WAITING, opened - entered);
                add(bySeries, each, Measure.WORKING, end - opened);
            }
        }
        return bySeries;
    }

    private static void add(Map<Series, Histogram> bySeries, Lasted each, Measure measure, long milliseconds) {
        var histogram = bySeries.computeIfAbsent(
                new Series(each.subject(), each.diagram(), each.activity(), measure), series -> new Histogram());
        if (each.isRework()) {
            histogram.addRework(Math.max(0, milliseconds));
        } else {
            histogram.add(Math.max(0, milliseconds));
        }
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
