package network.relais.mail.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import network.relais.mail.MailQueue.Waiting;
import network.relais.mail.MailSettings;
import network.relais.mail.Postman;
import network.relais.paper.Paper;
import org.apache.commons.mail2.core.EmailException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a mail server, those of one round over one connection. */
final class SmtpPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);

    private final MailSettings mail;
    private final SmtpSettings smtp;
    private final Session session;

    SmtpPostman(MailSettings mail, SmtpSettings smtp) {
        this.mail = mail;
        this.smtp = smtp;
        this.session = Session.getInstance(smtp.properties());
    }

    @Override
    public Round setOut() {
        return new SmtpRound();
    }

    private final class SmtpRound implements Round {

        private final Transport transport;

        private SmtpRound() {
            try {
                transport = session.getTransport("smtp");
            } catch (MessagingException e) {
                throw new IllegalStateException("There is no SMTP in this program", e);
            }
        }

        @Override
        public void deliver(Waiting waiting, @Nullable Paper paper) throws Undelivered {
            connect();
            try {
                var message = Envelope.of(waiting.letter(), paper, mail.from(), waiting.createdAt(), session);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (SendFailedException | EmailException e) {
                throw new Undelivered(reason(e), e, false);
            } catch (MessagingException e) {
                throw new Undelivered(reason(e), e, !transport.isConnected());
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("The mail server hung up first", e);
            }
        }

        private void connect() throws Undelivered {
            if (transport.isConnected()) {
                return;
            }
            try {
                transport.connect(smtp.host(), smtp.port(), smtp.username(), smtp.password());
            } catch (MessagingException e) {
                throw new Undelivered(reason(e), e, true);
            }
        }
    }

    private static String reason(Exception e) {
        var cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + " (" + cause.getMessage() + ")";
    }
}
