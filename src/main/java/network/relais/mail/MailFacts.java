package network.relais.mail;

import java.util.Map;
import network.relais.people.Language;

/**
 * What a feature can tell a mail text. Every feature that has something to say implements it once; the mail text names the
 * values it wants, so that a process owner can use them in any text.
 */
public interface MailFacts {

    /**
     * Values by name: texts, numbers, booleans, maps and lists of these, already formatted for the language (amounts, dates).
     * Names begin with the feature's word: {@code protocol}, {@code instalment}…
     *
     * @param recipient the person who will read it: own lines first
     */
    Map<String, Object> about(String missionId, String recipient, Language language);
}
