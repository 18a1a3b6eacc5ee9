package network.relais.payout;

import java.time.LocalDate;
import network.relais.Rejection;

/** A payout, or a file for the bank, that cannot be made as it was asked for. */
final class PayoutRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private PayoutRefused(String code, String message) {
        super(code, message);
    }

    static PayoutRefused notYoursToPay() {
        return new PayoutRefused("NOT_YOURS", "Only an animator can record what members are paid.");
    }

    static PayoutRefused notYoursToReverse() {
        return new PayoutRefused("NOT_YOURS", "Only an animator can take back what was recorded as paid.");
    }

    static PayoutRefused yourOwn() {
        return new PayoutRefused(
                "YOUR_OWN", "Nobody takes back a payout to themselves or to their company. Ask another animator.");
    }

    static PayoutRefused noSuchPayout() {
        return new PayoutRefused("NO_SUCH_PAYOUT", "There is no such payout. Choose it from the list.");
    }

    static PayoutRefused reversedAlready() {
        return new PayoutRefused(
                "REVERSED",
                "This payout was taken back already. Look at the page again: the amount is owed once more.");
    }

    static PayoutRefused notSure() {
        return new PayoutRefused("NOT_SURE", "Tick the box if you are sure that they were not paid like that.");
    }

    static PayoutRefused nothingChosen() {
        return new PayoutRefused("NOTHING_CHOSEN", "Choose at least one amount that can be paid now.");
    }

    static PayoutRefused nothingOwed() {
        return new PayoutRefused(
                "NOTHING_OWED",
                "Nothing is to be paid there any more: it was paid meanwhile, or has changed. Look at the page again.");
    }

    static PayoutRefused held(String why) {
        return new PayoutRefused("HELD", why);
    }

    static PayoutRefused noDay(LocalDate today) {
        return new PayoutRefused(
                "BAD_DATE", "Choose the day of the transfer: today (%s) or a day in the year before.".formatted(today));
    }

    static PayoutRefused otherCurrency(String name, String currency) {
        return new PayoutRefused(
                "NOT_IN_EUR",
                "%s is owed an amount in %s, and a SEPA transfer is in EUR. Take it out, and pay it at the bank."
                        .formatted(name, currency));
    }

    static PayoutRefused noIban(String name) {
        return new PayoutRefused(
                "NO_IBAN",
                "No IBAN is known of %s. Take them out, or ask them to type it under their name (My account)."
                        .formatted(name));
    }

    static PayoutRefused noOwnIban() {
        return new PayoutRefused(
                "NO_OWN_IBAN",
                "The network's own account is not known. An administrator sets relais.payouts.iban and relais.payouts.name.");
    }
}
