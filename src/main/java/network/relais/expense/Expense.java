package network.relais.expense;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import network.relais.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has paid for a mission.
 *
 * @param amount excluding VAT: what is paid back
 * @param paid what was paid, VAT included: what the receipt shows
 * @param receipt number of the file that shows it
 * @param answer reason of a refusal, or a word with the approval
 * @param row id of its row in drafts and versions of the protocol, once it was laid out
 */
public record Expense(
        long number,
        String mission,
        String spender,
        String label,
        Money amount,
        Money paid,
        LocalDate spentOn,
        long receipt,
        Instant submittedAt,
        State state,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        String answer,
        @Nullable String row) {

    public enum State {
        SUBMITTED,
        APPROVED,
        REFUSED
    }

    boolean isOpen() {
        return state == State.SUBMITTED;
    }

    Optional<String> rowIfAny() {
        return Optional.ofNullable(row);
    }

    Expense answered(State newState, String by, Instant now, String words) {
        return new Expense(
                number,
                mission,
                spender,
                label,
                amount,
                paid,
                spentOn,
                receipt,
                submittedAt,
                newState,
                by,
                now,
                words,
                row);
    }
}
