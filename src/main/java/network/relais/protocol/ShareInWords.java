package network.relais.protocol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import network.relais.money.Money;
import network.relais.split.Explanation;
import network.relais.split.LineKind;

/**
 * One party's whole share in one sentence, made of all its lines: "Anne, €4,312.50 excl. VAT: 3 days for “Facilitation”, 62.5% of
 * the team, and the coordination, 5%; €1,293.75 already paid." Work first, money back last.
 */
final class ShareInWords {

    private static final List<LineKind> ORDER = List.of(
            LineKind.DELIVERY,
            LineKind.COORDINATION,
            LineKind.INTRODUCER,
            LineKind.PRESCRIBER,
            LineKind.NETWORK,
            LineKind.FIXED,
            LineKind.EXPENSE);

    private static final int DECIMALS_OF_A_PERCENTAGE = 2;

    private final Terms terms;
    private final Wording words;

    private ShareInWords(Terms terms, Wording words) {
        this.terms = terms;
        this.words = words;
    }

    /**
     * @param lines of one party, at least one
     * @param paid what the party has been paid so far, on all its lines
     */
    static String of(List<ExplainedLine> lines, Terms terms, Money paid, Wording words) {
        return new ShareInWords(terms, words).sentence(lines, paid);
    }

    private String sentence(List<ExplainedLine> lines, Money paid) {
        var parts = new ArrayList<String>();
        for (var kind : ORDER) {
            lines.stream().filter(line -> line.kind() == kind).map(this::part).forEach(parts::add);
        }
        var total = lines.stream().map(ExplainedLine::amount).reduce(Money.zero(terms.currency()), Money::plus);
        var payment = paid.isZero() ? "" : words.say("; ", "\u00A0; ") + alreadyPaid(paid);
        return words.say("%s, %s excl. VAT: %s%s.", "%s, %s HT\u00A0: %s%s.")
                .formatted(words.party(lines.get(0).party(), terms), words.money(total), joined(parts), payment);
    }

    private String joined(List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var last = parts.get(parts.size() - 1);
        return String.join(", ", parts.subList(0, parts.size() - 1)) + words.say(", and ", ", et ") + last;
    }

    private String part(ExplainedLine line) {
        return switch (line.kind()) {
            case DELIVERY -> delivery(line);
            case FIXED -> words.say("%s at a fixed price", "%s à prix fixe").formatted(amountFor(line));
            case EXPENSE ->
                words.say("%s of expenses%s", "%s de frais%s")
                        .formatted(
                                words.money(line.amount()), purpose(line.line().label()));
            default -> shareOfPot(line);
        };
    }

    private String amountFor(ExplainedLine line) {
        return words.money(line.amount()) + purpose(line.line().label());
    }

    private String purpose(String label) {
        return label.isBlank() ? "" : words.say(" for ", " pour ") + quoted(label);
    }

    private String delivery(ExplainedLine line) {
        var roles = terms.contributionsOf(line.party());
        var work = roles.isEmpty()
                ? words.say("work done before", "le travail déjà fait")
                : roles.stream()
                        .map(role -> words.days(role.days()) + purpose(role.role()))
                        .collect(Collectors.joining(words.say(" and ", " et ")));
        var together = roles.size() > 1 ? words.say("together ", "ensemble ") : "";
        return work + ", " + together + shareOfTeam(line.why());
    }

    private String shareOfTeam(Explanation why) {
        if (why instanceof Explanation.HeldAtFloor held) {
            return held.isBecauseOfWhatWasPaid()
                    ? words.say("kept at the ", "maintenu à ") + alreadyPaid(held.paid())
                    : words.say("raised to the promised minimum of %s", "porté au minimum convenu de %s")
                            .formatted(words.money(held.agreedFloor()));
        }
        var share = (Explanation.Proportional) why;
        var whole = share.pot().amount().isMoreThan(share.shared())
                ? words.say("of what the minimums leave to the team", "de ce que les minimums laissent à l’équipe")
                : words.say("of the team", "de l’équipe");
        return percentOf(share) + " " + whole;
    }

    private String shareOfPot(ExplainedLine line) {
        var share = (Explanation.Share) line.why();
        var pot = share.pot();
        var name = name(pot.kind()) + ", " + percent(pot.rate(), "");
        if (pot.rounded().isMoreThan(pot.amount())) {
            name += words.say(", at most %s", ", au plus %s").formatted(words.money(pot.amount()));
        }
        if (share instanceof Explanation.HeldAtFloor held) {
            return name + words.say(", kept at the ", ", au niveau de ") + alreadyPaid(held.amount());
        }
        var proportional = (Explanation.Proportional) share;
        return isAlone(proportional) ? name : percentOf(proportional) + words.say(" of ", " sur ") + name;
    }

    private static boolean isAlone(Explanation.Proportional share) {
        return share.weight().compareTo(share.weights()) == 0;
    }

    /** In French, what is less than two units is singular. */
    private String alreadyPaid(Money paid) {
        var isOne = paid.amount().compareTo(BigDecimal.valueOf(2)) < 0;
        return words.money(paid) + words.say(" already paid", isOne ? " déjà versé" : " déjà versés");
    }

    private String name(LineKind pot) {
        return switch (pot) {
            case COORDINATION -> words.say("the coordination", "le pilotage");
            case INTRODUCER -> words.say("the introduction", "l’apport d’affaires");
            case PRESCRIBER -> words.say("the recommendation", "la prescription");
            case NETWORK -> words.say("the network share", "la part réseau");
            case DELIVERY, EXPENSE, FIXED -> throw new IllegalArgumentException("Not a pot with a rate: " + pot);
        };
    }

    private String percentOf(Explanation.Proportional share) {
        if (share.weights().signum() == 0) {
            return percent(BigDecimal.ZERO, "");
        }
        var hundredfold = share.weight().movePointRight(2);
        var cut = hundredfold.divide(share.weights(), DECIMALS_OF_A_PERCENTAGE, RoundingMode.DOWN);
        var isExact = cut.multiply(share.weights()).compareTo(hundredfold) == 0;
        return percent(cut, isExact ? "" : "…");
    }

    private String percent(BigDecimal number, String goesOn) {
        return words.number(number) + goesOn + words.say("%", "\u00A0%");
    }

    private String quoted(String typed) {
        return words.say("“" + typed + "”", "«\u00A0" + typed + "\u00A0»");
    }
}
