package network.relais.money;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * An amount in the smallest unit of its currency: 10.50 EUR is {@code new Money(1050, EUR)}. Never negative: a credit
 * note is a different thing, not a negative fee.
 *
 * @param minorUnits whole minor units (cents for EUR, millimes for TND, yen for JPY), 0 or more
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /** The largest amount that anybody may type or send, in minor units. Sums may go beyond. */
    public static final long LARGEST_TYPED = 1_000_000_000_000_000L;

    public Money {
        Objects.requireNonNull(currency);
        if (minorUnits < 0) {
            throw new IllegalArgumentException("An amount of money cannot be negative: " + minorUnits);
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * An amount as machines write it, {@code "1234.50"}: digits with at most one point. For code and stored data; what a
     * person typed goes through {@link #parse}.
     *
     * @throws AmountRefused if it is negative, too large, or no whole number of minor units
     */
    public static Money of(String plain, Currency currency) {
        return of(Decimals.ofPlain(plain), currency);
    }

    /**
     * @param amount in units of the currency (euros, not cents); zeros at its end do not matter
     * @throws AmountRefused if it is negative, too large, or no whole number of minor units
     */
    public static Money of(BigDecimal amount, Currency currency) {
        BigDecimal minor = amount.movePointRight(currency.digits());
        if (minor.compareTo(BigDecimal.valueOf(LARGEST_TYPED)) > 0) {
            throw AmountRefused.tooLarge(Decimals.plain(amount), currency);
        }
        if (minor.stripTrailingZeros().scale() > 0) {
            throw AmountRefused.tooPrecise(Decimals.plain(amount), currency);
        }
        if (minor.signum() < 0) {
            throw AmountRefused.negative(Decimals.plain(amount));
        }
        return new Money(minor.longValueExact(), currency);
    }

    /**
     * An amount as a person types it: {@code 1 234,50}, {@code 1234.50}, {@code 1,234.50}, with or without this currency's
     * sign or code. More decimals than the currency has are refused even if they are zeros, because {@code 10.000} may
     * have been meant as ten thousand.
     *
     * @throws AmountRefused with a sentence that says what to type instead
     */
    public static Money parse(String typed, Currency currency) {
        BigDecimal amount = Decimals.parse(withoutSign(typed, currency));
        if (amount.scale() > currency.digits()) {
            throw AmountRefused.tooPreciseAsTyped(typed.strip(), currency);
        }
        return of(amount, currency);
    }

    private static String withoutSign(String typed, Currency currency) {
        String text = Decimals.strip(typed);
        for (String sign : new String[] {currency.name(), currency.frenchSign(), currency.englishSign()}) {
            if (text.endsWith(sign)) {
                return text.substring(0, text.length() - sign.length());
            }
            if (text.startsWith(sign)) {
                return text.substring(sign.length());
            }
        }
        return text;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /** @throws IllegalArgumentException if the currencies differ or the result would be negative */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(minorUnits - other.minorUnits, currency);
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /** @throws IllegalArgumentException if the currencies differ */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    private void requireSameCurrency(Money other) {
        if (currency != other.currency) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be mixed");
        }
    }

    /** In units of the currency (euros, not cents), with exactly the currency's decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.digits());
    }

    /** For machines: {@code "1234.50"}, without currency, always with the currency's decimals. */
    public String plain() {
        return amount().toPlainString();
    }

    /** For people: {@code 4 312,50 €} in French, {@code €4,312.50} in any other language. */
    public String format(Locale language) {
        return MoneyFormat.format(plain(), currency, language);
    }

    /** The same in every language, for messages and logs: {@code 4 312.50 EUR}. */
    @Override
    public String toString() {
        return MoneyFormat.neutral(plain()) + " " + currency;
    }
}
