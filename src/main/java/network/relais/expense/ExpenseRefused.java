package network.relais.expense;

import java.time.LocalDate;
import java.util.Locale;
import network.relais.Rejection;
import network.relais.money.Money;
import network.relais.people.Language;

/** An expense, or an answer to one, that cannot be recorded as it was typed, or not by this person. */
final class ExpenseRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private ExpenseRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static ExpenseRefused notYoursToSubmit() {
        return new ExpenseRefused(
                "NOT_YOURS",
                "Expenses are for those who work in this mission or have a share of it. Ask the coordinator to name you in the protocol first.",
                "Les frais sont pour qui travaille dans cette mission ou y a une part. Demandez d’abord à la personne qui pilote de vous nommer dans le protocole.");
    }

    static ExpenseRefused ended() {
        return new ExpenseRefused(
                "MISSION_ENDED",
                "This mission has ended: nothing can enter its protocol any more. Speak with the coordinator.",
                "Cette mission est terminée\u00a0: plus rien ne peut entrer dans son protocole. Parlez-en à la personne qui pilote.");
    }

    static ExpenseRefused nothing() {
        return new ExpenseRefused(
                "NO_AMOUNT",
                "An expense is more than zero. Type what it came to, excluding VAT.",
                "Des frais dépassent zéro. Indiquez leur montant, HT.");
    }

    static ExpenseRefused paidLess(Money amount, Money paid) {
        return new ExpenseRefused(
                "PAID_LESS",
                "%s including VAT is less than %s excluding VAT. Look at the receipt again: the amount with VAT is the larger one."
                        .formatted(paid, amount),
                "%s TTC, c’est moins que %s HT. Revoyez le justificatif\u00a0: le montant avec TVA est le plus grand."
                        .formatted(paid.format(Locale.FRANCE), amount.format(Locale.FRANCE)));
    }

    static ExpenseRefused badDay(LocalDate first, LocalDate last) {
        return new ExpenseRefused(
                "BAD_DATE",
                "On which day was it paid? Choose a day from %s to %s.".formatted(first, last),
                "Quel jour était-ce payé\u00a0? Choisissez un jour du %s au %s."
                        .formatted(Language.FR.date(first), Language.FR.date(last)));
    }

    static ExpenseRefused answered() {
        return new ExpenseRefused(
                "ANSWERED",
                "This expense is answered already. Nothing was changed.",
                "Ces frais ont déjà reçu une réponse. Rien n’a été changé.");
    }

    static ExpenseRefused yourOwn() {
        return new ExpenseRefused(
                "YOUR_OWN",
                "Nobody approves an expense of their own. Somebody without a share in it does.",
                "Personne n’approuve ses propres frais. C’est à quelqu’un qui n’y a pas de part.");
    }

    static ExpenseRefused notYoursToAnswer() {
        return new ExpenseRefused(
                "NOT_YOURS",
                "Only the coordinator approves expenses, and for the coordinator's own somebody without a share.",
                "Seule la personne qui pilote approuve les frais\u00a0; les siens, quelqu’un qui n’y a pas de part.");
    }

    static ExpenseRefused noChoice() {
        return new ExpenseRefused(
                "NO_CHOICE",
                "Choose whether the expense is approved or refused.",
                "Choisissez si ces frais sont approuvés ou refusés.");
    }
}
