package network.relais.split;

import java.math.BigDecimal;
import network.relais.money.Fraction;
import network.relais.money.Money;

/**
 * How large one pot is.
 *
 * @param base what the budget leaves after expenses and fixed prices
 * @param rate percentage of the base; of the delivery pot what the other rates leave of 100
 * @param rounded the pot in whole minor units, before caps
 * @param amount the pot after caps: less than {@code rounded} if it was capped, more if capped pots gave to it
 */
public record PotSize(LineKind kind, Money base, BigDecimal rate, Money rounded, Money amount) {

    /** Before rounding and caps: {@code base × rate}. */
    public Fraction ideal() {
        return Fraction.proportion(base, rate, SplitRules.HUNDRED);
    }
}
