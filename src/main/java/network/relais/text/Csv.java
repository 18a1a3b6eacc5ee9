package network.relais.text;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lines for a spreadsheet (RFC 4180). */
public final class Csv {

    /** Tells spreadsheets, at the beginning of a file, that it is UTF-8. */
    public static final String MARK = "\ufeff";

    private static final String SIGNS_OF_A_FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One line, its end included. */
    public static String line(Collection<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that a spreadsheet would calculate with is text: names and titles are typed by people. Numbers stay numbers. */
    private static String cell(String text) {
        var isHarmful = !text.isEmpty()
                && SIGNS_OF_A_FORMULA.indexOf(text.charAt(0)) >= 0
                && !text.matches("-[0-9]+([.][0-9]+)?");
        return "\"" + (isHarmful ? "'" + text : text).replace("\"", "\"\"") + "\"";
    }
}
