package network.relais.metrics;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has crossed a target: noted once, under the lock of {@link Targets#lock}. */
public interface Crossings {

    /** Ids of steps, runs of phases or missions that were noted. */
    Set<String> ofMissions(long target);

    void addMission(long target, String id, Instant at, boolean isTold);

    /**
     * How often the target was crossed in a span, whether somebody was told or not.
     *
     * @param until not included
     */
    long count(long target, Instant from, Instant until);

    /** The last time that so many of 100 took longer. */
    Optional<Turn> ofPercentile(long target);

    void addPercentile(long target, int turn, Instant at, boolean isTold);

    /** So many of 100 are within it again. */
    void within(long target, int turn, Instant at);

    /**
     * @param turn which time, from 1 on
     * @param withinAt null while it lasts
     */
    record Turn(int turn, @Nullable Instant withinAt) {}
}
