package network.relais.metrics;

import java.time.Instant;
import java.util.List;

/** Steps, phases or lead times of one kind, one by one: what a target of time is about. */
public interface Passages {

    /** Those that ended in the period: steps that were done, phases that came to an end of their own, moments that were reached. */
    List<Ended> ended(TargetSubject subject, Instant from, Instant until, Selection selection);

    /**
     * Those that have not ended, of missions that have not either; those that came first first.
     *
     * @param atMost how many
     */
    List<Open> open(TargetSubject subject, Selection selection, int atMost);

    record Ended(Instant entered, Instant ended) {}

    /** @param id of the step, of the run of the phase, or of the mission */
    record Open(String id, String mission, Instant entered) {}
}
