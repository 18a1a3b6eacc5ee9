package network.relais.people;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a bank account, without spaces and in capitals. Its check digits are right: whoever swaps two digits has typed
 * none.
 */
public record Iban(String number) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    public Iban {
        if (!isOne(number)) {
            throw new IllegalArgumentException("No IBAN");
        }
    }

    /** @param typed with or without spaces, in small letters or capitals */
    public static Optional<Iban> typed(String typed) {
        var number = typed.replaceAll("[\\s\u00a0\u202f]", "").toUpperCase(Locale.ROOT);
        return isOne(number) ? Optional.of(new Iban(number)) : Optional.empty();
    }

    /** In groups of four, as it stands on paper. */
    public String grouped() {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Enough to tell it from another: {@code FR…0189}. */
    public String hidden() {
        return number.substring(0, 2) + "…" + number.substring(number.length() - 4);
    }

    /** What comes of it, each letter as two digits and the first four signs at the end, leaves 1 when divided by 97 (ISO 13616). */
    private static boolean isOne(String number) {
        if (!SHAPE.matcher(number).matches()) {
            return false;
        }
        var digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4))
                .chars()
                .forEach(sign -> digits.append(Character.digit(sign, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /** Never whole in a log. */
    @Override
    public String toString() {
        return hidden();
    }
}
