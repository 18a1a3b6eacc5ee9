package network.relais.money;

import network.relais.Rejection;

/** What somebody typed is no amount that the network can pay to the unit. */
public final class AmountRefused extends Rejection {

    public static final String NOT_A_NUMBER = "NOT_A_NUMBER";
    public static final String TOO_LARGE = "TOO_LARGE";
    public static final String TOO_PRECISE = "TOO_PRECISE";
    public static final String NEGATIVE_AMOUNT = "NEGATIVE_AMOUNT";

    private static final int LONGEST_QUOTE = 40;

    private AmountRefused(String code, String message) {
        super(code, message);
    }

    static AmountRefused notANumber(String typed) {
        return new AmountRefused(
                NOT_A_NUMBER,
                typed.isEmpty()
                        ? "A number is missing: type one such as 1234.50 or 1 234,50."
                        : quote(typed)
                                + " is not a number: type digits with a comma or a point, such as 1234.50 or 1 234,50.");
    }

    static AmountRefused tooLarge(String typed, Currency currency) {
        return new AmountRefused(
                TOO_LARGE,
                quote(typed) + " is too large: the most is " + new Money(Money.LARGEST_TYPED, currency) + ".");
    }

    static AmountRefused tooPrecise(String typed, Currency currency) {
        return new AmountRefused(TOO_PRECISE, moreDecimals(typed, currency) + ".");
    }

    /** Perhaps the separator was meant for thousands. */
    static AmountRefused tooPreciseAsTyped(String typed, Currency currency) {
        String example = MoneyFormat.neutral(new Money(12_345_678L, currency).plain());
        return new AmountRefused(
                TOO_PRECISE,
                moreDecimals(typed, currency) + ", and separate thousands by a space, such as " + example + ".");
    }

    private static String moreDecimals(String typed, Currency currency) {
        String decimals = currency.digits() == 0 ? "no decimals" : "at most " + currency.digits() + " decimals";
        return quote(typed) + " has more decimals than " + currency + " has: type " + decimals;
    }

    static AmountRefused negative(String typed) {
        return new AmountRefused(NEGATIVE_AMOUNT, quote(typed) + " is below zero: type 0 or more.");
    }

    /** What was typed, shortened and without the invisible characters that would garble the sentence around it. */
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
