package network.relais.ledger;

import java.time.Instant;
import java.time.LocalDate;
import network.relais.money.Money;
import network.relais.money.VatRate;
import org.jspecify.annotations.Nullable;

/**
 * Money that came from the client. Never changed once it is recorded: one that did not come in is reversed.
 *
 * @param number in the order in which payments were recorded, in all missions together
 * @param request what the page sent along, so that a double click records one payment
 * @param amount excluding VAT, more than zero
 * @param reference the client's or the bank's own; may be empty
 * @param withVat what came in including VAT; null if nobody said
 */
public record Payment(
        long number,
        String missionId,
        String request,
        Money amount,
        LocalDate receivedOn,
        String reference,
        String recordedBy,
        Instant recordedAt,
        @Nullable WithVat withVat) {

    /**
     * What came in including VAT. What was typed is kept as it was typed, the other is rounded: see {@link VatRate}.
     *
     * @param gross including VAT
     */
    public record WithVat(VatRate rate, Money gross) {}

    /** Of which nobody said what it is including VAT. */
    Payment(
            long number,
            String missionId,
            String request,
            Money amount,
            LocalDate receivedOn,
            String reference,
            String recordedBy,
            Instant recordedAt) {
        this(number, missionId, request, amount, receivedOn, reference, recordedBy, recordedAt, null);
    }

    /** What the books say of it. */
    public Posting posting() {
        return Posting.payment(number, amount);
    }
}
