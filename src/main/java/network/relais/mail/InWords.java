package network.relais.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import network.relais.people.Language;

/** Dates as a mail says them. */
public final class InWords {

    private InWords() {}

    /** "12 mars 2026", "1er mars 2026"; "12 March 2026". */
    public static String date(LocalDate date, Language language) {
        var said = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
        return language == Language.FR && date.getDayOfMonth() == 1 ? said.replaceFirst("^1 ", "1er ") : said;
    }
}
