package network.relais.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody could not go on with a mission.
 *
 * @param number 1 for the first of a mission, and so on
 * @param reason as it was given, perhaps a private one: for whoever leads the mission, nobody else; may be empty
 * @param searches how often somebody was or is looked for to take over
 * @param closedAt when all the roles left open were taken over; null while somebody is looked for
 * @param daysDone by the roles that the person left, days done before leaving
 */
public record Withdrawal(
        String missionId,
        int number,
        String person,
        String recordedBy,
        Instant recordedAt,
        String reason,
        int searches,
        @Nullable Instant closedAt,
        Map<String, BigDecimal> daysDone) {

    public Withdrawal {
        daysDone = Map.copyOf(new TreeMap<>(daysDone));
    }

    Withdrawal searchedAgain() {
        return new Withdrawal(
                missionId, number, person, recordedBy, recordedAt, reason, searches + 1, closedAt, daysDone);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    boolean isOf(String contribution, String holder) {
        return person.equals(holder) && daysDone.containsKey(contribution);
    }
}
