package network.relais.compliance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A paper of a payee.
 *
 * @param payee id of the person, or of the company through which they are paid
 * @param validUntil the last day on which it counts
 * @param file number of the file
 */
public record HandedInPaper(
        long number,
        String payee,
        PaperKind kind,
        LocalDate issuedOn,
        LocalDate validUntil,
        long file,
        String handedInBy,
        Instant handedInAt) {

    boolean isValidOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }
}
