package network.relais.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member was asked to take an open role.
 *
 * @param number unique in the network: tells the mails of one offer from those of another
 * @param contribution id of the role in the protocol, such as {@code c3}
 * @param askNext whether the next of the ranking is asked if this one does not join
 * @param reason why not, if the member said so
 */
public record Offer(
        long number,
        String mission,
        String contribution,
        String person,
        boolean askNext,
        State state,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /** What became of it. */
    public enum State {
        ASKED,
        JOINED,
        DECLINED,
        NO_ANSWER,
        WITHDRAWN
    }
}
