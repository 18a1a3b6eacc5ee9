package network.relais.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The languages that the network writes in. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** French for French, wherever it is spoken, and English for everything else. */
    public static Language of(Locale language) {
        return language.getLanguage().equals(FR.code()) ? FR : EN;
    }

    public Locale locale() {
        return locale;
    }

    /** "12 mars 2026", "1er mars 2026"; "12 March 2026". */
    public String date(LocalDate date) {
        return date(date, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
    }

    /** "1er", as one says it, where the format begins with the day. */
    public String date(TemporalAccessor date, DateTimeFormatter format) {
        var said = format.withLocale(locale).format(date);
        return this == FR ? said.replaceFirst("^1 ", "1er ") : said;
    }

    /** One of the two. */
    public String say(String english, String french) {
        return this == FR ? french : english;
    }

    /** Lower case, as in the folders of the mail texts. */
    public String code() {
        return locale.getLanguage();
    }
}
