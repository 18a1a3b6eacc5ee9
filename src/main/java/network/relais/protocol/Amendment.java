package network.relais.protocol;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants the agreement of a running mission changed, and what has become of it.
 *
 * @param number 1 for the first of a mission, and so on
 * @param what is to change
 * @param from the day from which it is to hold
 * @param asWorked whether the draft begins with the days that were confirmed instead of those agreed on
 * @param version the one that was proposed last for it; null before
 * @param round how often the parties were asked
 * @param order what the client said to another price; null if they were not asked or have not answered
 * @param words why it was declined, refused or given up; empty otherwise
 * @param closedBy null while it is open, or if nobody in particular closed it
 * @param daysDone so far, as stated, by contribution
 */
public record Amendment(
        String missionId,
        int number,
        String askedBy,
        Instant askedAt,
        String what,
        String why,
        LocalDate from,
        boolean asWorked,
        State state,
        @Nullable Integer version,
        int round,
        @Nullable NewOrder order,
        String words,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        Map<String, BigDecimal> daysDone) {

    /** The client orders at another price; recorded before it holds. */
    public record NewOrder(LocalDate orderedOn, String reference, String recordedBy) {}

    public enum State {
        /** The coordinator has not said yet whether to take it up. */
        ASKED,
        /** The coordinator drafts it. */
        DRAFTED,
        /** Those who have to agree are asked. */
        PROPOSED,
        /** All have agreed; the client, who is to pay another price, has not answered. */
        WITH_CLIENT,
        IN_FORCE,
        /** The coordinator did not take it up. */
        DECLINED,
        /** Somebody who had to agree, or the client, did not. */
        REFUSED,
        /** The coordinator gave it up after a counter-proposal. */
        GIVEN_UP,
        /** The mission ended before it was decided. */
        LAPSED
    }

    public Amendment {
        daysDone = Map.copyOf(new TreeMap<>(daysDone));
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether that version was proposed for this amendment last. */
    boolean isAbout(ProtocolVersion other) {
        return version != null && version == other.number();
    }

    Amendment stating(Map<String, BigDecimal> days) {
        return with(state, version, round, order, words, closedBy, closedAt, days);
    }

    Amendment drafted() {
        return with(State.DRAFTED, version, round, null, words, null, null, daysDone);
    }

    Amendment proposed(int number) {
        return with(State.PROPOSED, number, round + 1, null, words, null, null, daysDone);
    }

    Amendment withClient() {
        return with(State.WITH_CLIENT, version, round, null, words, null, null, daysDone);
    }

    Amendment ordered(NewOrder ordered) {
        return with(state, version, round, ordered, words, null, null, daysDone);
    }

    Amendment closed(State as, String why, @Nullable String by, Instant now) {
        return with(as, version, round, order, why, by, now, daysDone);
    }

    private Amendment with(
            State newState,
            @Nullable Integer newVersion,
            int newRound,
            @Nullable NewOrder newOrder,
            String newWords,
            @Nullable String by,
            @Nullable Instant at,
            Map<String, BigDecimal> days) {
        return new Amendment(
                missionId,
                number,
                askedBy,
                askedAt,
                what,
                why,
                from,
                asWorked,
                newState,
                newVersion,
                newRound,
                newOrder,
                newWords,
                by,
                at,
                days);
    }
}
