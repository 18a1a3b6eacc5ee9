package network.relais.protocol;

import java.util.Optional;

/** Counter-proposals in figures: what goes along with somebody's words. Whoever writes has locked the mission's row. */
public interface Counters {

    /** Empty if the person did not answer to that version in figures. */
    Optional<Scenario> find(String missionId, int version, String person);

    /** Once for each person and version. */
    void add(String missionId, int version, String person, Scenario figures);

    /** Nothing happens if there are none: an answer that is taken back takes its figures along. */
    void remove(String missionId, int version, String person);
}
