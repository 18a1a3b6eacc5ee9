package network.relais.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import network.relais.mail.MailQueue.Backlog;
import network.relais.mail.MailWiring.MovingClock;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Missions;
import network.relais.paper.Paper;
import network.relais.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From the outbox to a mail server that comes and goes. */
@JdbcTest(properties = {"relais.mail.poll=24h", "relais.mail.smtp.host=127.0.0.1", "spring.flyway.schemas=RELAIS"})
@Import(MailWiring.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ExtendWith(OutputCaptureExtension.class)
class SendWaitingMailsTest {

    private static final int PORT = freePort();

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailQueue queue;

    @Autowired
    private Postman postman;

    @Autowired
    private Enclose enclose;

    @Autowired
    private PutLinkIn links;

    @Autowired
    private SendWaitingMails poller;

    @Autowired
    private MovingClock clock;

    @Autowired
    private People people;

    @Autowired
    private Missions missions;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailRequest thanks;

    @DynamicPropertySource
    static void useOurServer(DynamicPropertyRegistry settings) {
        settings.add("relais.mail.smtp.port", () -> PORT);
    }

    @BeforeEach
    void givenSomebodyToThank() {
        jdbc.sql("delete from relais.mail").update();
        thanks = MailWiring.thanks(people, missions);
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aMailWaitsForAServerThatIsDownAndIsSentOnce() throws MessagingException {
        outbox.queue(thanks);

        assertThat(poller.sendWaiting()).isZero();
        assertThat(queue.backlog()).isEqualTo(new Backlog(1, 0));

        server.start();
        assertThat(poller.sendWaiting()).as("before the pause is over").isZero();
        clock.move(Duration.ofSeconds(10));
        assertThat(poller.sendWaiting()).isEqualTo(1);
        assertThat(poller.sendWaiting()).isZero();
        clock.move(Duration.ofDays(3));
        assertThat(poller.sendWaiting()).isZero();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .startsWith("<" + thanks.missionId() + ".thank_prescriber." + thanks.recipient());
        assertThat(queue.backlog()).isEqualTo(new Backlog(0, 0));
    }

    @Test
    void severalPollersAtOnceSendEachMailOnce() throws Exception {
        IntStream.range(0, 120)
                .forEach(number -> outbox.queue(
                        MailRequest.of(thanks.missionId(), "thank_prescriber", thanks.recipient(), "" + number)));
        server.start();
        var threads = Executors.newFixedThreadPool(3);
        try {
            var pollers = Stream.of("node 1", "node 2", "node 3")
                    .map(node -> new SendWaitingMails(queue, postman, enclose, links, clock, node))
                    .map(each -> threads.submit(each::sendWaiting))
                    .toList();
            var sent = 0;
            for (Future<Integer> each : pollers) {
                sent += each.get(60, TimeUnit.SECONDS);
            }
            assertThat(sent).isEqualTo(120);
        } finally {
            threads.shutdownNow();
        }

        assertThat(server.getReceivedMessages()).hasSize(120);
        assertThat(messageIds()).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeDeliveredForDaysIsGivenUpAndSaidOnce(CapturedOutput log) {
        outbox.queue(thanks);
        var attempts = 0;
        while (queue.backlog().waiting() > 0) {
            poller.sendWaiting();
            clock.move(Duration.ofDays(1));
            attempts++;
        }

        assertThat(attempts).isEqualTo(12);
        assertThat(queue.backlog()).isEqualTo(new Backlog(0, 1));
        assertThat(log.getOut()).containsOnlyOnce("is given up");
        assertThat(log.getOut()).doesNotContain("\tat ");
    }

    @Test
    void aLetterThatCannotBeMadeHoldsNobodyElseUp() {
        outbox.queue(thanks);
        outbox.queue(MailRequest.of(thanks.missionId(), "thank_prescriber", thanks.recipient(), "2"));
        var delivered = new ArrayList<String>();
        var clumsy =
                new SendWaitingMails(queue, () -> roundThatBreaksOn("", delivered), enclose, links, clock, "node 1");

        assertThat(clumsy.sendWaiting()).isEqualTo(1);
        assertThat(delivered).containsExactly("2");
        assertThat(queue.backlog()).isEqualTo(new Backlog(1, 0));
    }

    private static Postman.Round roundThatBreaksOn(String occurrence, List<String> delivered) {
        return new Postman.Round() {
            @Override
            public void deliver(MailQueue.Waiting letter, @Nullable Paper paper) {
                if (letter.letter().occurrence().equals(occurrence)) {
                    throw new IllegalArgumentException("no such character set");
                }
                delivered.add(letter.letter().occurrence());
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void pausesGrow() {
        var pauses = IntStream.rangeClosed(1, 12).mapToObj(RetryPauses::after).toList();

        assertThat(pauses.get(11)).isEmpty();
        assertThat(pauses.subList(0, 11)).allSatisfy(pause -> assertThat(pause).isPresent());
        List<Duration> present =
                pauses.subList(0, 11).stream().map(pause -> pause.orElseThrow()).toList();
        assertThat(present).isSorted().doesNotHaveDuplicates();
    }

    private List<String> messageIds() throws MessagingException {
        return Arrays.stream(server.getReceivedMessages())
                .map(SendWaitingMailsTest::messageId)
                .toList();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
