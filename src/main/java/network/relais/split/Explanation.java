package network.relais.split;

import java.math.BigDecimal;
import java.util.Locale;
import network.relais.money.Fraction;
import network.relais.money.Money;

/** Why a line of a split is what it is: enough to work it out again by hand. */
public sealed interface Explanation {

    /** What the budget leaves for the pots after expenses and fixed prices. */
    Money base();

    /** The exact amount, before it is rounded to the minor unit. */
    Fraction ideal();

    /** What the line comes to. */
    Money amount();

    /** In sentences, for the party of the line: in French, or else in English. */
    default String inWords(Locale language) {
        return language.getLanguage().equals("fr") ? FrenchWords.of(this) : EnglishWords.of(this);
    }

    default Rounding rounding() {
        int comparison = Fraction.of(amount()).compareTo(ideal());
        return comparison == 0 ? Rounding.NONE : comparison < 0 ? Rounding.DOWN : Rounding.UP;
    }

    enum Rounding {
        NONE,
        DOWN,
        /** The line got one of the minor units that rounding down had left over. */
        UP
    }

    /**
     * An expense or a fixed price: paid in full before anything is shared.
     *
     * @param label what it is for; may be empty
     */
    record Deducted(LineKind kind, String label, Money base, Money amount) implements Explanation {
        @Override
        public Fraction ideal() {
            return Fraction.of(amount);
        }
    }

    /** A share of a pot. */
    sealed interface Share extends Explanation {

        PotSize pot();

        /** The party's: of the delivery pot its investment, of any other pot the weight agreed. */
        BigDecimal weight();

        @Override
        default Money base() {
            return pot().base();
        }
    }

    /**
     * A share in proportion: {@code shared × weight ÷ weights}.
     *
     * @param weights of all who share in proportion
     * @param shared what the pot has left for them after the floors of those who are held at theirs
     */
    record Proportional(PotSize pot, BigDecimal weight, BigDecimal weights, Money shared, Money amount)
            implements Share {
        @Override
        public Fraction ideal() {
            return weights.signum() == 0
                    ? Fraction.of(Money.zero(shared.currency()))
                    : Fraction.proportion(shared, weight, weights);
        }
    }

    /**
     * A share that is exactly its floor, because its proportional part would be less.
     *
     * @param agreedFloor what the protocol promises; 0 if nothing
     * @param paid what has been paid already; 0 if nothing
     */
    record HeldAtFloor(PotSize pot, BigDecimal weight, Money agreedFloor, Money paid) implements Share {
        @Override
        public Money amount() {
            return isBecauseOfWhatWasPaid() ? paid : agreedFloor;
        }

        @Override
        public Fraction ideal() {
            return Fraction.of(amount());
        }

        /** The larger of the two floors holds. */
        public boolean isBecauseOfWhatWasPaid() {
            return paid.isMoreThan(agreedFloor);
        }
    }
}
