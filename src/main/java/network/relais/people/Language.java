package network.relais.people;

import java.util.Locale;

/** The languages that the network writes in. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Lower case, as in the folders of the mail texts. */
    public String code() {
        return locale.getLanguage();
    }
}
