package network.relais.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import network.relais.metrics.MissionFact.Moment;

/** The missions' facts, as far as the projector has come. */
public interface MissionFacts {

    Optional<MissionFact> find(String mission);

    /** Those that reached a moment in a span, earliest first; {@code until} is not included. */
    List<MissionFact> reached(Moment moment, Instant from, Instant until, Selection selection);

    /** Those whose lead came in within a span, earliest first. */
    List<MissionFact> opened(Instant from, Instant until, Selection selection);

    /** Those that have not ended, oldest first. */
    List<MissionFact> open(Selection selection);
}
