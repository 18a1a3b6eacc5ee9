package network.relais.metrics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.metrics.EngineHistory.Excerpt;

/** The facts' rows, as the projector writes them. What is written twice is there once. */
public interface Facts {

    /** Steps, phases and diagrams; what was known of when a step was opened stays. */
    void keep(Excerpt excerpt);

    /** Notes on steps what was noted of openings since. */
    void keepOpeningsSince(Instant since);

    /** Reads the missions' own rows again. */
    void refresh(Collection<String> missions);

    /** Missions that run, that ended since, or of which money was noted since. */
    Set<String> unsettledSince(Instant since);

    /** When the first mission opened that there is a fact of. */
    Optional<Instant> beginning();

    /** All steps of these missions, by mission. */
    Map<String, Collection<StepFact>> stepsOf(Collection<String> missions);

    Map<String, Collection<PhaseFact>> phasesOf(Collection<String> missions);

    /** @param rounds by the step's id */
    void setRounds(Map<String, Integer> rounds);

    /**
     * Nothing is left that leads to this person, nor what they saved and chose; times and amounts stay. What the engine remembers of them, and rows of missions that go
     * on, would be read again: whoever erases a person clears those first.
     */
    void forget(String person);

    /**
     * All that ended between two moments, the first included: steps that were done, phases that came to an end of their own, and the
     * moments that missions reached.
     */
    List<Lasted> endedBetween(Instant from, Instant until);
}
