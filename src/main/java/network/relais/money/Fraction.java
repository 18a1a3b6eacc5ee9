package network.relais.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/**
 * An exact amount, before any rounding, in units of the currency (euros, not cents). Reduced, so that equal amounts are
 * equal fractions.
 *
 * @param numerator 0 or more
 * @param denominator 1 or more
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** How many decimals beyond the currency's own a person gets to see of an amount that does not end. */
    private static final int DECIMALS_BEYOND_MINOR_UNIT = 4;

    public Fraction {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("Not an amount: " + numerator + "/" + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(Money money) {
        return proportion(money, BigDecimal.ONE, BigDecimal.ONE);
    }

    /** {@code whole × part ÷ parts}, exactly. */
    public static Fraction proportion(Money whole, BigDecimal part, BigDecimal parts) {
        BigDecimal product = whole.amount().multiply(part);
        int scale = Math.max(product.scale(), parts.scale());
        return new Fraction(
                product.setScale(scale).unscaledValue(), parts.setScale(scale).unscaledValue());
    }

    /** The distance between the two, never negative. */
    public Fraction distanceTo(Fraction other) {
        BigInteger mine = numerator.multiply(other.denominator);
        BigInteger theirs = other.numerator.multiply(denominator);
        return new Fraction(mine.subtract(theirs).abs(), denominator.multiply(other.denominator));
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** With at least the currency's decimals, and {@code …} where it goes on: {@code 33.333333…}, {@code 12.50}. */
    public String decimals(Currency currency) {
        int most = currency.digits() + DECIMALS_BEYOND_MINOR_UNIT;
        BigInteger[] cut = numerator.multiply(BigInteger.TEN.pow(most)).divideAndRemainder(denominator);
        if (cut[1].signum() != 0) {
            return new BigDecimal(cut[0], most).toPlainString() + "…";
        }
        BigDecimal exact = new BigDecimal(cut[0], most).stripTrailingZeros();
        return exact.setScale(Math.max(exact.scale(), currency.digits())).toPlainString();
    }

    /** For people: {@code 33,333333… €} in French, {@code €33.333333…} in any other language. */
    public String format(Currency currency, Locale language) {
        return MoneyFormat.format(decimals(currency), currency, language);
    }

    /** For machines: {@code 100/3}, and {@code 12/1} for a whole number. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
