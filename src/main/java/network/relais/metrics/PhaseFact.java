package network.relais.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a process for a mission; those that the map calls are the mission's phases.
 *
 * @param id the engine's, of that run
 * @param process id of the process, such as {@code mission_delivery}
 * @param calledBy the process that called it; null where nobody did
 * @param call id of the {@link StepFact} that called it; null where that is not known
 * @param ended null while it runs
 * @param isTakenBack whether it ended before any of its own ends
 */
public record PhaseFact(
        String id,
        String mission,
        String process,
        String diagram,
        @Nullable String calledBy,
        @Nullable String call,
        Instant entered,
        @Nullable Instant ended,
        boolean isTakenBack) {

    /** What is said of a run that was ended from outside, where others have the outcome that their end event names. */
    public static final String TAKEN_BACK = "takenBack";
}
