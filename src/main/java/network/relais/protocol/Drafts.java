package network.relais.protocol;

import java.util.Optional;

/** The drafts' rows, one a mission. Whoever writes has locked the mission's row. */
public interface Drafts {

    Optional<SavedDraft> find(String missionId);

    void save(SavedDraft draft);
}
