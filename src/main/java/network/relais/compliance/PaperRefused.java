package network.relais.compliance;

import java.time.LocalDate;
import network.relais.Rejection;
import network.relais.people.Language;

/** A paper or a waiver that cannot be recorded as it was typed, or not by this person. */
final class PaperRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private PaperRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static PaperRefused noKind() {
        return new PaperRefused("NO_KIND", "Choose which paper it is.", "Choisissez de quelle pièce il s’agit.");
    }

    static PaperRefused unknownPayee() {
        return new PaperRefused(
                "UNKNOWN_PAYEE",
                "There is no such person, or their papers are none of your business.",
                "Cette personne n’existe pas, ou ses pièces ne vous regardent pas.");
    }

    static PaperRefused badIssue() {
        return new PaperRefused(
                "BAD_ISSUE",
                "On which day was the paper issued? Choose today or an earlier day, at most 5 years ago.",
                "Quel jour la pièce a-t-elle été établie\u00a0? Choisissez aujourd’hui ou un jour passé, il y a 5 ans au plus.");
    }

    static PaperRefused badEnd(LocalDate issuedOn) {
        return new PaperRefused(
                "BAD_END",
                "Until when does the paper hold? Choose a day after %s, or leave it empty.".formatted(issuedOn),
                "Jusqu’à quand la pièce est-elle valable\u00a0? Choisissez un jour après le %s, ou laissez vide."
                        .formatted(Language.FR.date(issuedOn)));
    }

    static PaperRefused over(LocalDate validUntil) {
        return new PaperRefused(
                "OVER",
                "This paper has counted until %s only. Ask for a new one and hand that in.".formatted(validUntil),
                "Cette pièce ne comptait que jusqu’au %s. Demandez-en une nouvelle et remettez-la."
                        .formatted(Language.FR.date(validUntil)));
    }

    static PaperRefused badWaiver(LocalDate last) {
        return new PaperRefused(
                "BAD_UNTIL",
                "Until when can it wait? Choose a day from today to %s.".formatted(last),
                "Jusqu’à quand peut-elle attendre\u00a0? Choisissez un jour d’aujourd’hui au %s."
                        .formatted(Language.FR.date(last)));
    }

    static PaperRefused notYoursToWaive() {
        return new PaperRefused(
                "NOT_YOURS",
                "Only an animator lets somebody be paid without a paper.",
                "Seule l’animation laisse quelqu’un être payé sans une pièce.");
    }

    static PaperRefused notYoursToCheck() {
        return new PaperRefused(
                "NOT_YOURS",
                "Only an animator says that a paper is wrong.",
                "Seule l’animation dit qu’une pièce n’est pas bonne.");
    }

    static PaperRefused yourOwnToCheck() {
        return new PaperRefused(
                "YOUR_OWN",
                "Nobody checks a paper of their own or of their company. Ask another animator.",
                "Personne ne vérifie sa propre pièce ni celle de sa société. Demandez à un autre animateur.");
    }

    static PaperRefused noSuchPaper() {
        return new PaperRefused(
                "NO_SUCH_PAPER",
                "There is no such paper. Choose it from the list.",
                "Cette pièce n’existe pas. Choisissez-la dans la liste.");
    }

    static PaperRefused wrongAlready() {
        return new PaperRefused(
                "WRONG_ALREADY",
                "Somebody has marked this paper already: it does not count any more.",
                "Quelqu’un a déjà marqué cette pièce\u00a0: elle ne compte plus.");
    }

    static PaperRefused yourOwn() {
        return new PaperRefused(
                "YOUR_OWN",
                "Nobody waives a paper of their own or of their company. Ask another animator.",
                "Personne ne dispense sa propre pièce ni celle de sa société. Demandez à un autre animateur.");
    }
}
