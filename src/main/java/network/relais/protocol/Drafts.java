package network.relais.protocol;

import java.util.Optional;

/** The drafts' rows, one a mission. Whoever writes has locked the mission's row. */
public interface Drafts {

    Optional<SavedDraft> find(String missionId);

    void save(SavedDraft draft);

    /** Keeps what it is now in place of what was kept so before. */
    void keepFormer(SavedDraft draft);

    /**
     * What was kept so last.
     *
     * @param basedOn number of the version that the draft revises; a draft of another is none of its former ones
     */
    Optional<Draft> former(String missionId, int basedOn);
}
