package network.relais.settlement;

import java.time.LocalDate;
import java.util.Locale;
import network.relais.Rejection;
import network.relais.ledger.Payment;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.text.FieldNames;

/** A payment, an invoice or a write-off that cannot be recorded as it was typed, or not by this person. */
final class SettlementRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private SettlementRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static SettlementRefused notYoursToRecord() {
        return new SettlementRefused(
                "NOT_YOURS",
                "Only the coordinator or an animator can record a payment. Ask one of them.",
                "Seules la personne qui pilote ou l’animation peuvent noter un paiement. Adressez-vous à elles.");
    }

    static SettlementRefused notYoursToInvoice() {
        return new SettlementRefused(
                "NOT_YOURS",
                "Only the coordinator or an animator can record what happens to an invoice.",
                "Seules la personne qui pilote ou l’animation peuvent noter ce que devient une facture.");
    }

    static SettlementRefused notYoursToWriteOff() {
        return new SettlementRefused(
                "NOT_YOURS",
                "Only an animator can write something off.",
                "Seule l’animation peut renoncer à une somme.");
    }

    static SettlementRefused notOrdered() {
        return new SettlementRefused(
                "NOT_ORDERED",
                "The client has not ordered yet, so there is nothing that a payment could be for.",
                "Le client n’a pas encore commandé\u00a0: un paiement ne correspondrait à rien.");
    }

    static SettlementRefused nothingOpen() {
        return new SettlementRefused(
                "NOTHING_OPEN",
                "Nothing is open in this mission: all is paid, written off or withdrawn. Settle this payment with the client; it was not recorded.",
                "Rien n’est ouvert dans cette mission\u00a0: tout est payé, abandonné ou retiré. Réglez ce paiement avec le client\u00a0; il n’a pas été noté.");
    }

    static SettlementRefused nothingPaid() {
        return new SettlementRefused(
                "NO_AMOUNT",
                "A payment is more than zero. Type what the client paid.",
                "Un paiement dépasse zéro. Indiquez ce que le client a payé.");
    }

    static SettlementRefused noVatRate() {
        return new SettlementRefused(
                "NO_VAT_RATE",
                "Choose the rate of VAT: 20, 10, 5.5 or none.",
                "Choisissez le taux de TVA\u00a0: 20, 10, 5,5 ou aucune.");
    }

    static SettlementRefused moreThanOpen(Money amount, Money open) {
        return new SettlementRefused(
                "MORE_THAN_OPEN",
                "%s is %s more than is open: record it all the same? What is too much becomes the client's credit."
                        .formatted(amount, amount.minus(open)),
                "%s, c’est %s de plus que ce qui est ouvert\u00a0: le noter quand même\u00a0? Le trop-perçu devient un avoir du client."
                        .formatted(
                                amount.format(Locale.FRANCE), amount.minus(open).format(Locale.FRANCE)));
    }

    static SettlementRefused notYoursToReverse() {
        return new SettlementRefused(
                "NOT_YOURS",
                "Only the coordinator or an animator can reverse a payment. Ask one of them.",
                "Seules la personne qui pilote ou l’animation peuvent annuler un paiement. Adressez-vous à elles.");
    }

    static SettlementRefused noSuchPayment() {
        return new SettlementRefused(
                "NO_SUCH_PAYMENT",
                "This mission has no such payment. Open its page again and look at its payments.",
                "Cette mission n’a pas ce paiement. Rouvrez sa page et regardez ses paiements.");
    }

    static SettlementRefused reversedAlready() {
        return new SettlementRefused(
                "REVERSED_ALREADY",
                "This payment was reversed already. Nothing was changed.",
                "Ce paiement est déjà annulé. Rien n’a été changé.");
    }

    static SettlementRefused refundedOutOf(Money refunded) {
        return new SettlementRefused(
                "PAID_BACK",
                "%s of this payment were paid back to the client, so it did come in. Nothing was changed; ask an animator what to do."
                        .formatted(refunded),
                "%s de ce paiement ont été remboursés au client\u00a0: il est donc bien arrivé. Rien n’a été changé\u00a0; demandez à l’animation que faire."
                        .formatted(refunded.format(Locale.FRANCE)));
    }

    static SettlementRefused notSure() {
        return new SettlementRefused("NOT_SURE", "Tick this box if you are sure.", "Cochez cette case si c’est sûr.");
    }

    static SettlementRefused notYoursToRefund() {
        return new SettlementRefused(
                "NOT_YOURS",
                "Only the coordinator or an animator can record that the client got something back.",
                "Seules la personne qui pilote ou l’animation peuvent noter un remboursement au client.");
    }

    static SettlementRefused moreThanCredit(Money amount, Money credit) {
        return new SettlementRefused(
                "MORE_THAN_CREDIT",
                "%s is more than the client's credit of %s. Type that much or less.".formatted(amount, credit),
                "%s, c’est plus que l’avoir du client, %s. Tapez ce montant ou moins."
                        .formatted(amount.format(Locale.FRANCE), credit.format(Locale.FRANCE)));
    }

    static SettlementRefused nothingRefunded() {
        return new SettlementRefused(
                "NO_AMOUNT",
                "Type how much the client got back: more than zero.",
                "Indiquez combien a été remboursé au client\u00a0: plus que zéro.");
    }

    static SettlementRefused noRefundOn(LocalDate day, LocalDate first, LocalDate last) {
        return new SettlementRefused(
                "BAD_DATE",
                "The client cannot have got it back on %s: it was between the order (%s) and today (%s)."
                        .formatted(day, first, last),
                "Le client ne peut pas avoir été remboursé le %s\u00a0: c’était entre la commande (%s) et aujourd’hui (%s)."
                        .formatted(Language.FR.date(day), Language.FR.date(first), Language.FR.date(last)));
    }

    static SettlementRefused noReceiptOn(LocalDate day, LocalDate first, LocalDate last) {
        return new SettlementRefused(
                "BAD_DATE",
                "A payment cannot have come in on %s: it comes between the order (%s) and today (%s)."
                        .formatted(day, first, last),
                "Un paiement ne peut pas être arrivé le %s\u00a0: il arrive entre la commande (%s) et aujourd’hui (%s)."
                        .formatted(Language.FR.date(day), Language.FR.date(first), Language.FR.date(last)));
    }

    static SettlementRefused anotherPayment(Payment recorded) {
        return new SettlementRefused(
                "RECORDED_ALREADY",
                "This page has recorded a payment of %s received on %s already. Open it again to record another one."
                        .formatted(recorded.amount(), recorded.receivedOn()),
                "Cette page a déjà noté un paiement de %s reçu le %s. Rouvrez-la pour en noter un autre."
                        .formatted(recorded.amount().format(Locale.FRANCE), Language.FR.date(recorded.receivedOn())));
    }

    static SettlementRefused noDate(String field) {
        return new SettlementRefused(
                "BAD_DATE",
                "Choose a date for \"%s\".".formatted(field),
                "Choisissez une date pour «\u00a0%s\u00a0».".formatted(FieldNames.french(field)));
    }

    static SettlementRefused noDayBetween(String field, LocalDate day, LocalDate first, LocalDate last) {
        return new SettlementRefused(
                "BAD_DATE",
                "\"%s\" lies between %s and %s, not on %s.".formatted(field, first, last, day),
                "«\u00a0%s\u00a0» se situe entre le %s et le %s, pas le %s."
                        .formatted(
                                FieldNames.french(field),
                                Language.FR.date(first),
                                Language.FR.date(last),
                                Language.FR.date(day)));
    }

    static SettlementRefused notToBeInvoiced(String label) {
        return new SettlementRefused(
                "NOT_DUE",
                "\"%s\" is not waiting for an invoice any more. Nothing was changed.".formatted(label),
                "«\u00a0%s\u00a0» n’attend plus de facture. Rien n’a été changé.".formatted(label));
    }

    static SettlementRefused notOpen(String label) {
        return new SettlementRefused(
                "NOT_OPEN",
                "Nothing of \"%s\" is open any more. Nothing was changed.".formatted(label),
                "Plus rien n’est ouvert de «\u00a0%s\u00a0». Rien n’a été changé.".formatted(label));
    }

    static SettlementRefused noChoice() {
        return new SettlementRefused("NO_CHOICE", "Choose one of the answers.", "Choisissez une des réponses.");
    }
}
