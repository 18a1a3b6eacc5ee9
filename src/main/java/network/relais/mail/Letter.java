package network.relais.mail;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it will leave the house.
 *
 * @param missionId null if it is about no single mission
 * @param messageId the same for the same mission, template, recipient and occurrence, so that a mail that had to be sent
 *     twice can be recognised
 * @param threadId what all mails of this mission to this person refer to; without a mission, all of this kind
 * @param fromName in whose name it comes; the address is the network's
 * @param plainText the same for people who read mails without HTML
 * @param enclosure the paper that goes along; null if there is none
 * @param asks what its reader can answer by a link; null if there is nothing
 */
public record Letter(
        @Nullable String missionId,
        String template,
        String recipient,
        String occurrence,
        String messageId,
        String threadId,
        String fromName,
        @Nullable Address replyTo,
        Address to,
        String subject,
        String html,
        String plainText,
        @Nullable Enclosure enclosure,
        @Nullable Question asks) {

    public Letter {
        Stream.of(messageId, threadId, fromName, subject).forEach(Letter::refuseLineBreaks);
    }

    /**
     * @param word whose paper it is, see {@link Enclosures}
     * @param which of them
     */
    public record Enclosure(String word, String which) {

        /** As it is kept: {@code protocol/3}. */
        public String id() {
            return word + "/" + which;
        }

        public static Enclosure of(String id) {
            var slash = id.indexOf('/');
            return new Enclosure(id.substring(0, slash), id.substring(slash + 1));
        }
    }

    /**
     * @param word what is asked, see {@link AnswerLinks}
     * @param which of them
     */
    public record Question(String word, String which) {

        /** As it is kept: {@code protocol/3}. */
        public String id() {
            return word + "/" + which;
        }

        public static Question of(String id) {
            var slash = id.indexOf('/');
            return new Question(id.substring(0, slash), id.substring(slash + 1));
        }
    }

    /** The same letter, with other words in it. */
    Letter with(String newHtml, String newPlainText) {
        return new Letter(
                missionId,
                template,
                recipient,
                occurrence,
                messageId,
                threadId,
                fromName,
                replyTo,
                to,
                subject,
                newHtml,
                newPlainText,
                enclosure,
                asks);
    }

    public record Address(String name, String mail) {

        public Address {
            refuseLineBreaks(name);
            refuseLineBreaks(mail);
        }
    }

    /** Whoever could put a line break into a header could add headers of their own: recipients, for instance. */
    private static void refuseLineBreaks(String header) {
        if (header.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalStateException("A mail header cannot hold a line break or a NUL character: "
                    + header.replace("\r", "\\r").replace("\n", "\\n").replace("\0", "\\0"));
        }
    }
}
