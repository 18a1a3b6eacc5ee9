package network.relais.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import network.relais.money.Currency;
import network.relais.money.Money;

/** The rows of what came in and went out. Only ever added to, by whoever has locked the mission's row. */
public interface Ledger {

    /** All that is on the books of a mission. */
    Books of(String missionId, Currency currency);

    /** @param request unique in its mission */
    Payment add(
            String missionId,
            String request,
            Money amount,
            LocalDate receivedOn,
            String reference,
            String recordedBy,
            Instant now);

    /** The payouts of one payment under one version: together, and once only. */
    void handOut(Payout.Batch batch, List<Payout> payouts, Instant now);
}
