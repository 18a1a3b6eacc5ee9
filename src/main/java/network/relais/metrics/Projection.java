package network.relais.metrics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the projector has come, and which node projects: one at a time. Each method is a transaction of its own. */
public interface Projection {

    /**
     * @param until all of the engine's history up to then has been read; null before the first time
     * @param recomputed when yesterday and today were last read anew; null before all of the past was read once
     * @param rebuild how far a rebuild is; null while there is none
     */
    record State(
            @Nullable Instant until,
            @Nullable Instant recomputed,
            boolean isRebuildAskedFor,
            @Nullable Progress rebuild) {

        /** Until all of the past has been read once, what was not read yet would be counted as none. */
        public boolean isThePastKnown() {
            return until != null && recomputed != null;
        }

        /** How old what the figures know is at that moment; null if they know nothing yet. */
        public @Nullable Duration lag(Instant now) {
            return until == null ? null : until.isAfter(now) ? Duration.ZERO : Duration.between(until, now);
        }
    }

    /** So many days of all are done. */
    record Progress(int day, int days) {}

    State state();

    /** @return whether this node projects until then: nobody else does, or their lease has run out */
    boolean lease(String owner, Instant now, Instant until);

    void release(String owner);

    void reached(Instant until);

    void recomputed(Instant at);

    void askForRebuild(Instant at);

    /** @param progress null: it has ended, and nobody asks for another */
    void rebuilding(@Nullable Progress progress);
}
