package network.relais.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what somebody typed into what we keep: without spaces around it, in Unicode's composed form (NFC), and free of
 * characters that cannot be seen and deceive a reader, a mail header or a database. Nothing typed is empty, not null.
 *
 * <p>Lengths are in code points, so that an emoji counts as one; a column needs twice the length, since H2 counts UTF-16
 * units while PostgreSQL counts code points.
 */
public final class Texts {

    /** Longest address that mail can carry (RFC 5321). */
    private static final int MAX_EMAIL_LENGTH = 254;

    private static final int MAX_PHONE_LENGTH = 40;

    /** Stricter than mail allows: no quotes, no comments, ASCII only, a domain with a dot. */
    private static final Pattern EMAIL = Pattern.compile("(?=[^@]{1,64}@)[A-Za-z0-9_%+'&/=-]+(\\.[A-Za-z0-9_%+'&/=-]+)*"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{4,}");

    private Texts() {}

    /**
     * A name, a title, a reference: nothing that breaks the line.
     *
     * @param field the label that the reader sees
     * @param maxLength in code points
     */
    public static String oneLine(String field, @Nullable String typed, int maxLength) {
        var text = stripped(composed(typed));
        text.codePoints().forEach(character -> {
            if (isLineBreak(character)) {
                throw new BadText(
                        field,
                        "The field \"%s\" takes one line. Take out the line break.".formatted(field),
                        "Le champ «\u00a0%s\u00a0» tient sur une seule ligne\u00a0: enlevez le retour à la ligne."
                                .formatted(FieldNames.french(field)));
            }
            refuseInvisible(field, character);
        });
        return notTooLong(field, text, maxLength);
    }

    /** As {@link #oneLine}, and something must be there. */
    public static String requiredLine(String field, @Nullable String typed, int maxLength) {
        return present(field, oneLine(field, typed, maxLength));
    }

    /**
     * Words over several lines, which end in {@code \n} whatever the browser sent.
     *
     * @param field the label that the reader sees
     * @param maxLength in code points, line ends included
     */
    public static String paragraph(String field, @Nullable String typed, int maxLength) {
        var text = stripped(composed(typed).replace("\r\n", "\n").replace('\r', '\n'));
        text.codePoints()
                .filter(character -> character != '\n')
                .forEach(character -> refuseInvisible(field, character));
        return notTooLong(field, text, maxLength);
    }

    /** As {@link #paragraph}, and something must be there. */
    public static String requiredParagraph(String field, @Nullable String typed, int maxLength) {
        return present(field, paragraph(field, typed, maxLength));
    }

    /** An e-mail address in lower case, or nothing. */
    public static String email(String field, @Nullable String typed) {
        var address = oneLine(field, typed, MAX_EMAIL_LENGTH);
        if (!address.isEmpty() && !EMAIL.matcher(address).matches()) {
            throw new BadText(
                    field,
                    "\"%s\" in the field \"%s\" is no e-mail address. It should look like anne.martin@example.com."
                            .formatted(address, field),
                    "«\u00a0%s\u00a0», dans le champ «\u00a0%s\u00a0», n’est pas une adresse électronique. Elle ressemble à anne.martin@example.com."
                            .formatted(address, FieldNames.french(field)));
        }
        return address.toLowerCase(Locale.ROOT);
    }

    /** A telephone number as it was written, or nothing. */
    public static String phone(String field, @Nullable String typed) {
        var number = oneLine(field, typed, MAX_PHONE_LENGTH);
        if (!number.isEmpty() && !PHONE.matcher(number).matches()) {
            throw new BadText(
                    field,
                    "\"%s\" in the field \"%s\" is no telephone number. Write digits and spaces, for instance +33 6 12 34 56 78."
                            .formatted(number, field),
                    "«\u00a0%s\u00a0», dans le champ «\u00a0%s\u00a0», n’est pas un numéro de téléphone. Écrivez des chiffres et des espaces, par exemple +33 6 12 34 56 78."
                            .formatted(number, FieldNames.french(field)));
        }
        return number;
    }

    private static String composed(@Nullable String typed) {
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private static String present(String field, String text) {
        if (text.codePoints().allMatch(Texts::leavesNoTrace)) {
            throw new BadText(
                    field,
                    "The field \"%s\" is empty. Fill it in.".formatted(field),
                    "Le champ «\u00a0%s\u00a0» est vide\u00a0: remplissez-le.".formatted(FieldNames.french(field)));
        }
        return text;
    }

    /** Unlike {@link String#strip}, no-break spaces too: they look as empty as the others. */
    private static String stripped(String text) {
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

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** A zero-width space or joiner: fine between others, and nothing at all on its own. */
    private static boolean leavesNoTrace(int character) {
        return Character.getType(character) == Character.FORMAT || Character.isSpaceChar(character);
    }

    private static String notTooLong(String field, String text, int maxLength) {
        var length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw new BadText(
                    field,
                    "The field \"%s\" is too long: %s characters, at most %s. Shorten it."
                            .formatted(field, grouped(length), grouped(maxLength)),
                    "Le champ «\u00a0%s\u00a0» est trop long\u00a0: %s caractères, %s au plus. Raccourcissez-le."
                            .formatted(FieldNames.french(field), grouped(length), grouped(maxLength)));
        }
        return text;
    }

    private static void refuseInvisible(String field, int character) {
        if (isInvisible(character)) {
            throw new BadText(
                    field,
                    "The field \"%s\" holds a character that cannot be seen (U+%04X). Type the text again, or take that character out."
                            .formatted(field, character),
                    "Le champ «\u00a0%s\u00a0» contient un caractère invisible (U+%04X). Retapez le texte, ou enlevez ce caractère."
                            .formatted(FieldNames.french(field), character));
        }
    }

    private static boolean isLineBreak(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x85
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }

    /** Controls other than the tab, marks that turn the direction of reading, and halves of a character. */
    private static boolean isInvisible(int character) {
        return (Character.isISOControl(character) && character != '\t')
                || isBidiControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isBidiControl(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
