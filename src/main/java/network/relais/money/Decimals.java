package network.relais.money;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain decimal numbers, read exactly: no exponent, no infinity, no digits but 0 to 9. */
public final class Decimals {

    /** What machines send: at most 18 digits before the point and 9 after it. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    /** Space, no-break space, thin space, narrow no-break space; and the apostrophes of Swiss amounts. */
    private static final String GROUPING = " \u00A0\u2009\u202F'’";

    private static final String WHOLE = "[0-9]+|[0-9]{1,3}(?:[" + GROUPING + "][0-9]{3})+";

    private static final Pattern TYPED = Pattern.compile("([-−])?(" + WHOLE + ")(?:[.,]([0-9]+))?");
    private static final Pattern COMMAS_THEN_POINT = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+");
    private static final Pattern POINTS_THEN_COMMA = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+");

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final int LONGEST_TYPED = 60;

    private Decimals() {}

    /** Whether the text is a number as machines send it: {@code -?[0-9]{1,18}(\.[0-9]{1,9})?}. */
    public static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** @throws AmountRefused unless {@link #isPlain} */
    public static BigDecimal ofPlain(String text) {
        if (!isPlain(text)) {
            throw AmountRefused.notANumber(text);
        }
        return new BigDecimal(text);
    }

    /**
     * A number as a person types it: comma or point before the decimals, thousands apart by a space or not. A comma
     * or point that stands alone is always the decimal one; used together, the last one is. So {@code 2,5} days are two and
     * a half. May be negative: whoever needs more than a number says so in their own words.
     *
     * @throws AmountRefused if it is not such a number, or has more than 18 digits before or 9 after the comma
     */
    public static BigDecimal parse(String typed) {
        String text = strip(typed);
        if (text.length() > LONGEST_TYPED) {
            throw AmountRefused.notANumber(text);
        }
        Matcher number = TYPED.matcher(withOneSeparator(text));
        if (!number.matches()) {
            throw AmountRefused.notANumber(text);
        }
        String sign = number.group(1) == null ? "" : "-";
        String whole = number.group(2).replaceAll("[" + GROUPING + "]", "");
        String decimals = number.group(3) == null ? "" : "." + number.group(3);
        String plain = sign + whole + decimals;
        if (!isPlain(plain)) {
            throw AmountRefused.notANumber(text);
        }
        return new BigDecimal(plain);
    }

    private static String withOneSeparator(String text) {
        if (COMMAS_THEN_POINT.matcher(text).matches()) {
            return text.replace(",", "");
        }
        if (POINTS_THEN_COMMA.matcher(text).matches()) {
            return text.replace(".", "");
        }
        return text;
    }

    /** Without exponent and without zeros at the end: {@code 2.50} is {@code 2.5}. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** For people: {@code 3 600,5} in French, {@code 3,600.5} in any other language. */
    public static String format(BigDecimal number, Locale language) {
        return MoneyFormat.number(plain(number), language);
    }

    /**
     * Control, bidirectional and other format characters: whoever reads a text cannot see them. Not the joiners of emoji
     * and of some scripts.
     */
    public static boolean isInvisible(int codePoint) {
        if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Unlike {@link String#strip}, no-break spaces too: they stand between an amount and its sign. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
