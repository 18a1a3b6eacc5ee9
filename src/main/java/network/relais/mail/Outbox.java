package network.relais.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mails wait here until they are sent. Deciding to send is a row in the caller's transaction; sending happens afterwards. */
public interface Outbox {

    /**
     * Writes the mail in the recipient's language from {@code bpmn/mail/<language>/<template>.html} and queues it. A mail with
     * the same mission, template, recipient and occurrence is queued once only, however often this is called.
     *
     * @return whether a mail was queued now: false if it was already, if the person has no address, or while a past is told that
     *     nobody is written to about: see {@link PastMails}
     */
    boolean queue(MailRequest mail);

    /**
     * @param missionId null for a mail that is about no single mission; its text is signed by the network
     * @param template file name without its end, for instance {@code thank_prescriber}
     * @param recipient a person's id
     * @param occurrence tells apart mails of one kind: a round, version, instalment, milestone or reminder number; empty if
     *     there is only one
     * @param step id of the user task that the main action leads to; null if the mail asks for nothing
     * @param details values for the template, besides what {@link MailFacts} know
     */
    record MailRequest(
            @Nullable String missionId,
            String template,
            String recipient,
            String occurrence,
            @Nullable String step,
            Map<String, Object> details) {

        public static MailRequest of(String missionId, String template, String recipient, String occurrence) {
            return new MailRequest(missionId, template, recipient, occurrence, null, Map.of());
        }

        /** About no single mission. */
        public static MailRequest ofNetwork(
                String template, String recipient, String occurrence, Map<String, Object> details) {
            return new MailRequest(null, template, recipient, occurrence, null, details);
        }
    }
}
