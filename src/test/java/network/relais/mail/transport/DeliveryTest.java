package network.relais.mail.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import network.relais.mail.Letter;
import network.relais.mail.MailQueue.Waiting;
import network.relais.mail.MailSettings;
import network.relais.mail.Postman;
import network.relais.mail.Postman.Undelivered;
import network.relais.paper.Paper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives at a real mail server, and what lies in the folder. */
class DeliveryTest {

    private static final Instant WRITTEN = Instant.parse("2026-03-10T09:00:00Z");

    private final MailSettings settings = mock(MailSettings.class);
    private @Nullable GreenMail server;

    @BeforeEach
    void givenAnAddressOfTheNetwork() {
        when(settings.from()).thenReturn("mission@relais.example");
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void whatArrivesIsHtmlWithItsPlainTextInOneThread() throws Exception {
        var port = startServer();

        deliver(smtp(port), letter(1, "anne@lyon.example"));

        var message = received()[0];
        assertThat(message.getSubject()).isEqualTo("Réponse attendue : « Relais » 😀");
        assertThat(message.getFrom())
                .containsExactly(new InternetAddress("mission@relais.example", "Zoé Müller via Relais", "UTF-8"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Zoé Müller via Relais");
        assertThat(((InternetAddress) message.getReplyTo()[0]).getPersonal()).isEqualTo("Zoé Müller");
        assertThat(((InternetAddress) message.getReplyTo()[0]).getAddress()).isEqualTo("zoe@lyon.example");
        assertThat(((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Łukasz, Anne");
        assertThat(message.getMessageID()).isEqualTo("<M-2026-0007.test.p1.1@relais.example>");
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<M-2026-0007.p1@relais.example>");
        assertThat(message.getHeader("References")).containsExactly("<M-2026-0007.p1@relais.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate()).isEqualTo(WRITTEN);
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType())
                .startsWithIgnoringCase("text/plain")
                .containsIgnoringCase("utf-8");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Prête ? 4 312,50 €\r\n");
        assertThat(parts.getBodyPart(1).getContentType())
                .startsWithIgnoringCase("text/html")
                .containsIgnoringCase("utf-8");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>Prête ? 4 312,50 €</p>");
    }

    @Test
    void aPaperGoesAlongUnderItsName() throws Exception {
        var port = startServer();

        try (var round = smtp(port).setOut()) {
            round.deliver(
                    letter(1, "anne@lyon.example"), new Paper("M-2026-0007-protocole-3.pdf", new byte[] {1, 2, 3}));
        }

        var message = received()[0];
        assertThat(message.getMessageID()).isEqualTo("<M-2026-0007.test.p1.1@relais.example>");
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("M-2026-0007-protocole-3.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void aWrongAddressHoldsNobodyElseUp() throws Exception {
        var port = startServer();

        try (var round = smtp(port).setOut()) {
            round.deliver(letter(1, "anne@lyon.example"), null);
            assertThatExceptionOfType(Undelivered.class)
                    .isThrownBy(() -> round.deliver(letter(2, "no address"), null))
                    .satisfies(e -> assertThat(e.roundIsOver()).isFalse());
            round.deliver(letter(3, "bruno@lyon.example"), null);
        }

        assertThat(received()).hasSize(2);
    }

    @Test
    void aServerThatIsNotThereEndsTheRound() throws Exception {
        var port = freePort();

        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> deliver(smtp(port), letter(1, "anne@lyon.example")))
                .satisfies(e -> assertThat(e.roundIsOver()).isTrue())
                .withMessageContaining(String.valueOf(port));
    }

    @Test
    void aServerThatOffersNoEncryptionGetsNothingWhereItIsRequired() throws Exception {
        var port = startServer();
        var insists = new SmtpPostman(settings, new SmtpSettings("127.0.0.1", port, null, null, true));

        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> deliver(insists, letter(1, "anne@lyon.example")))
                .withMessageContaining("STARTTLS");
        assertThat(received()).isEmpty();
    }

    @Test
    void encryptionAndTheServersProofAreRequiredOnAnyOtherMachine() {
        var remote = new SmtpSettings("smtp.example", null, "relais", "secret", null).properties();

        assertThat(remote)
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.auth", "true")
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
        assertThat(new SmtpSettings("smtp.example", 465, null, null, null).properties())
                .containsEntry("mail.smtp.ssl.enable", "true");
        assertThat(new SmtpSettings("smtp.example", null, null, null, null).port())
                .isEqualTo(587);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SmtpSettings("smtp.example", 25, null, null, false))
                .withMessageContaining("relais.mail.smtp.starttls");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .as("a name that only begins like this machine's")
                .isThrownBy(() -> new SmtpSettings("127.0.0.1.example", 25, null, null, false));
    }

    @Test
    void withoutAServerALetterIsAWholeFile(@TempDir Path folder) throws Exception {
        var mails = folder.resolve("mail");
        var postman = new FilePostman(settings, mails);

        deliver(postman, letter(7, "anne@lyon.example"));
        deliver(postman, letter(7, "anne@lyon.example"));

        try (var files = Files.list(mails)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file).hasFileName("20260310T090000-000007-M-2026-0007-test-p1.eml");
                var message = new MimeMessage(Session.getInstance(new Properties()), Files.newInputStream(file));
                assertThat(message.getSubject()).isEqualTo("Réponse attendue : « Relais » 😀");
                assertThat(message.getMessageID()).isEqualTo("<M-2026-0007.test.p1.1@relais.example>");
                assertThat(Files.readString(file, UTF_8)).contains("multipart/alternative");
            });
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsTheWorldsFault(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("mail"));

        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> deliver(new FilePostman(settings, file), letter(1, "anne@lyon.example")))
                .withMessageContaining(file.toString());
    }

    private static void deliver(Postman postman, Waiting letter) throws Undelivered {
        try (var round = postman.setOut()) {
            round.deliver(letter, null);
        }
    }

    private SmtpPostman smtp(int port) {
        return new SmtpPostman(settings, new SmtpSettings("127.0.0.1", port, null, null, null));
    }

    private int startServer() {
        var started = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        server = started;
        return started.getSmtp().getPort();
    }

    private MimeMessage[] received() {
        return server == null ? new MimeMessage[0] : server.getReceivedMessages();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Waiting letter(long number, String address) {
        return new Waiting(
                number,
                0,
                WRITTEN,
                new Letter(
                        "M-2026-0007",
                        "test",
                        "p1",
                        "1",
                        "<M-2026-0007.test.p1.1@relais.example>",
                        "<M-2026-0007.p1@relais.example>",
                        "Zoé Müller via Relais",
                        new Letter.Address("Zoé Müller", "zoe@lyon.example"),
                        new Letter.Address("Łukasz, Anne", address),
                        "Réponse attendue : « Relais » 😀",
                        "<html><body><p>Prête ? 4 312,50 €</p></body></html>",
                        "Prête ? 4 312,50 €\n",
                        null,
                        null));
    }
}
