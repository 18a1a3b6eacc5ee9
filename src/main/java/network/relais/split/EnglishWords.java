package network.relais.split;

import java.math.BigDecimal;
import java.util.Locale;
import network.relais.money.Decimals;
import network.relais.money.Fraction;
import network.relais.money.Money;

/** Explanations in English. {@link FrenchWords} says the same, sentence by sentence. */
final class EnglishWords {

    private EnglishWords() {}

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
        String what = line.kind() == LineKind.EXPENSE ? "Expense" : "Fixed price";
        String label = line.label().isBlank() ? "" : " (" + line.label() + ")";
        return what + label + ": paid in full, before anything is shared.";
    }

    private static String pot(PotSize pot) {
        String size = pot.kind() == LineKind.DELIVERY ? "what the other pots leave, " : "";
        return "The " + pot.kind().words() + " is " + size + number(pot.rate()) + "% of the base of "
                + money(pot.base())
                + ": " + exact(pot.ideal(), pot.rounded())
                + afterCaps(pot) + ".";
    }

    private static String exact(Fraction ideal, Money rounded) {
        String exactly = ideal.format(rounded.currency(), Locale.ENGLISH);
        return ideal.equals(Fraction.of(rounded)) ? exactly : exactly + ", rounded to " + money(rounded);
    }

    private static String afterCaps(PotSize pot) {
        if (pot.amount().isMoreThan(pot.rounded())) {
            return "; with " + money(pot.amount().minus(pot.rounded())) + " that other pots have beyond their caps, "
                    + money(pot.amount());
        }
        return pot.rounded().isMoreThan(pot.amount()) ? "; it is capped at " + money(pot.amount()) : "";
    }

    private static String part(Explanation.Proportional share) {
        boolean isSharedAfterFloors = share.pot().amount().isMoreThan(share.shared());
        String start =
                isSharedAfterFloors ? "Floors take their part of it and leave " + money(share.shared()) + ". " : "";
        if (share.weight().compareTo(share.weights()) == 0) {
            return start + "Nobody else shares " + (isSharedAfterFloors ? "this" : "it") + ".";
        }
        String by = share.pot().kind() == LineKind.DELIVERY ? "investment (days × day rate × coefficient)" : "weight";
        return start + "Shared in proportion to " + by + ", " + number(share.weight()) + " of "
                + number(share.weights()) + " makes "
                + share.ideal().format(share.amount().currency(), Locale.ENGLISH) + ".";
    }

    private static String rounding(Explanation.Proportional share) {
        return switch (share.rounding()) {
            case NONE -> "";
            case DOWN -> " Rounded down to " + money(share.amount()) + ".";
            case UP ->
                " Rounded up to " + money(share.amount())
                        + ": what rounding down leaves over goes to the largest fractions cut off.";
        };
    }

    private static String floor(Explanation.HeldAtFloor held) {
        return held.isBecauseOfWhatWasPaid()
                ? "The part in proportion would be less than what has been paid already, so the share is exactly that: "
                        + money(held.paid()) + "."
                : "The part in proportion would be less than the floor agreed, so the share is exactly the floor: "
                        + money(held.agreedFloor()) + ".";
    }

    private static String money(Money amount) {
        return amount.format(Locale.ENGLISH);
    }

    private static String number(BigDecimal number) {
        return Decimals.format(number, Locale.ENGLISH);
    }
}
