package network.relais.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.UseCase;
import network.relais.ledger.Ledger;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.money.Money;
import network.relais.protocol.Protocols;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** What the client has paid beyond the budget was paid back, or a part of it. */
@UseCase
public class RefundCredit {

    /** @param reference the bank's; may be empty */
    public record Typed(String amount, LocalDate paidOn, @Nullable String reference) {}

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_REQUEST = 64;

    private final Missions missions;
    private final MissionAccess access;
    private final Protocols protocols;
    private final Accounting accounting;
    private final ReviewInstalments reviewInstalments;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    RefundCredit(
            Missions missions,
            MissionAccess access,
            Protocols protocols,
            Accounting accounting,
            ReviewInstalments reviewInstalments,
            Ledger ledger,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.protocols = protocols;
        this.accounting = accounting;
        this.reviewInstalments = reviewInstalments;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param by the coordinator or an animator
     * @param request made anew whenever the page is opened: the same twice records one refund
     * @throws network.relais.mission.UnknownMission if the mission is none of this person's business
     * @throws SettlementRefused if it cannot be recorded
     * @throws network.relais.money.AmountRefused if the amount cannot be read
     */
    public Money refund(String missionId, String by, Typed typed, String request) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!access.mayLead(mission, by)) {
            throw SettlementRefused.notYoursToRefund();
        }
        var key = Texts.requiredLine("Request", request, LONGEST_REQUEST);
        var amount = Money.parse(typed.amount(), Accounting.currency(mission));
        if (ledger.knows(key)) {
            return amount;
        }
        if (mission.paidAt() != null) {
            // Nobody has looked since: what is too much may not be on the client's account yet.
            reviewInstalments.handOut(missionId);
        }
        var books = accounting.books(mission);
        requireCredit(mission, amount, books.credit(), typed.paidOn());
        var reference = Texts.oneLine("Reference", typed.reference(), LONGEST_REFERENCE);

        var now = clock.instant();
        var transfer = ledger.add(key, null, typed.paidOn(), reference, "", by, now);
        ledger.post(missionId, books.refund(transfer.number(), amount), by, now);
        journal.note(
                missionId,
                "creditRefunded",
                by,
                Map.of(
                        "amountMoney", String.valueOf(amount.minorUnits()),
                        "paidDate", typed.paidOn().toString()));
        return amount;
    }

    private void requireCredit(Mission mission, Money amount, Money credit, LocalDate paidOn) {
        if (amount.isZero()) {
            throw SettlementRefused.nothingRefunded();
        }
        if (amount.isMoreThan(credit)) {
            throw SettlementRefused.moreThanCredit(amount, credit);
        }
        var order = protocols.order(mission.id()).orElseThrow(SettlementRefused::notOrdered);
        var today = LocalDate.now(clock);
        if (paidOn.isAfter(today) || paidOn.isBefore(order.orderedOn())) {
            throw SettlementRefused.noRefundOn(paidOn, order.orderedOn(), today);
        }
    }
}
