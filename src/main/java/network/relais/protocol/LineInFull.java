package network.relais.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import network.relais.money.Decimals;
import network.relais.money.Fraction;
import network.relais.money.Money;
import network.relais.split.Explanation;
import network.relais.split.LineKind;
import network.relais.split.PotSize;
import org.jspecify.annotations.Nullable;

/**
 * Everything by which somebody can work a line out again with paper and pencil, step by step: the rule, the base, the rate, the
 * weight, the exact amount as a reduced fraction and in decimals, and the rounding.
 */
final class LineInFull {

    /** One step: what it is called, and what it comes to. Ready to be shown. */
    public record Step(String what, String value) {}

    private final Terms terms;
    private final Wording words;
    private final List<Step> steps = new ArrayList<>();

    private LineInFull(Terms terms, Wording words) {
        this.terms = terms;
        this.words = words;
    }

    static List<Step> of(ExplainedLine line, Terms terms, Wording words) {
        var unfolded = new LineInFull(terms, words);
        unfolded.unfold(line);
        return List.copyOf(unfolded.steps);
    }

    private void unfold(ExplainedLine line) {
        var why = line.why();
        if (why instanceof Explanation.Deducted) {
            rule(
                    line.kind() == LineKind.EXPENSE
                            ? words.say(
                                    "paid back in full before anything is shared",
                                    "remboursés en totalité avant tout partage")
                            : words.say(
                                    "paid in full before anything is shared", "payé en totalité avant tout partage"));
            exact(words.money(line.amount()), why);
        } else if (why instanceof Explanation.HeldAtFloor held) {
            rule(
                    held.isBecauseOfWhatWasPaid()
                            ? words.say(
                                    "in proportion it would be less than what has been paid: exactly that",
                                    "en proportion ce serait moins que ce qui a été payé\u00A0: exactement ce montant")
                            : words.say(
                                    "in proportion it would be less than the promised minimum: exactly that",
                                    "en proportion ce serait moins que le minimum convenu\u00A0: exactement ce minimum"));
            pot(held.pot());
            weight(line, held.weight(), null);
            exact(words.money(held.amount()), why);
        } else if (why instanceof Explanation.Proportional share) {
            rule(
                    line.kind() == LineKind.DELIVERY
                            ? words.say(
                                    "in proportion to days × day rate × coefficient",
                                    "en proportion de jours × tarif par jour × coefficient")
                            : words.say("in proportion to weight", "en proportion du poids"));
            pot(share.pot());
            if (share.pot().amount().isMoreThan(share.shared())) {
                step(
                        "Left by minimums",
                        "Laissé par les minimums",
                        words.say("%s of %s", "%s sur %s")
                                .formatted(
                                        words.money(share.shared()),
                                        words.money(share.pot().amount())));
            }
            weight(line, share.weight(), share.weights());
            exact(
                    "%s × %s ÷ %s"
                            .formatted(words.money(share.shared()), number(share.weight()), number(share.weights())),
                    why);
        }
        rounding(why);
    }

    private void rule(String rule) {
        step("Rule", "Règle", rule);
    }

    private void pot(PotSize pot) {
        step(
                "Base",
                "Base",
                pot.base().equals(terms.budget())
                        ? words.say("%s, the whole budget", "%s, tout le budget")
                                .formatted(words.money(pot.base()))
                        : words.say(
                                        "%s, what expenses and fixed prices leave of %s",
                                        "%s, ce que frais et prix fixes laissent de %s")
                                .formatted(words.money(pot.base()), words.money(terms.budget())));
        var rate = number(pot.rate()) + words.say("%", "\u00A0%");
        step(
                "Rate",
                "Taux",
                pot.kind() == LineKind.DELIVERY
                        ? words.say(
                                        "%s, what the other rates leave of 100",
                                        "%s, ce que les autres taux laissent de 100")
                                .formatted(rate)
                        : rate);
        step("Pot", "Enveloppe", size(pot));
    }

    private String size(PotSize pot) {
        var size = new StringBuilder(fraction(pot.ideal(), pot.rounded()));
        if (!pot.ideal().equals(Fraction.of(pot.rounded()))) {
            size.append(words.say(", rounded to ", ", arrondi à ")).append(words.money(pot.rounded()));
        }
        if (pot.rounded().isMoreThan(pot.amount())) {
            size.append(words.say(", at most ", ", au plus ")).append(words.money(pot.amount()));
        } else if (pot.amount().isMoreThan(pot.rounded())) {
            size.append(words.say(
                            ", and %s that others have beyond their limit: %s",
                            ", et %s que d’autres ont au-delà de leur plafond\u00A0: %s")
                    .formatted(words.money(pot.amount().minus(pot.rounded())), words.money(pot.amount())));
        }
        return size.toString();
    }

    private void weight(ExplainedLine line, BigDecimal weight, @Nullable BigDecimal weights) {
        var of = weights == null ? "" : words.say(" of ", " sur ") + number(weights);
        if (line.kind() != LineKind.DELIVERY) {
            step("Weight", "Poids", number(weight) + of);
            return;
        }
        for (var role : terms.contributionsOf(line.party())) {
            step(
                    role.role(),
                    role.role(),
                    "%s × %s × %s = %s"
                            .formatted(
                                    words.days(role.days()),
                                    words.money(role.dayRate()),
                                    number(role.coefficient()),
                                    number(role.days()
                                            .multiply(role.dayRate().amount())
                                            .multiply(role.coefficient()))));
        }
        step("Weight", "Poids", number(weight) + of);
    }

    private void exact(String calculation, Explanation why) {
        var ideal = fraction(why.ideal(), why.amount());
        step("Exactly", "Exactement", calculation.equals(ideal) ? ideal : calculation + " = " + ideal);
    }

    private void rounding(Explanation why) {
        step(
                "Rounding",
                "Arrondi",
                switch (why.rounding()) {
                    case NONE -> words.say("none", "aucun");
                    case DOWN -> words.say("down to ", "vers le bas à ") + words.money(why.amount());
                    case UP ->
                        words.say(
                                        "up to %s: what rounding down leaves goes to the largest fractions cut off",
                                        "vers le haut à %s\u00A0: ce que laissent les arrondis vers le bas va aux plus grandes fractions coupées")
                                .formatted(words.money(why.amount()));
                });
    }

    /** Decimals for people, and where they do not end, the reduced fraction for whoever works it out. */
    private String fraction(Fraction exact, Money like) {
        var decimals = exact.format(like.currency(), words.language().locale());
        return exact.equals(Fraction.of(like)) ? decimals : "%s (%s)".formatted(decimals, exact);
    }

    private String number(BigDecimal number) {
        return Decimals.format(number, words.language().locale());
    }

    private void step(String english, String french, String value) {
        steps.add(new Step(words.say(english, french), value));
    }
}
