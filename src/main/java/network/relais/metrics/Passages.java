package network.relais.metrics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps, phases or lead times of one kind, one by one: what a target of time is about. */
public interface Passages {

    /** Those that ended in the period: steps that were done, phases that came to an end of their own, moments that were reached. */
    List<Ended> ended(TargetSubject subject, Instant from, Instant until, Selection selection);

    /** Who did a step of a process, in whichever content of its diagram; no more of them than decide whether they were five. */
    Set<String> people(String process, Instant from, Instant until, Selection selection);

    /**
     * Those that have not ended, of missions that have not either; those that came first first.
     *
     * @param before when they had been entered
     * @param atMost how many
     */
    List<Open> open(TargetSubject subject, Selection selection, Instant before, int atMost);

    /** How many missions such are open in. */
    long missions(TargetSubject subject, Selection selection, Instant before);

    /** Missions that such are open in, by when the first of them was entered; the earliest first. */
    Map<String, Instant> firstMissions(TargetSubject subject, Selection selection, Instant before, int atMost);

    /** Those of some missions that such are open in. */
    Set<String> among(Collection<String> missions, TargetSubject subject, Instant before);

    /** @param holder of a step, as in {@link Lasted}; null of what is no step */
    record Ended(String mission, @Nullable String holder, Instant entered, Instant ended) {}

    /** @param id of the step, of the run of the phase, or of the mission */
    record Open(String id, String mission, Instant entered) {}
}
