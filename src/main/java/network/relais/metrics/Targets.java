package network.relais.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The targets, those that hold and those that once did. */
public interface Targets {

    /** Nobody else sets a target or looks what has crossed one until the transaction ends. */
    void lock();

    /** As {@link #lock}, but without waiting. @return false if somebody has it */
    boolean lockIfFree();

    /** Those that hold, by subject. */
    List<Target> held();

    /** What was ever set of a subject, the latest first. */
    List<Past> past(TargetSubject subject);

    /** One that holds, or once did. */
    Optional<Past> find(long number);

    /** @param subject of which none holds */
    Target add(TargetSubject subject, Target.Aim aim, String by, Instant at);

    /** It holds no more; nothing happens if it did not. */
    void end(long number, String by, Instant at);

    /**
     * @param endedAt when it was changed or removed; null while it holds
     * @param endedBy by whom; null while it holds, and once they are erased
     */
    record Past(Target target, @Nullable Instant endedAt, @Nullable String endedBy) {}
}
