package network.relais.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.metrics.Funnel.Stage;
import network.relais.metrics.MissionFact.Moment;
import network.relais.mission.Phase;
import org.jspecify.annotations.Nullable;

/** The missions' facts, as far as the projector has come. */
public interface MissionFacts {

    Optional<MissionFact> find(String mission);

    /**
     * Those that reached a moment in a span, latest first.
     *
     * @param until not included
     * @param atMost how many
     */
    List<MissionFact> reached(Moment moment, Instant from, Instant until, Selection selection, int atMost);

    /**
     * When each of those reached a moment that reached it in a span; in no order.
     *
     * @param until not included
     */
    List<Instant> reachedAt(Moment moment, Instant from, Instant until, Selection selection);

    /**
     * All the moments, each mission's, of those that reached one of them in a span; in no order.
     *
     * @param until not included
     */
    List<Map<Moment, Instant>> moments(Instant from, Instant until, Selection selection);

    /**
     * Those whose lead came in in a span and that have come that far until now, latest lead first.
     *
     * @param until not included
     * @param atMost how many
     */
    List<MissionFact> leads(Stage stage, Instant from, Instant until, Selection selection, int atMost);

    /**
     * Those that have not ended and not reached a moment yet, oldest first.
     *
     * @param notYet {@link Moment#ENDED} for all that are under way
     * @param phase of the map; null for all
     * @param process that runs for them now, such as {@code mission_settlement} beside the delivery; null for any
     * @param atMost how many
     */
    List<MissionFact> open(
            Moment notYet, @Nullable Phase phase, @Nullable String process, Selection selection, int atMost);

    default List<MissionFact> open(Moment notYet, @Nullable Phase phase, Selection selection, int atMost) {
        return open(notYet, phase, null, selection, atMost);
    }

    /** How many have not ended, have reached one moment and not yet another. */
    long openBetween(Moment reached, Moment notYet, Selection selection);
}
