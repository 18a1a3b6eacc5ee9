package network.relais.money;

import java.util.Locale;

/** Amounts as people read them. Ours rather than Java's, whose texts change from one runtime to the next. */
final class MoneyFormat {

    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String NARROW_NO_BREAK_SPACE = "\u202F";

    private MoneyFormat() {}

    /** @param plain digits with at most one point, and {@code …} at the end if there would be more of them */
    static String format(String plain, Currency currency, Locale language) {
        if (isFrench(language)) {
            return number(plain, language) + NO_BREAK_SPACE + currency.frenchSign();
        }
        String sign = currency.englishSign();
        boolean word = Character.isLetter(sign.codePointBefore(sign.length()));
        return sign + (word ? NO_BREAK_SPACE : "") + number(plain, language);
    }

    static String number(String plain, Locale language) {
        return isFrench(language) ? separated(plain, NARROW_NO_BREAK_SPACE, ",") : separated(plain, ",", ".");
    }

    static String neutral(String plain) {
        return separated(plain, " ", ".");
    }

    private static boolean isFrench(Locale language) {
        return language.getLanguage().equals("fr");
    }

    private static String separated(String plain, String grouping, String point) {
        int end = plain.indexOf('.');
        String whole = end < 0 ? plain : plain.substring(0, end);
        String rest = end < 0 ? "" : point + plain.substring(end + 1);
        var grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(grouping);
            }
            grouped.append(whole.charAt(i));
        }
        return grouped + rest;
    }
}
