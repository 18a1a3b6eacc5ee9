package network.relais.settlement;

import java.time.LocalDate;
import network.relais.mail.InWords;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.split.LineKey;
import network.relais.split.LineKind;

/** What forms and mails say of money, in one language. */
public record MoneyWords(Language language) {

    public String money(Money amount) {
        return amount.format(language.locale());
    }

    public String date(LocalDate day) {
        return InWords.date(day, language);
    }

    /** "Contribution"; an expense or a fixed price with what it is for. */
    public String what(LineKey line, String label) {
        return label.isEmpty() ? kind(line.kind()) : kind(line.kind()) + say(": ", " : ") + label;
    }

    /** Why a line got what it got: how much of the mission is paid, and how much of the line is with it. */
    String why(Statement statement, Statement.Line line) {
        var sentence = say(
                        "%s of %s is paid by now, so %s of your %s is yours.",
                        "%s sur %s sont payés à ce jour : %s de vos %s vous reviennent.")
                .formatted(
                        money(statement.paidSoFar()),
                        money(statement.budget()),
                        money(line.receivedWithIt()),
                        money(line.total()));
        return line.before().isZero()
                ? sentence
                : sentence
                        + say(" You have had %s of it already.", " Vous en avez déjà reçu %s.")
                                .formatted(money(line.before()));
    }

    /** Why an instalment can be invoiced: "the order of 3 March 2026". */
    String reason(Claim claim, String milestone, LocalDate since) {
        return switch (claim.due()) {
            case ON_ORDER -> say("the order of ", "commande du ") + date(since);
            case ON_ACCEPTANCE ->
                say("milestone “%s” accepted on %s", "jalon « %s » accepté le %s")
                        .formatted(milestone, date(since));
            case ON_DATE -> say("agreed for ", "date convenue, le ") + date(since);
        };
    }

    private String kind(LineKind kind) {
        return switch (kind) {
            case EXPENSE -> say("Expenses", "Frais");
            case FIXED -> say("Fixed price", "Prix fixe");
            case NETWORK -> say("Network share", "Part réseau");
            case INTRODUCER -> say("Introduction", "Apport d’affaires");
            case PRESCRIBER -> say("Recommendation", "Prescription");
            case COORDINATION -> say("Coordination", "Pilotage");
            case DELIVERY -> say("Contribution", "Contribution");
        };
    }

    public String say(String english, String french) {
        return language == Language.FR ? french : english;
    }
}
