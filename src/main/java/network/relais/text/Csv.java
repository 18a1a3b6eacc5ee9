package network.relais.text;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines for a spreadsheet (RFC 4180). */
public final class Csv {

    /** Tells spreadsheets, at the beginning of a file, that it is UTF-8. */
    public static final String MARK = "\ufeff";

    private static final String SIGNS_OF_A_FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One line, its end included; a cell without a value is empty. */
    public static String line(Collection<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return "\"" + (value instanceof Number ? text : harmless(text)).replace("\"", "\"\"") + "\"";
    }

    /** A text that a spreadsheet would calculate with stays one: names and titles are typed by people. */
    private static String harmless(String text) {
        return !text.isEmpty() && SIGNS_OF_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
