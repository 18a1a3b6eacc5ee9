package network.relais.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation's frame: from when to when.
 *
 * @param closesAt when it closes by itself, as planned when it was opened; a pause of the mission moves that
 * @param closedAt null while views are still collected
 */
public record Evaluation(String missionId, Instant openedAt, Instant closesAt, @Nullable Instant closedAt) {

    public boolean isClosed() {
        return closedAt != null;
    }
}
