package network.relais.metrics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the projector has come, and which node projects: one at a time. Each method is a transaction of its own, but for
 * {@link #insist}. What only the node that projects may write takes its name, and throws if another node has taken over.
 */
public interface Projection {

    /**
     * @param until all of the engine's history up to then has been read; null before the first time
     * @param recomputed when yesterday and today were last read anew; null before all of the past was read once
     * @param isRebuildAskedFor since any rebuild has begun
     * @param rebuild how far a rebuild is, which runs or was stopped; null while there is none
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

    /**
     * So many days of all are done.
     *
     * @param begun when the rebuild began: the day of that moment is its last one
     */
    record Progress(Instant begun, int day, int days) {}

    State state();

    /** @return whether this node projects until then: nobody else does, or their lease has run out */
    boolean lease(String owner, Instant now, Instant until);

    void release(String owner);

    /** Within a transaction, as its last word: nobody takes over before it is over, and nothing of it is kept if somebody has. */
    void insist(String owner);

    void reached(String owner, Instant until);

    void recomputed(String owner, Instant at);

    void askForRebuild(Instant at);

    /** In place of whatever was asked for and whatever had begun: nothing of it is done yet. */
    void beginRebuild(String owner, Instant at, int days);

    /** @param day so many are done */
    void rebuilding(String owner, int day);

    /** It is done to its end. What was asked for meanwhile is still asked for. */
    void rebuilt(String owner);
}
