package network.relais.mail;

import java.util.Map;
import java.util.Set;
import network.relais.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a feature can tell a mail text. Every feature that has something to say implements it once a word; the mail text names
 * the values it wants, so that a process owner can use them in any text: {@code {{protocol.total}}} is the value
 * {@code total} of the facts whose word is {@code protocol}. {@code bpmn/mail/README.md} lists them all.
 */
public interface MailFacts {

    /** What the names of these values begin with in a mail text; one word is provided by one feature only. */
    String word();

    /** The names of all values that there may be, so that a text that asks for another is refused before it is needed. */
    Set<String> names();

    /**
     * Values by name, without the word: texts, numbers, booleans, maps and lists of these, already formatted for the language
     * (amounts, dates). A value that is named here but null counts as "no" in a section; a value that is not named at all and
     * that a text asks for is an error. Asked only for a mail whose text uses the word.
     *
     * @param mail whom it goes to (own lines first), in which mission, which occurrence and with which details
     */
    Map<String, ? extends @Nullable Object> about(Outbox.MailRequest mail, Language language);
}
