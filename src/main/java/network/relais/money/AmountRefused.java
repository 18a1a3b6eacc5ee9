package network.relais.money;

import java.util.Locale;
import network.relais.Rejection;

/** What somebody typed is no amount that the network can pay to the unit. */
public final class AmountRefused extends Rejection {

    public static final String NOT_A_NUMBER = "NOT_A_NUMBER";
    public static final String TOO_LARGE = "TOO_LARGE";
    public static final String TOO_PRECISE = "TOO_PRECISE";
    public static final String NEGATIVE_AMOUNT = "NEGATIVE_AMOUNT";

    private static final int LONGEST_QUOTE = 40;

    private AmountRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static AmountRefused notANumber(String typed) {
        return new AmountRefused(
                NOT_A_NUMBER,
                typed.isEmpty()
                        ? "A number is missing: type one such as 1234.50 or 1 234,50."
                        : quote(typed)
                                + " is not a number: type digits with a comma or a point, such as 1234.50 or 1 234,50.",
                typed.isEmpty()
                        ? "Il manque un nombre\u00a0: tapez-en un, par exemple 1 234,50."
                        : quoteInFrench(typed)
                                + " n’est pas un nombre\u00a0: tapez des chiffres avec une virgule ou un point, par exemple 1 234,50.");
    }

    static AmountRefused tooLarge(String typed, Currency currency) {
        return new AmountRefused(
                TOO_LARGE,
                quote(typed) + " is too large: the most is " + new Money(Money.LARGEST_TYPED, currency) + ".",
                quoteInFrench(typed) + " est trop grand\u00a0: le plus est "
                        + new Money(Money.LARGEST_TYPED, currency).format(Locale.FRANCE) + ".");
    }

    static AmountRefused tooPrecise(String typed, Currency currency) {
        return new AmountRefused(
                TOO_PRECISE, moreDecimals(typed, currency) + ".", moreDecimalsInFrench(typed, currency) + ".");
    }

    /** Perhaps the separator was meant for thousands. */
    static AmountRefused tooPreciseAsTyped(String typed, Currency currency) {
        String example = MoneyFormat.neutral(new Money(12_345_678L, currency).plain());
        return new AmountRefused(
                TOO_PRECISE,
                moreDecimals(typed, currency) + ", and separate thousands by a space, such as " + example + ".",
                moreDecimalsInFrench(typed, currency) + ", et séparez les milliers par une espace, par exemple "
                        + example.replace('.', ',') + ".");
    }

    private static String moreDecimals(String typed, Currency currency) {
        String decimals = currency.digits() == 0 ? "no decimals" : "at most " + currency.digits() + " decimals";
        return quote(typed) + " has more decimals than " + currency + " has: type " + decimals;
    }

    static AmountRefused negative(String typed) {
        return new AmountRefused(
                NEGATIVE_AMOUNT,
                quote(typed) + " is below zero: type 0 or more.",
                quoteInFrench(typed) + " est en dessous de zéro\u00a0: tapez 0 ou plus.");
    }

    /** What was typed, shortened and without the invisible characters that would garble the sentence around it. */
    private static String moreDecimalsInFrench(String typed, Currency currency) {
        return quoteInFrench(typed) + " a plus de décimales que n’en a " + currency + "\u00a0: "
                + (currency.digits() == 0 ? "n’en tapez aucune" : "tapez-en " + currency.digits() + " au plus");
    }

    private static String quoteInFrench(String typed) {
        var quoted = quote(typed);
        return "«\u00a0" + quoted.substring(1, quoted.length() - 1) + "\u00a0»";
    }

    private static String quote(String typed) {
        int end = Math.min(typed.codePointCount(0, typed.length()), LONGEST_QUOTE);
        String start = typed.substring(0, typed.offsetByCodePoints(0, end));
        String visible = start.codePoints()
                .map(c -> Decimals.isInvisible(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "\"" + visible + (start.length() < typed.length() ? "…" : "") + "\"";
    }
}
