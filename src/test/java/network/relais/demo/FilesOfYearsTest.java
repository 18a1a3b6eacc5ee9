package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each table of each panel, that of loads too, as a file: heading by heading and cell by cell what the page shows. */
@DemoHistory
class FilesOfYearsTest extends BesideHistory {

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:,|$)");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.][0-9]+)?");

    private static final Pattern OFFICE_TIME =
            Pattern.compile("(?:([0-9]+) working days? ?)?(?:([0-9]+(?:[.][0-9])?) h ?)?(?:([0-9]+) min)?");

    @Test
    void everyTableIsAFileOfTheSameCells() throws Exception {
        var reader = sessionOf("ursula");
        var panels = Jsoup.parse(content("/metrics/overview", reader))
                .select(".tabs a")
                .eachAttr("href");
        assertThat(panels).anyMatch(address -> address.startsWith("/metrics/load"));
        var compared = 0;
        for (var panel : panels) {
            var address = panel.replaceFirst("[?].*", "");
            var page = Jsoup.parse(content(address, reader));
            assertThat(page.select("section.table")).as(address).isNotEmpty();
            for (var table : page.select("section.table")) {
                var key = table.attr("aria-labelledby").replaceFirst("^table-", "");
                if (table.select("tbody tr").isEmpty()) {
                    continue;
                }
                var lines = content(address + "/" + key + ".csv", reader)
                        .substring(1)
                        .lines()
                        .toList();
                var rows = table.select("tr");
                assertThat(lines).as("%s of %s", key, address).hasSameSizeAs(rows);
                for (int at = 0; at < lines.size(); at++) {
                    var file = cells(lines.get(at));
                    var shown = rows.get(at).select("th, td").eachText();
                    var name = "%s of %s, line %d: %s as %s".formatted(key, address, at + 1, shown, file);
                    assertThat(rows.get(at).select("th, td")).as(name).hasSameSizeAs(file);
                    for (int cell = 0; cell < file.size(); cell++) {
                        var text =
                                rows.get(at).select("th, td").get(cell).text().replace('\u00a0', ' ');
                        assertThat(
                                        at == 0
                                                ? isHeading(file.get(cell), text)
                                                : isSame(file.get(cell), text) || isOfficeTime(file.get(cell), text))
                                .as("%s: %s as %s", name, text, file.get(cell))
                                .isTrue();
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    /** Rare ones, which are not there on each day. */
    @ParameterizedTest
    @CsvSource({
        "0.001, less than a minute, true",
        "-0.001, less than a minute, true",
        "0.002, less than a minute, false",
        "0.35, 3.5 h, true",
        "0.355, 3.6 h, true",
        "0.36, 3.5 h, false",
        "3.5, 3.5 h, false",
        "0.057, 34 min, true",
        "1.39, 1 working day 3 h, true",
        "1.41, 1 working day 3 h, false",
    })
    void itIsKnownWhatIsTheSame(String file, String page, boolean isSame) {
        assertThat(isSame(file, page) || isOfficeTime(file, page)).isEqualTo(isSame);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var found = CELL.matcher(line);
        while (found.find()) {
            cells.add(found.group(1).replace("\"\"", "\""));
        }
        return cells;
    }

    /** Figures in a file bear their unit in the heading. */
    private static boolean isHeading(String file, String page) {
        return file.equals(page) || file.startsWith(page + " (") && file.endsWith(")");
    }

    private boolean isSame(String file, String page) {
        if (file.isEmpty()) {
            return page.isEmpty() || page.equals("–");
        }
        if (file.replaceAll("\\s+", " ").strip().equals(page)) {
            return true;
        }
        if (file.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(Locale.UK)
                    .format(LocalDate.parse(file))
                    .equals(page);
        }
        var number = NUMBER.matcher(page.replaceAll("(?<=[0-9]),(?=[0-9]{3})", ""));
        if (!NUMBER.matcher(file).matches()) {
            return false;
        }
        if (page.startsWith("less than")) {
            // Up to a minute, to the nearest thousandth of a day, which is a minute and a half.
            return Math.abs(Double.parseDouble(file)) < 0.0015;
        }
        if (!number.find()) {
            return false;
        }
        var value = new BigDecimal(number.group()).doubleValue() * (page.endsWith(" less") ? -1 : 1);
        var unit = page.contains("%") ? 100 : page.contains(" min") ? 24 * 60 : page.contains(" h") ? 24 : 1;
        var decimals = number.group().contains(".")
                ? number.group().length() - number.group().indexOf('.') - 1
                : 0;
        // What people read is rounded; a count is not.
        var rounding = page.matches("[0-9,]+")
                ? 0
                : (0.5 * Math.pow(10, -decimals) + (unit == 1 ? 0.0005 : unit * 0.0005)) * 1.001;
        return Math.abs(Double.parseDouble(file) * unit - value) <= rounding + (unit == 24 * 60 ? 1 : 0);
    }

    /** In working days of ten hours for a spreadsheet; people read the two largest units. */
    private static boolean isOfficeTime(String file, String page) {
        var words = OFFICE_TIME.matcher(page);
        if (!words.matches() || !NUMBER.matcher(file).matches()) {
            return false;
        }
        var hours = hours(words, 1, 10) + hours(words, 2, 1) + hours(words, 3, 1 / 60.0);
        var more = Double.parseDouble(file) * 10 - hours;
        return more > -0.051 && more < (words.group(1) == null ? 0.051 : 1.051);
    }

    private static double hours(Matcher words, int group, double each) {
        return words.group(group) == null ? 0 : Double.parseDouble(words.group(group)) * each;
    }
}
