package network.relais.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.UseCase;

/**
 * Brings the figures up to what happened in a span of time, as one transaction. Done twice it leaves what once would have: facts
 * have the engine's ids, and the histograms of the days concerned are counted anew from the facts. Each method takes the node that
 * projects, and keeps nothing if another one has taken over meanwhile.
 */
@UseCase
class ProjectSpan {

    /** Missions whose steps are counted at once. */
    private static final int AT_ONCE = 200;

    private final EngineHistory history;
    private final Facts facts;
    private final CountDays days;
    private final DaySums sums;
    private final Projection projection;
    private final Clock clock;

    ProjectSpan(
            EngineHistory history,
            Facts facts,
            Histograms histograms,
            DoersByDay doers,
            DaySums sums,
            Projection projection,
            Clock clock) {
        this.history = history;
        this.facts = facts;
        this.days = new CountDays(facts, histograms, doers, clock.getZone());
        this.sums = sums;
        this.projection = projection;
        this.clock = clock;
    }

    /** What began or ended between two moments. */
    void project(String owner, Instant from, Instant until) {
        keep(history.between(from, until), Set.of());
        facts.keepOpeningsSince(from);
        days.count(day(from), day(until));
        sums.outdate(day(from), day(until));
        projection.insist(owner);
    }

    /** Open steps that went to somebody else since, which neither began nor ended: load says whose they are now. */
    void projectHolders(String owner, Instant since) {
        keep(history.reassignedSince(since), Set.of());
        projection.insist(owner);
    }

    /**
     * Adds up one month of the days that have changed.
     *
     * @return whether there was one
     */
    boolean addUpNextMonth(String owner) {
        var wasThereOne = sums.addUpNextMonth();
        projection.insist(owner);
        return wasThereOne;
    }

    /**
     * As {@link #project}, and also what the history of that span does not show: missions of which only rows of ours changed, and steps
     * that run on in another diagram.
     */
    void projectAnew(String owner, Instant from, Instant until) {
        keep(history.running(), facts.unsettledSince(from));
        project(owner, from, until);
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

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
