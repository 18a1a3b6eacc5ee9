package network.relais.metrics;

import java.time.Instant;
import java.util.List;
import network.relais.metrics.StepFact.Ending;
import network.relais.publishing.WaitsFor;
import org.jspecify.annotations.Nullable;

/** How missions went, from step to step. */
public interface Courses {

    /**
     * The next missions that are asked for, in the order of their ids, with their steps: some at a time, so that nothing of the
     * database is held while somebody takes hours to read them.
     *
     * @param after id of the mission behind which it goes on; empty at the beginning
     * @param atMost how many missions
     * @return none if all have been read
     */
    List<Course> next(Wanted wanted, String after, int atMost);

    /** Who did which of the steps that are asked for, of these missions alone. */
    Doers doers(Wanted wanted);

    /**
     * @param from missions that ended before do not count
     * @param until missions that began at that moment or later do not
     * @param process of the steps; null for all
     * @param diagram that the steps were drawn in; null for all
     */
    record Wanted(
            Instant from, Instant until, Selection selection, @Nullable String process, @Nullable String diagram) {}

    /**
     * @param passages steps at which somebody has something to do or something is waited for; by no order
     * @param outcome null while it is under way
     * @param agreed minor units, excluding VAT; 0 without an agreement
     */
    record Course(
            String mission,
            Instant opened,
            String phase,
            @Nullable String outcome,
            @Nullable String place,
            String currency,
            long agreed,
            long received,
            List<Passage> passages) {

        public Course {
            passages = List.copyOf(passages);
        }
    }

    /**
     * One time that a mission was at a step.
     *
     * @param label as people read it in the diagram
     * @param opened when whoever had it at last first opened its form; null where that is not known
     * @param ended null while it is open
     * @param round 1 the first time, more where the same work came back
     */
    record Passage(
            String id,
            String process,
            String activity,
            String label,
            @Nullable WaitsFor waitsFor,
            Instant entered,
            @Nullable Instant opened,
            @Nullable Instant ended,
            @Nullable Ending endedHow,
            int round) {}
}
