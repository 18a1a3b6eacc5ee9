package network.relais.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real mail server, and what people find in their mailboxes there. */
final class MailServer implements AutoCloseable {

    private static final Duration LONGEST_WAY = Duration.ofSeconds(30);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailServer() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /**
     * A mail as it is read: its subject, and its text with what can be pressed in it.
     *
     * @param papers names of the files that came along
     */
    record Mail(String subject, Document text, List<String> papers) {

        /** Where the mail leads whoever signs in: to the reader's step, or else where its one button leads. */
        String link() {
            var steps = text.select("a[href*=/go/]");
            var links = steps.isEmpty() ? text.select("a.action") : steps;
            assertThat(links).as("the one way on from “%s”", subject).hasSize(1);
            return links.get(0).attr("href");
        }

        /** Where its reader answers without signing in. */
        String answerLink() {
            var links = text.select("a.action[href*=/a/]");
            assertThat(links).as("the one link to answer “%s”", subject).hasSize(1);
            return links.get(0).attr("href");
        }

        /** What it says, in one line, with plain blanks. */
        String words() {
            return text.body().text().replace('\u00A0', ' ').replace('\u202F', ' ');
        }
    }

    /** The latest mail to that address whose subject holds these words, as soon as it has come. */
    Mail mailTo(String address, String subject) {
        await().atMost(LONGEST_WAY).untilAsserted(() -> assertThat(mailsTo(address))
                .as("mails to %s", address)
                .extracting(Mail::subject)
                .anyMatch(each -> each.contains(subject)));
        var fitting = mailsTo(address).stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList();
        return fitting.get(fitting.size() - 1);
    }

    /** Oldest first. */
    List<Mail> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(address, message))
                .map(MailServer::read)
                .toList();
    }

    private static boolean isTo(String address, MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(recipient ->
                            ((InternetAddress) recipient).getAddress().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            var parts = (Multipart) message.getContent();
            // With a paper, the letter is the first part of the whole.
            var letter = parts.getContentType().startsWith("multipart/mixed")
                    ? (Multipart) parts.getBodyPart(0).getContent()
                    : parts;
            var papers = new ArrayList<String>();
            for (int i = 1; letter != parts && i < parts.getCount(); i++) {
                papers.add(parts.getBodyPart(i).getFileName());
            }
            var html = letter.getBodyPart(1).getContent();
            return new Mail(message.getSubject(), Jsoup.parse(html.toString()), papers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
