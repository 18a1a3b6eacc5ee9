package network.relais.ledger;

import java.time.Instant;
import java.time.LocalDate;
import network.relais.money.Money;

/**
 * Money that came from the client. Never changed once it is recorded: one that did not come in is reversed.
 *
 * @param number in the order in which payments were recorded, in all missions together
 * @param request what the page sent along, so that a double click records one payment
 * @param amount excluding VAT, more than zero
 * @param reference the client's or the bank's own; may be empty
 */
public record Payment(
        long number,
        String missionId,
        String request,
        Money amount,
        LocalDate receivedOn,
        String reference,
        String recordedBy,
        Instant recordedAt) {

    /** What the books say of it. */
    public Posting posting() {
        return Posting.payment(number, amount);
    }
}
