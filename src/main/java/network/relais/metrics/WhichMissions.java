package network.relais.metrics;

import java.time.Instant;
import network.relais.metrics.Funnel.Stage;
import network.relais.metrics.MissionFact.Moment;
import network.relais.mission.Phase;
import org.jspecify.annotations.Nullable;

/** Missions that a figure counts, so that the same can be listed. */
public sealed interface WhichMissions {

    /**
     * Those that reached a moment in a span, latest first.
     *
     * @param until not included
     */
    record Reached(Moment moment, Instant from, Instant until) implements WhichMissions {}

    /**
     * Those whose lead came in in a span and that have come that far until now, latest lead first.
     *
     * @param until not included
     */
    record Leads(Stage stage, Instant from, Instant until) implements WhichMissions {}

    /**
     * Those that had passed a moment of their {@link Course} before then and another not yet, latest lead first.
     *
     * @param notYet null where that does not matter
     * @param before not included
     */
    record Stood(Moment passed, @Nullable Moment notYet, Instant before) implements WhichMissions {}

    /**
     * Those that have not ended and not reached a moment yet, oldest first.
     *
     * @param reached what they have reached; null where that does not matter
     * @param notYet {@link Moment#ENDED} for all that are under way
     * @param phase of the map; null for all
     * @param process that runs for them now, such as {@code mission_settlement} beside the delivery; null for any
     */
    record Open(@Nullable Moment reached, Moment notYet, @Nullable Phase phase, @Nullable String process)
            implements WhichMissions {}
}
