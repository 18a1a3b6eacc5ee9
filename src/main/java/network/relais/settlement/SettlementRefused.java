package network.relais.settlement;

import java.time.LocalDate;
import network.relais.Rejection;
import network.relais.ledger.Payment;
import network.relais.money.Money;

/** A payment, an invoice or a write-off that cannot be recorded as it was typed, or not by this person. */
final class SettlementRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private SettlementRefused(String code, String message) {
        super(code, message);
    }

    static SettlementRefused notYoursToRecord() {
        return new SettlementRefused(
                "NOT_YOURS", "Only the coordinator or an animator can record a payment. Ask one of them.");
    }

    static SettlementRefused notYoursToInvoice() {
        return new SettlementRefused(
                "NOT_YOURS", "Only the coordinator or an animator can record what happens to an invoice.");
    }

    static SettlementRefused notYoursToWriteOff() {
        return new SettlementRefused("NOT_YOURS", "Only an animator can write something off.");
    }

    static SettlementRefused notOrdered() {
        return new SettlementRefused(
                "NOT_ORDERED", "The client has not ordered yet, so there is nothing that a payment could be for.");
    }

    static SettlementRefused nothingOpen() {
        return new SettlementRefused(
                "NOTHING_OPEN",
                "Nothing is open in this mission: all is paid, written off or withdrawn. Settle this payment with the client; it was not recorded.");
    }

    static SettlementRefused nothingPaid() {
        return new SettlementRefused("NO_AMOUNT", "A payment is more than zero. Type what the client paid.");
    }

    static SettlementRefused noVatRate() {
        return new SettlementRefused("NO_VAT_RATE", "Choose the rate of VAT: 20, 10, 5.5 or none.");
    }

    static SettlementRefused moreThanOpen(Money amount, Money open) {
        return new SettlementRefused(
                "MORE_THAN_OPEN",
                "%s is %s more than is open: record it all the same? What is too much becomes the client's credit."
                        .formatted(amount, amount.minus(open)));
    }

    static SettlementRefused notYoursToReverse() {
        return new SettlementRefused(
                "NOT_YOURS", "Only the coordinator or an animator can reverse a payment. Ask one of them.");
    }

    static SettlementRefused noSuchPayment() {
        return new SettlementRefused(
                "NO_SUCH_PAYMENT", "This mission has no such payment. Open its page again and look at its payments.");
    }

    static SettlementRefused reversedAlready() {
        return new SettlementRefused("REVERSED_ALREADY", "This payment was reversed already. Nothing was changed.");
    }

    static SettlementRefused refundedOutOf(Money refunded) {
        return new SettlementRefused(
                "PAID_BACK",
                "%s of this payment were paid back to the client, so it did come in. Nothing was changed; ask an animator what to do."
                        .formatted(refunded));
    }

    static SettlementRefused notSure() {
        return new SettlementRefused("NOT_SURE", "Tick this box if you are sure.");
    }

    static SettlementRefused notYoursToRefund() {
        return new SettlementRefused(
                "NOT_YOURS", "Only the coordinator or an animator can record that the client got something back.");
    }

    static SettlementRefused moreThanCredit(Money amount, Money credit) {
        return new SettlementRefused(
                "MORE_THAN_CREDIT",
                "%s is more than the client's credit of %s. Type that much or less.".formatted(amount, credit));
    }

    static SettlementRefused nothingRefunded() {
        return new SettlementRefused("NO_AMOUNT", "Type how much the client got back: more than zero.");
    }

    static SettlementRefused noRefundOn(LocalDate day, LocalDate first, LocalDate last) {
        return new SettlementRefused(
                "BAD_DATE",
                "The client cannot have got it back on %s: it was between the order (%s) and today (%s)."
                        .formatted(day, first, last));
    }

    static SettlementRefused noReceiptOn(LocalDate day, LocalDate first, LocalDate last) {
        return new SettlementRefused(
                "BAD_DATE",
                "A payment cannot have come in on %s: it comes between the order (%s) and today (%s)."
                        .formatted(day, first, last));
    }

    static SettlementRefused anotherPayment(Payment recorded) {
        return new SettlementRefused(
                "RECORDED_ALREADY",
                "This page has recorded a payment of %s received on %s already. Open it again to record another one."
                        .formatted(recorded.amount(), recorded.receivedOn()));
    }

    static SettlementRefused noDate(String field) {
        return new SettlementRefused("BAD_DATE", "Choose a date for \"%s\".".formatted(field));
    }

    static SettlementRefused noDayBetween(String field, LocalDate day, LocalDate first, LocalDate last) {
        return new SettlementRefused(
                "BAD_DATE", "\"%s\" lies between %s and %s, not on %s.".formatted(field, first, last, day));
    }

    static SettlementRefused notToBeInvoiced(String label) {
        return new SettlementRefused(
                "NOT_DUE", "\"%s\" is not waiting for an invoice any more. Nothing was changed.".formatted(label));
    }

    static SettlementRefused notOpen(String label) {
        return new SettlementRefused(
                "NOT_OPEN", "Nothing of \"%s\" is open any more. Nothing was changed.".formatted(label));
    }

    static SettlementRefused noChoice() {
        return new SettlementRefused("NO_CHOICE", "Choose one of the answers.");
    }
}
