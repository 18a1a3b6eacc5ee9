package network.relais.protocol;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import network.relais.split.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was last saved.
 *
 * @param revision counts the savings, so that a second window does not overwrite the first unseen
 * @param basedOn number of the version that it revises; 0 for a first draft
 * @param proposed rates that the network's usual key proposes
 * @param remark why it is open again, for the coordinator; empty if it is new
 * @param savedBy null if nobody has typed anything yet
 */
public record SavedDraft(
        String missionId,
        int revision,
        int basedOn,
        Draft draft,
        Map<LineKind, BigDecimal> proposed,
        String remark,
        @Nullable String savedBy,
        Instant savedAt) {

    SavedDraft remarked(String newRemark) {
        return new SavedDraft(missionId, revision, basedOn, draft, proposed, newRemark, savedBy, savedAt);
    }
}
