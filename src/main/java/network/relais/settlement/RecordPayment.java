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
import network.relais.money.VatRate;
import network.relais.protocol.Protocols;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The client has paid: a part, several instalments at once, or too much. It is handed out as soon as the mission's settlement
 * runs, which is at once unless the team is not complete yet.
 */
@UseCase
public class RecordPayment {

    /**
     * What was typed about a payment.
     *
     * @param amount with comma or point
     * @param isWithVat whether it is including VAT; the books are excluding it
     * @param vatRate in percent; null or empty if nobody said, for an amount excluding VAT
     * @param receivedOn between the order and today
     * @param reference the client's or the bank's; may be empty
     * @param isMoreThanOpen whether somebody has said that it really is more than is open
     */
    public record Typed(
            String amount,
            boolean isWithVat,
            @Nullable String vatRate,
            LocalDate receivedOn,
            @Nullable String reference,
            boolean isMoreThanOpen) {

        /** An amount excluding VAT. */
        public Typed(String amount, LocalDate receivedOn, @Nullable String reference, boolean isMoreThanOpen) {
            this(amount, false, null, receivedOn, reference, isMoreThanOpen);
        }
    }

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_REQUEST = 64;

    private final Missions missions;
    private final MissionAccess access;
    private final Protocols protocols;
    private final Accounting accounting;
    private final Ledger ledger;
    private final WakeSettlement settlement;
    private final Journal journal;
    private final Clock clock;

    RecordPayment(
            Missions missions,
            MissionAccess access,
            Protocols protocols,
            Accounting accounting,
            Ledger ledger,
            WakeSettlement settlement,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.protocols = protocols;
        this.accounting = accounting;
        this.ledger = ledger;
        this.settlement = settlement;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param by the coordinator or an animator
     * @param request made anew whenever the page is opened: the same twice records one payment
     * @throws network.relais.mission.UnknownMission if the mission is none of this person's business
     * @throws SettlementRefused if it cannot be recorded
     * @throws network.relais.money.AmountRefused if the amount cannot be read
     */
    public Payment record(String missionId, String by, Typed typed, String request) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!access.mayLead(mission, by)) {
            throw SettlementRefused.notYoursToRecord();
        }
        var key = Texts.requiredLine("Request", request, LONGEST_REQUEST);
        var typedAmount = Money.parse(typed.amount(), Accounting.currency(mission));
        var withVat = withVat(typedAmount, typed);
        var amount = typed.isWithVat() && withVat != null ? withVat.rate().excluding(typedAmount) : typedAmount;
        var receivedOn = typed.receivedOn();
        var before = accounting.books(mission).requested(key);
        if (before.isPresent()) {
            return sameAs(before.get(), amount, receivedOn);
        }
        requirePayable(mission, amount, receivedOn, typed.isMoreThanOpen());
        var reference = Texts.oneLine("Reference", typed.reference(), LONGEST_REFERENCE);

        var payment = ledger.add(missionId, key, amount, receivedOn, reference, withVat, by, clock.instant());
        journal.note(
                missionId,
                "paymentReceived",
                by,
                Map.of(
                        "amountMoney", String.valueOf(amount.minorUnits()),
                        "receivedDate", receivedOn.toString()));
        settlement.clientPaid(missionId);
        return payment;
    }

    private static Payment.@Nullable WithVat withVat(Money amount, Typed typed) {
        if (!typed.isWithVat() && (typed.vatRate() == null || typed.vatRate().isBlank())) {
            return null;
        }
        var rate = VatRate.ofPercent(typed.vatRate() == null ? "" : typed.vatRate())
                .orElseThrow(SettlementRefused::noVatRate);
        return new Payment.WithVat(rate, typed.isWithVat() ? amount : rate.including(amount));
    }

    private static Payment sameAs(Payment recorded, Money amount, LocalDate receivedOn) {
        if (!recorded.amount().equals(amount) || !recorded.receivedOn().equals(receivedOn)) {
            throw SettlementRefused.anotherPayment(recorded);
        }
        return recorded;
    }

    private void requirePayable(Mission mission, Money amount, LocalDate receivedOn, boolean isMoreThanOpen) {
        var orderedOn = protocols.firstOrderedOn(mission.id()).orElseThrow(SettlementRefused::notOrdered);
        if (accounting.inForce(mission.id()).isEmpty()) {
            throw SettlementRefused.notOrdered();
        }
        var open = accounting.schedule(mission).open();
        if (open.isZero()) {
            throw SettlementRefused.nothingOpen();
        }
        if (amount.isZero()) {
            throw SettlementRefused.nothingPaid();
        }
        var today = LocalDate.now(clock);
        if (receivedOn.isAfter(today) || receivedOn.isBefore(orderedOn)) {
            throw SettlementRefused.noReceiptOn(receivedOn, orderedOn, today);
        }
        if (amount.isMoreThan(open) && !isMoreThanOpen) {
            throw SettlementRefused.moreThanOpen(amount, open);
        }
    }
}
