package network.relais.compliance;

import java.time.LocalDate;
import network.relais.Rejection;

/** A paper or a waiver that cannot be recorded as it was typed, or not by this person. */
final class PaperRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private PaperRefused(String code, String message) {
        super(code, message);
    }

    static PaperRefused noKind() {
        return new PaperRefused("NO_KIND", "Choose which paper it is.");
    }

    static PaperRefused unknownPayee() {
        return new PaperRefused("UNKNOWN_PAYEE", "There is no such person, or their papers are none of your business.");
    }

    static PaperRefused badIssue() {
        return new PaperRefused(
                "BAD_ISSUE", "On which day was the paper issued? Choose today or an earlier day, at most 5 years ago.");
    }

    static PaperRefused badEnd(LocalDate issuedOn) {
        return new PaperRefused(
                "BAD_END",
                "Until when does the paper hold? Choose a day after %s, or leave it empty.".formatted(issuedOn));
    }

    static PaperRefused over(LocalDate validUntil) {
        return new PaperRefused(
                "OVER",
                "This paper has counted until %s only. Ask for a new one and hand that in.".formatted(validUntil));
    }

    static PaperRefused badWaiver(LocalDate last) {
        return new PaperRefused("BAD_UNTIL", "Until when can it wait? Choose a day from today to %s.".formatted(last));
    }

    static PaperRefused notYoursToWaive() {
        return new PaperRefused("NOT_YOURS", "Only an animator lets somebody be paid without a paper.");
    }

    static PaperRefused notYoursToCheck() {
        return new PaperRefused("NOT_YOURS", "Only an animator says that a paper is wrong.");
    }

    static PaperRefused yourOwnToCheck() {
        return new PaperRefused(
                "YOUR_OWN", "Nobody checks a paper of their own or of their company. Ask another animator.");
    }

    static PaperRefused noSuchPaper() {
        return new PaperRefused("NO_SUCH_PAPER", "There is no such paper. Choose it from the list.");
    }

    static PaperRefused wrongAlready() {
        return new PaperRefused("WRONG_ALREADY", "Somebody has marked this paper already: it does not count any more.");
    }

    static PaperRefused yourOwn() {
        return new PaperRefused(
                "YOUR_OWN", "Nobody waives a paper of their own or of their company. Ask another animator.");
    }
}
