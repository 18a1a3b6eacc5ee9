package network.relais.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that left: to a party, or back to the client. How much it was, and for what, the entries with its number say.
 *
 * @param number in the order in which transfers were recorded
 * @param recipient the party who was paid; null for the client
 * @param reference the bank's, or whatever tells it from others; may be empty
 * @param invoice number of the recipient's invoice; empty for the client
 */
public record Transfer(
        long number,
        String request,
        @Nullable String recipient,
        LocalDate paidOn,
        String reference,
        String invoice,
        String recordedBy,
        Instant recordedAt) {}
