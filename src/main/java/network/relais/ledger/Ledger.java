package network.relais.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.money.Currency;
import network.relais.money.Money;
import org.jspecify.annotations.Nullable;

/** The books of all missions. Only ever added to, by whoever has locked the mission's row. */
public interface Ledger {

    /** All that is on the books of a mission. */
    Books of(String missionId, Currency currency);

    /**
     * Notes a payment of the client and posts it.
     *
     * @param request unique in its mission
     */
    Payment add(
            String missionId,
            String request,
            Money amount,
            LocalDate receivedOn,
            String reference,
            Payment.@Nullable WithVat withVat,
            String recordedBy,
            Instant now);

    /**
     * Notes that money left; what it was for is posted with its number.
     *
     * @param request unique: the same twice is refused
     */
    Transfer add(
            String request,
            @Nullable String recipient,
            LocalDate paidOn,
            String reference,
            String invoice,
            String recordedBy,
            Instant now);

    /** Whether a transfer was noted for this request. */
    boolean knows(String request);

    /** What all lines of all missions have earned and were not paid out, mission by mission. */
    List<Owed> owed();

    /** What a party of a mission was paid, earliest first. */
    List<PaidOff> paidOff(String missionId, String party, Currency currency);

    /** What parties were paid, whether it was taken back or not, latest first. */
    List<Payout> payouts(int most);

    Optional<Payout> payout(long transfer);

    /** Notes why what a transfer posted was reversed; once for each. */
    void noteReversal(long transfer, String reason, String by, Instant now);

    /** Since when a mission's entries are on the books, by their numbers. */
    Map<Long, Instant> recordedAt(String missionId);

    /** In this order. */
    void post(String missionId, List<Posting> postings, @Nullable String by, Instant now);
}
