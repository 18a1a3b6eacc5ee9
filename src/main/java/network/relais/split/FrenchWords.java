package network.relais.split;

import java.math.BigDecimal;
import java.util.Locale;
import network.relais.money.Decimals;
import network.relais.money.Fraction;
import network.relais.money.Money;

/** Explanations in French. {@link EnglishWords} says the same, sentence by sentence. */
final class FrenchWords {

    private static final String NO_BREAK_SPACE = "\u00A0";

    private FrenchWords() {}

    static String of(Explanation explanation) {
        if (explanation instanceof Explanation.Deducted deducted) {
            return deducted(deducted);
        }
        if (explanation instanceof Explanation.HeldAtFloor held) {
            return pot(held.pot()) + " " + floor(held);
        }
        var share = (Explanation.Proportional) explanation;
        return pot(share.pot()) + " " + part(share) + rounding(share);
    }

    private static String deducted(Explanation.Deducted line) {
        String what = line.kind() == LineKind.EXPENSE ? "Frais" : "Prix fixe";
        String label = line.label().isBlank() ? "" : " (" + line.label() + ")";
        String paid = line.kind() == LineKind.EXPENSE ? "remboursés" : "payé";
        return what + label + NO_BREAK_SPACE + ": " + paid + " en totalité, avant tout partage.";
    }

    private static String pot(PotSize pot) {
        String size = pot.kind() == LineKind.DELIVERY ? "est ce que les autres laissent, soit " : "est de ";
        return "L’enveloppe " + name(pot.kind()) + " " + size + number(pot.rate()) + NO_BREAK_SPACE + "% de la base de "
                + money(pot.base()) + NO_BREAK_SPACE + ": " + exact(pot.ideal(), pot.rounded())
                + afterCaps(pot) + ".";
    }

    /** Behind {@code l’enveloppe}. */
    static String name(LineKind pot) {
        return switch (pot) {
            case NETWORK -> "réseau";
            case INTRODUCER -> "apporteur d’affaires";
            case PRESCRIBER -> "prescripteur";
            case COORDINATION -> "coordination";
            case DELIVERY -> "réalisation";
            case EXPENSE, FIXED -> throw new IllegalArgumentException("Not a pot: " + pot);
        };
    }

    private static String exact(Fraction ideal, Money rounded) {
        String exactly = ideal.format(rounded.currency(), Locale.FRENCH);
        return ideal.equals(Fraction.of(rounded)) ? exactly : exactly + ", arrondis à " + money(rounded);
    }

    private static String afterCaps(PotSize pot) {
        if (pot.amount().isMoreThan(pot.rounded())) {
            return NO_BREAK_SPACE + "; avec " + money(pot.amount().minus(pot.rounded()))
                    + " que d’autres enveloppes ont au-delà de leur plafond, " + money(pot.amount());
        }
        return pot.rounded().isMoreThan(pot.amount())
                ? NO_BREAK_SPACE + "; elle est plafonnée à " + money(pot.amount())
                : "";
    }

    private static String part(Explanation.Proportional share) {
        boolean isSharedAfterFloors = share.pot().amount().isMoreThan(share.shared());
        String start = isSharedAfterFloors
                ? "Les minimums en prennent leur part et laissent " + money(share.shared()) + ". "
                : "";
        if (share.weight().compareTo(share.weights()) == 0) {
            return start + "Personne d’autre ne " + (isSharedAfterFloors ? "partage ce reste" : "la partage") + ".";
        }
        String by = share.pot().kind() == LineKind.DELIVERY
                ? "à l’investissement (jours × tarif journalier × coefficient)"
                : "au poids";
        return start + "Partagé proportionnellement " + by + ", "
                + number(share.weight()) + " sur " + number(share.weights()) + " donnent "
                + share.ideal().format(share.amount().currency(), Locale.FRENCH) + ".";
    }

    private static String rounding(Explanation.Proportional share) {
        return switch (share.rounding()) {
            case NONE -> "";
            case DOWN -> " Arrondi vers le bas à " + money(share.amount()) + ".";
            case UP ->
                " Arrondi vers le haut à " + money(share.amount()) + NO_BREAK_SPACE
                        + ": ce que les arrondis vers le bas laissent va aux plus grandes fractions coupées.";
        };
    }

    private static String floor(Explanation.HeldAtFloor held) {
        return held.isBecauseOfWhatWasPaid()
                ? "La part proportionnelle serait inférieure à ce qui a déjà été payé, la part est donc exactement ce "
                        + "montant" + NO_BREAK_SPACE + ": " + money(held.paid()) + "."
                : "La part proportionnelle serait inférieure au minimum convenu, la part est donc exactement ce minimum"
                        + NO_BREAK_SPACE + ": " + money(held.agreedFloor()) + ".";
    }

    private static String money(Money amount) {
        return amount.format(Locale.FRENCH);
    }

    private static String number(BigDecimal number) {
        return Decimals.format(number, Locale.FRENCH);
    }
}
