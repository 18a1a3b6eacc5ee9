package network.relais.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it was handed over, and what the client said to it.
 *
 * @param milestone its id in the protocol: {@code m1}
 * @param round 1 for the first time, one more after each correction
 * @param words what was delivered
 * @param link where it can be looked at; empty if there is nothing to look at
 * @param answeredAt when the coordinator recorded what the client said; null while nothing is recorded
 * @param acceptedOn the day on which the client accepted; null if they did not
 * @param corrections what the client wants changed; empty unless they asked for corrections
 */
public record Delivery(
        String missionId,
        String milestone,
        int round,
        String deliveredBy,
        Instant deliveredAt,
        String words,
        String link,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable LocalDate acceptedOn,
        String corrections) {

    static Delivery handedOver(
            String missionId, String milestone, int round, String by, Instant now, String words, String link) {
        return new Delivery(missionId, milestone, round, by, now, words, link, null, null, null, "");
    }

    Delivery accepted(String by, Instant now, LocalDate day) {
        return new Delivery(missionId, milestone, round, deliveredBy, deliveredAt, words, link, by, now, day, "");
    }

    Delivery sentBack(String by, Instant now, String wanted) {
        return new Delivery(missionId, milestone, round, deliveredBy, deliveredAt, words, link, by, now, null, wanted);
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    public boolean isAccepted() {
        return acceptedOn != null;
    }
}
