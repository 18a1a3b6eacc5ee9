package network.relais.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.metrics.MissionFact.Moment;

/** The missions' facts, as far as the projector has come. */
public interface MissionFacts {

    Optional<MissionFact> find(String mission);

    /** @param atMost how many */
    List<MissionFact> list(WhichMissions which, Selection selection, int atMost);

    long count(WhichMissions which, Selection selection);

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
}
