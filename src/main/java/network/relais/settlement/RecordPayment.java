package network.relais.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.UseCase;
import network.relais.ledger.Ledger;
import network.relais.ledger.Payment;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.money.Money;
import network.relais.protocol.Protocols;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The client has paid: a part, several instalments at once, or too much. It is handed out as soon as the mission's settlement
 * runs, which is at once unless the team is not complete yet.
 */
@UseCase
public class RecordPayment {

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_REQUEST = 64;

    private final Missions missions;
    private final MissionAccess access;
    private final Protocols protocols;
    private final Accounting accounting;
    private final Ledger ledger;
    private final SettlementProcess process;
    private final Journal journal;
    private final Clock clock;

    RecordPayment(
            Missions missions,
            MissionAccess access,
            Protocols protocols,
            Accounting accounting,
            Ledger ledger,
            SettlementProcess process,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.protocols = protocols;
        this.accounting = accounting;
        this.ledger = ledger;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param by the coordinator or an animator
     * @param typedAmount excluding VAT, with comma or point
     * @param receivedOn between the order and today
     * @param typedReference the client's or the bank's; may be empty
     * @param request made anew whenever the page is opened: the same twice records one payment
     * @throws network.relais.mission.UnknownMission if the mission is none of this person's business
     * @throws SettlementRefused if it cannot be recorded
     * @throws network.relais.money.AmountRefused if the amount cannot be read
     */
    public Payment record(
            String missionId,
            String by,
            String typedAmount,
            LocalDate receivedOn,
            @Nullable String typedReference,
            String request) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!access.mayLead(mission, by)) {
            throw SettlementRefused.notYoursToRecord();
        }
        var key = Texts.requiredLine("Request", request, LONGEST_REQUEST);
        var amount = Money.parse(typedAmount, Accounting.currency(mission));
        var before = accounting.books(mission).requested(key);
        if (before.isPresent()) {
            return sameAs(before.get(), amount, receivedOn);
        }
        requirePayable(mission, amount, receivedOn);
        var reference = Texts.oneLine("Reference", typedReference, LONGEST_REFERENCE);

        var payment = ledger.add(missionId, key, amount, receivedOn, reference, by, clock.instant());
        journal.note(
                missionId,
                "paymentReceived",
                by,
                Map.of(
                        "amountMoney", String.valueOf(amount.minorUnits()),
                        "receivedDate", receivedOn.toString()));
        process.clientPaid(missionId);
        return payment;
    }

    private static Payment sameAs(Payment recorded, Money amount, LocalDate receivedOn) {
        if (!recorded.amount().equals(amount) || !recorded.receivedOn().equals(receivedOn)) {
            throw SettlementRefused.anotherPayment(recorded);
        }
        return recorded;
    }

    private void requirePayable(Mission mission, Money amount, LocalDate receivedOn) {
        var order = protocols.order(mission.id()).orElseThrow(SettlementRefused::notOrdered);
        if (accounting.inForce(mission.id()).isEmpty()) {
            throw SettlementRefused.notOrdered();
        }
        if (mission.hasEnded() || accounting.schedule(mission).isSettled()) {
            throw SettlementRefused.nothingOpen();
        }
        if (amount.isZero()) {
            throw SettlementRefused.nothingPaid();
        }
        var today = LocalDate.now(clock);
        if (receivedOn.isAfter(today) || receivedOn.isBefore(order.orderedOn())) {
            throw SettlementRefused.noReceiptOn(receivedOn, order.orderedOn(), today);
        }
    }
}
