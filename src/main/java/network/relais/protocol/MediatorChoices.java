package network.relais.protocol;

import java.time.Instant;
import java.util.List;

/** Whom the parties of a mission would have judge. Whoever writes has locked the mission's row. */
public interface MediatorChoices {

    /** Ids of those chosen, one for each party who chose, in the order in which they did. */
    List<String> of(String missionId);

    /** What the party chose before does not count any more. */
    void choose(String missionId, String party, String mediator, Instant now);
}
