package network.relais.metrics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the engine remembers, until it cleans up. */
public interface EngineHistory {

    /** When what is remembered began; empty while there is nothing. */
    Optional<Instant> beginning();

    /** All that began or ended between two moments, both included. */
    Excerpt between(Instant from, Instant until);

    /** What has not ended of the processes in which a task that began before that moment was changed after it. */
    Excerpt reassignedSince(Instant since);

    /** All that has not ended. */
    Excerpt running();

    /**
     * @param phases by no order
     * @param outcomes of phases that reached an end event which names one, by the phase's id
     * @param diagrams those that phases and steps name
     */
    record Excerpt(
            Collection<PhaseFact> phases,
            Collection<StepFact> steps,
            Map<String, String> outcomes,
            Collection<Diagram> diagrams) {

        public Excerpt {
            phases = List.copyOf(phases);
            steps = List.copyOf(steps);
            outcomes = Map.copyOf(outcomes);
            diagrams = List.copyOf(diagrams);
        }
    }
}
