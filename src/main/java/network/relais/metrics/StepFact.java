package network.relais.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a mission was at a step.
 *
 * @param id the engine's, of that one time
 * @param mission id of the mission
 * @param phase id of the {@link PhaseFact} it belongs to
 * @param diagram id of the {@link Diagram} it was drawn in when it was read
 * @param activity id of the element in the diagram
 * @param parent id of the scope's fact that it is inside of, or the phase's
 * @param task the engine's id of the task, where it is one
 * @param holder id of the person whose step it was at last; null if it was nobody's
 * @param ended null while it is open
 */
public record StepFact(
        String id,
        String mission,
        String phase,
        String diagram,
        String activity,
        Diagram.Kind kind,
        String parent,
        @Nullable String task,
        @Nullable String holder,
        Instant entered,
        @Nullable Instant ended,
        @Nullable Ending endedHow) {

    /** How a step ended. */
    public enum Ending {
        DONE,
        /** It was not needed any more, or too late. */
        TAKEN_BACK
    }
}
