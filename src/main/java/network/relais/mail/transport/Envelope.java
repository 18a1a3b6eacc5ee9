package network.relais.mail.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import network.relais.mail.Letter;
import network.relais.paper.Paper;
import org.apache.commons.mail2.core.EmailException;
import org.apache.commons.mail2.jakarta.EmailAttachment;
import org.apache.commons.mail2.jakarta.HtmlEmail;
import org.jspecify.annotations.Nullable;

/** A letter as a MIME message: HTML with its plain-text alternative, and the headers that make it one of a thread. */
final class Envelope extends HtmlEmail {

    private final String messageId;

    private Envelope(String messageId) {
        this.messageId = messageId;
    }

    static MimeMessage of(Letter letter, @Nullable Paper paper, String from, Instant writtenAt, Session session)
            throws EmailException {
        var utf8 = StandardCharsets.UTF_8.name();
        var envelope = new Envelope(letter.messageId());
        envelope.setMailSession(session);
        envelope.setCharset(utf8);
        envelope.setFrom(from, letter.fromName(), utf8);
        envelope.addTo(letter.to().mail(), letter.to().name(), utf8);
        var replyTo = letter.replyTo();
        if (replyTo != null) {
            envelope.addReplyTo(replyTo.mail(), replyTo.name(), utf8);
        }
        envelope.setSubject(letter.subject());
        envelope.setSentDate(Date.from(writtenAt));
        envelope.addHeader("In-Reply-To", letter.threadId());
        envelope.addHeader("References", letter.threadId());
        envelope.addHeader("Auto-Submitted", "auto-generated");
        envelope.setHtmlMsg(letter.html());
        envelope.setTextMsg(letter.plainText());
        if (paper != null) {
            envelope.attach(
                    new ByteArrayDataSource(paper.pdf(), "application/pdf"),
                    paper.fileName(),
                    "",
                    EmailAttachment.ATTACHMENT);
        }
        envelope.buildMimeMessage();
        var message = envelope.getMimeMessage();
        try {
            message.saveChanges();
        } catch (MessagingException e) {
            throw new EmailException(e);
        }
        return message;
    }

    /** Each saving would give the message another Message-ID; ours is always the same. */
    @Override
    protected MimeMessage createMimeMessage(Session session) {
        return new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
    }
}
