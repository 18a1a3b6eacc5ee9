package network.relais.protocol;

import java.util.List;
import java.util.Optional;

/** The amendments' rows. Whoever writes has locked the mission's row. */
public interface Amendments {

    /** Oldest first. */
    List<Amendment> of(String missionId);

    void add(Amendment amendment);

    /** Keeps what has become of one that was added. */
    void save(Amendment amendment);

    default Optional<Amendment> open(String missionId) {
        return latest(missionId).filter(Amendment::isOpen);
    }

    default Optional<Amendment> latest(String missionId) {
        return of(missionId).stream().reduce((earlier, later) -> later);
    }
}
