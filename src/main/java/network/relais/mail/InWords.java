package network.relais.mail;

import java.time.LocalDate;
import network.relais.people.Language;

/** Dates as a mail says them. */
public final class InWords {

    private InWords() {}

    /** "12 mars 2026", "1er mars 2026"; "12 March 2026". */
    public static String date(LocalDate date, Language language) {
        return language.date(date);
    }
}
