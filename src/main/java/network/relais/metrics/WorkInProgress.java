package network.relais.metrics;

import java.time.Instant;
import java.util.List;
import network.relais.mission.Phase;
import network.relais.publishing.WaitsFor;
import org.jspecify.annotations.Nullable;

/** What is under way, from rows that live: missions as they are now, steps as far as the projector has come. */
public interface WorkInProgress {

    /** Missions that have not ended and stand in that phase. */
    Standing standingIn(Phase phase);

    /** Missions that have not ended, by phase of the map and currency. */
    List<InPhase> byPhase();

    /** The same of some of them, as the projector has last read them. */
    List<InPhase> byPhase(Selection some);

    /**
     * Missions that wait at a step, those that came first first.
     *
     * @param diagram one content of the process' diagram; null for all
     * @param atMost how many
     */
    List<Waiting> at(String process, String activity, @Nullable String diagram, Selection selection, int atMost);

    /** How many missions wait at a step. */
    long waitingAt(String process, String activity, @Nullable String diagram, Selection selection);

    /** Steps at which missions wait, by diagram, step and currency, those that hold up most missions first. */
    List<AtStep> bySteps(Selection selection);

    /** @param oldest when the lead of the one came in that is under way longest; null if there is none */
    record Standing(long missions, @Nullable Instant oldest) {}

    /**
     * @param agreed minor units, excluding VAT; 0 for missions without an agreement
     * @param received of it, minor units: what one client has paid too much is nothing that another is to pay less
     */
    record InPhase(String phase, String currency, long missions, long agreed, long received) {}

    /** @param entered when the mission came to the step; of several times that it is there, the first */
    record Waiting(String mission, Instant entered) {}

    /**
     * @param waitsFor as the diagram declares it; null where it does not
     * @param missions how many are held up
     * @param times how often the step is open, for instance once for each who is asked
     * @param oldest since when the one that was entered first is open
     * @param toCome what is agreed and not received yet of the missions that wait here, in minor units, each once; of one currency
     */
    record AtStep(
            String process,
            String diagram,
            String activity,
            Diagram.Kind kind,
            String label,
            @Nullable WaitsFor waitsFor,
            String currency,
            long missions,
            long times,
            Instant oldest,
            long toCome) {}
}
