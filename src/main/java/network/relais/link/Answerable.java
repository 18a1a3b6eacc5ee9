package network.relais.link;

import java.util.Map;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.Language;

/** Something that people answer by a link in a mail: {@code <meta name="asks" content="protocol">}. One implementation a word. */
public interface Answerable {

    /** What a mail text calls it; at most 20 letters. */
    String word();

    /**
     * What exactly this mail asks: settled when it is written, so that its link never answers anything later.
     *
     * @return letters, digits, hyphens, dots and slashes; at most 58
     */
    String which(MailRequest mail);

    /**
     * What is asked, for the page that shows it. Decides nothing and changes nothing.
     *
     * @throws DeadLink if nobody waits for this answer any more
     * @throws network.relais.Rejection if there is something to tell instead
     */
    Page page(Purpose purpose, Language language);

    /**
     * Takes the answer. The mission is locked, and the link is used up in the same transaction.
     *
     * @param typed the fields of the page's form; whatever is missing was left empty
     * @throws DeadLink if nobody waits for this answer any more
     * @throws network.relais.Rejection if it cannot be taken like that: the link stays good
     */
    Thanks answer(Purpose purpose, Language language, Map<String, String> typed);

    /**
     * @param template in {@code templates/link}, without its end
     * @param asked what it is filled with
     */
    record Page(String template, Object asked) {}

    /**
     * @param message key of the sentence that thanks and says what happens next
     * @param details what stands in it
     */
    record Thanks(String message, Object... details) {}
}
