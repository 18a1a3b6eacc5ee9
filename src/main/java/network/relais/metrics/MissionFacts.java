package network.relais.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import network.relais.metrics.MissionFact.Moment;

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
     * Those that have not ended and not reached a moment yet, oldest first.
     *
     * @param notYet {@link Moment#ENDED} for all that are under way
     * @param atMost how many
     */
    List<MissionFact> open(Moment notYet, Selection selection, int atMost);

    /** How many have not ended, have reached one moment and not yet another. */
    long openBetween(Moment reached, Moment notYet, Selection selection);
}
