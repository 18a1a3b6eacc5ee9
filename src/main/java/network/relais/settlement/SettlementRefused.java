package network.relais.settlement;

import java.time.LocalDate;
import network.relais.Rejection;
import network.relais.ledger.Payment;

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
