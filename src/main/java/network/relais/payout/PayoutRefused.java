package network.relais.payout;

import java.time.LocalDate;
import network.relais.Rejection;
import network.relais.people.Language;

/** A payout, or a file for the bank, that cannot be made as it was asked for. */
final class PayoutRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private PayoutRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static PayoutRefused notYoursToPay() {
        return new PayoutRefused(
                "NOT_YOURS",
                "Only an animator can record what members are paid.",
                "Seule l’animation peut noter ce qui est versé aux membres.");
    }

    static PayoutRefused notYoursToReverse() {
        return new PayoutRefused(
                "NOT_YOURS",
                "Only an animator can take back what was recorded as paid.",
                "Seule l’animation peut annuler ce qui est noté comme versé.");
    }

    static PayoutRefused yourOwn() {
        return new PayoutRefused(
                "YOUR_OWN",
                "Nobody takes back a payout to themselves or to their company. Ask another animator.",
                "Personne n’annule un versement à soi-même ou à sa société. Demandez à un autre animateur.");
    }

    static PayoutRefused noSuchPayout() {
        return new PayoutRefused(
                "NO_SUCH_PAYOUT",
                "There is no such payout. Choose it from the list.",
                "Ce versement n’existe pas. Choisissez-le dans la liste.");
    }

    static PayoutRefused reversedAlready() {
        return new PayoutRefused(
                "REVERSED",
                "This payout was taken back already. Look at the page again: the amount is owed once more.",
                "Ce versement est déjà annulé. Revoyez la page\u00a0: le montant est de nouveau dû.");
    }

    static PayoutRefused notSure() {
        return new PayoutRefused(
                "NOT_SURE",
                "Tick the box if you are sure that they were not paid like that.",
                "Cochez la case s’il est sûr que ce n’a pas été versé ainsi.");
    }

    static PayoutRefused nothingChosen() {
        return new PayoutRefused(
                "NOTHING_CHOSEN",
                "Choose at least one amount that can be paid now.",
                "Choisissez au moins un montant qui peut être versé maintenant.");
    }

    static PayoutRefused nothingOwed() {
        return new PayoutRefused(
                "NOTHING_OWED",
                "Nothing is to be paid there any more: it was paid meanwhile, or has changed. Look at the page again.",
                "Rien n’est plus à verser là\u00a0: cela a été versé entre-temps, ou a changé. Revoyez la page.");
    }

    static PayoutRefused held(String why, String french) {
        return new PayoutRefused("HELD", why, french);
    }

    static PayoutRefused noDay(LocalDate today) {
        return new PayoutRefused(
                "BAD_DATE",
                "Choose the day of the transfer: today (%s) or a day in the year before.".formatted(today),
                "Choisissez le jour du virement\u00a0: aujourd’hui (%s) ou un jour de l’année passée."
                        .formatted(Language.FR.date(today)));
    }

    static PayoutRefused otherCurrency(String name, String currency) {
        return new PayoutRefused(
                "NOT_IN_EUR",
                "%s is owed an amount in %s, and a SEPA transfer is in EUR. Take it out, and pay it at the bank."
                        .formatted(name, currency),
                "On doit à %s un montant en %s, et un virement SEPA est en EUR. Retirez-le, et payez-le à la banque."
                        .formatted(name, currency));
    }

    static PayoutRefused noIban(String name) {
        return new PayoutRefused(
                "NO_IBAN",
                "No IBAN is known of %s. Take them out, or ask them to type it under their name (My account)."
                        .formatted(name),
                "L’IBAN de %s n’est pas connu. Retirez cette personne, ou demandez-lui de l’indiquer sous son nom (Mon compte)."
                        .formatted(name));
    }

    static PayoutRefused noOwnIban() {
        return new PayoutRefused(
                "NO_OWN_IBAN",
                "The network's own account is not known. An administrator sets relais.payouts.iban and relais.payouts.name.",
                "Le compte du réseau n’est pas connu. L’administration règle relais.payouts.iban et relais.payouts.name.");
    }
}
