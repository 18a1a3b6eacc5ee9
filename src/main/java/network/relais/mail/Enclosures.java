package network.relais.mail;

import network.relais.paper.Paper;
import network.relais.people.Language;

/**
 * Papers that go along with mails whose text asks for them: {@code <meta name="encloses" content="protocol">}. One
 * implementation a word.
 */
public interface Enclosures {

    /** What a mail text calls them. */
    String word();

    /**
     * Which paper goes with this mail: settled when the mail is written, so that a later version does not slip in.
     *
     * @return letters, digits, hyphens and dots; at most 60
     */
    String which(Outbox.MailRequest mail);

    /**
     * Made when the mail leaves, so that nobody who decides to send waits for it.
     *
     * @param which as {@link #which} said
     */
    Paper paper(String missionId, String which, String recipient, Language language);
}
