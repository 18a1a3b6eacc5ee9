package network.relais.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The list of what to change. */
public interface Improvements {

    void note(String missionId, String words, Instant now);

    Optional<Improvement> find(long number);

    void update(Improvement improvement);

    /** Those that are done, or those that are not; newest first. */
    List<Improvement> list(boolean done);
}
