package network.relais.compliance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a payee.
 *
 * @param payee id of the person, or of the company through which they are paid
 * @param validUntil the last day on which it counts
 * @param file number of the file
 * @param wrong why it does not count; null if nobody has marked it
 */
public record HandedInPaper(
        long number,
        String payee,
        PaperKind kind,
        LocalDate issuedOn,
        LocalDate validUntil,
        long file,
        String handedInBy,
        Instant handedInAt,
        @Nullable Wrong wrong) {

    /** @param by who has looked at it */
    public record Wrong(String reason, String by) {}

    boolean isWrong() {
        return wrong != null;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }
}
