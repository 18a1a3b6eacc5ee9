package network.relais.dispute;

import java.time.Instant;
import java.util.List;
import network.relais.split.LineKey;
import org.jspecify.annotations.Nullable;

/**
 * A party says that amounts of a mission are not right.
 *
 * @param number 1 for the first of a mission, and so on
 * @param what is wrong, in the words of whoever opened it
 * @param lines in dispute: what is still to be paid of them is held back
 * @param closedBy the mediator, or whoever opened it; null while it is open
 * @param words with which it was closed; empty while it is open
 */
public record Dispute(
        String missionId,
        int number,
        String openedBy,
        Instant openedAt,
        String what,
        List<LineKey> lines,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        String words) {

    public Dispute {
        lines = List.copyOf(lines);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
