package network.relais.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import network.relais.mail.MailQueue;
import network.relais.mail.MailQueue.Backlog;
import network.relais.mail.MailQueue.Trouble;
import network.relais.mail.MailQueue.Unsent;
import network.relais.mail.MailQueue.Waiting;
import network.relais.mail.MailWiring;
import network.relais.mail.Mailbox;
import network.relais.mail.Mailbox.Mail;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.UnknownMission;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.Person;
import network.relais.people.UnknownPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@link Outbox} and {@link MailQueue} promise, on whichever database. Several transactions at once, so none around. */
@JdbcTest(properties = "relais.mail.poll=24h")
@Import(MailWiring.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class OutboxContract {

    private static final Instant NOW = MailWiring.NOW;
    private static final Instant LEASE_END = NOW.plus(Duration.ofMinutes(5));

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailQueue queue;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Journal journal;

    @Autowired
    private People people;

    @Autowired
    private Missions missions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Person zoe;
    private Person karim;
    private String mission;

    @BeforeEach
    void givenAMission() {
        jdbc.sql("delete from relais.mail").update();
        zoe = person("Zoé", "Müller", "@lyon.example");
        karim = person("Karim", "Haddad", "@paris.example");
        var client = people.addOrganisation("Ateliers du Rhône", "Lyon");
        mission = missions.open(
                        new Missions.NewMission("Stock audit", client.id(), null, karim.id(), zoe.id(), "EUR"), NOW)
                .id();
    }

    @Test
    void aMailIsQueuedInTheRecipientsLanguageAndWaitsToBeSent() {
        assertThat(outbox.queue(thanks())).isTrue();

        assertThat(lease("a")).singleElement().satisfies(waiting -> {
            var letter = waiting.letter();
            assertThat(letter.subject()).contains("Ateliers du Rhône");
            assertThat(letter.html()).contains("<html lang=\"fr\">", "<p class=\"mission\"");
            assertThat(letter.plainText()).contains("Bonjour Karim,");
            assertThat(letter.to().mail()).isEqualTo(karim.email());
            assertThat(letter.fromName()).isEqualTo("Zoé Müller via Relais");
            assertThat(letter.replyTo()).isNotNull();
            assertThat(letter.messageId())
                    .matches("<" + mission + "\\.thank_prescriber\\." + karim.id() + "\\.[0-9a-f]{16}@localhost>");
            assertThat(letter.threadId()).isEqualTo("<" + mission + "." + karim.id() + "@localhost>");
            assertThat(waiting.attempts()).isZero();
            assertThat(waiting.createdAt()).isEqualTo(NOW);
        });
    }

    @Test
    void theSameMailIsQueuedOnceAndAnotherOccurrenceAgain() {
        assertThat(outbox.queue(thanks())).isTrue();
        assertThat(outbox.queue(thanks())).isFalse();
        assertThat(outbox.queue(MailRequest.of(mission, "thank_prescriber", karim.id(), "2")))
                .isTrue();

        assertThat(lease("a"))
                .extracting(waiting -> waiting.letter().messageId())
                .doesNotHaveDuplicates();
        assertThat(queue.backlog()).isEqualTo(new Backlog(2, 0));
    }

    @Test
    void thatSomebodyHasNoAddressStandsInTheMissionsHistoryOnceAMail() {
        jdbc.sql("update relais.person set email = null where id = ?")
                .param(karim.id())
                .update();

        assertThat(outbox.queue(thanks())).isFalse();
        assertThat(outbox.queue(thanks())).isFalse();
        assertThat(outbox.queue(MailRequest.of(mission, "thank_prescriber", karim.id(), "2")))
                .isFalse();

        assertThat(lease("a")).isEmpty();
        assertThat(journal.of(mission)).hasSize(2).allSatisfy(entry -> assertThat(entry)
                .returns("nobodyWasTold", Journal.Entry::kind)
                .extracting(Journal.Entry::details, map(String.class, String.class))
                .containsEntry("recipientPerson", karim.id())
                .containsEntry("mail", "thank prescriber"));
    }

    @Test
    void lettersThatWaitTooLongOrWereGivenUpLatelyAreTrouble() {
        outbox.queue(thanks());
        var letter = lease("a").get(0);
        var lastWeek = NOW.minus(Duration.ofDays(7));

        assertThat(queue.trouble(NOW, lastWeek)).isEqualTo(new Trouble(0, 0));
        assertThat(queue.trouble(NOW.plusSeconds(1), lastWeek)).isEqualTo(new Trouble(1, 0));

        queue.giveUp(letter, "a", NOW, "no such mailbox");
        assertThat(queue.trouble(NOW.plusSeconds(1), lastWeek)).isEqualTo(new Trouble(0, 1));
        assertThat(queue.trouble(NOW.plusSeconds(1), NOW.plusSeconds(1))).isEqualTo(new Trouble(0, 0));
    }

    @Test
    void whatIsUnsentIsCountedWithItsOldest() {
        assertThat(queue.unsent()).isEqualTo(new Unsent(0, null));
        outbox.queue(thanks());
        assertThat(queue.unsent()).isEqualTo(new Unsent(1, NOW));

        queue.giveUp(lease("a").get(0), "a", NOW, "no such mailbox");
        assertThat(queue.unsent()).isEqualTo(new Unsent(0, null));
    }

    @Test
    void aLetterThatIsSentIsNoTrouble() {
        outbox.queue(thanks());
        queue.sent(lease("a").get(0), "a", NOW);

        assertThat(queue.trouble(NOW.plus(Duration.ofDays(1)), NOW.minus(Duration.ofDays(1))))
                .isEqualTo(new Trouble(0, 0));
    }

    @Test
    void aMailThatSeveralQueueAtOnceIsQueuedOnce() throws Exception {
        var outcomes = allAtOnce(8, number -> () -> outbox.queue(thanks()));

        assertThat(outcomes).containsOnlyOnce(true).hasSize(8);
        assertThat(lease("a")).hasSize(1);
    }

    @Test
    void aMailGoesWithTheTransactionThatDecidedToSendIt() {
        transaction.executeWithoutResult(status -> {
            outbox.queue(thanks());
            status.setRollbackOnly();
        });

        assertThat(lease("a")).isEmpty();
    }

    @Test
    void somebodyWithoutAnAddressGetsNoMail() {
        var known = people.add(new People.NewPerson("Odile", "Roy", null, "04 00 00 00 00", Language.FR, null));

        assertThat(outbox.queue(MailRequest.of(mission, "thank_prescriber", known.id(), "")))
                .isFalse();
        assertThat(lease("a")).isEmpty();
    }

    @Test
    void aMailAboutNoMissionIsQueuedOnceAndComesFromTheNetwork() throws Exception {
        var outcomes = allAtOnce(4, number -> () -> outbox.queue(ofNetwork("1")));

        assertThat(outcomes).containsOnlyOnce(true).hasSize(4);
        assertThat(outbox.queue(ofNetwork("2"))).isTrue();
        assertThat(lease("a")).hasSize(2).first().satisfies(waiting -> {
            assertThat(waiting.letter().missionId()).isNull();
            assertThat(waiting.letter().html()).doesNotContain("class=\"mission\"");
            assertThat(waiting.letter().fromName()).isEqualTo("Relais");
            assertThat(waiting.letter().replyTo()).isNull();
            assertThat(waiting.letter().threadId()).isEqualTo("<figures_week." + karim.id() + "@localhost>");
        });
        assertThatExceptionOfType(UnknownPerson.class)
                .isThrownBy(() -> outbox.queue(MailRequest.ofNetwork("figures_week", "p0", "", Map.of())));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> outbox.queue(MailRequest.ofNetwork("thank_prescriber", karim.id(), "", Map.of())))
                .withMessageContaining("signed by \"network\"");
    }

    @Test
    void nobodyAndNoMissionAreRefused() {
        assertThatExceptionOfType(UnknownPerson.class)
                .isThrownBy(() -> outbox.queue(MailRequest.of(mission, "thank_prescriber", "p0", "")));
        assertThatExceptionOfType(UnknownMission.class)
                .isThrownBy(() -> outbox.queue(MailRequest.of("M-0", "thank_prescriber", karim.id(), "")));
    }

    @Test
    void aTextThatDoesNotExistIsNamed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> outbox.queue(MailRequest.of(mission, "no_such_text", karim.id(), "")))
                .withMessageContaining("bpmn/mail/fr/no_such_text.html");
    }

    @Test
    void whoeverLeasedALetterHasItAloneUntilTheLeaseEnds() {
        outbox.queue(thanks());

        assertThat(lease("a")).hasSize(1);
        assertThat(lease("b")).isEmpty();
        assertThat(queue.lease("b", 10, LEASE_END, LEASE_END.plusSeconds(60))).hasSize(1);
    }

    @Test
    void severalPollersShareTheLettersAndNoneGetsTheSame() throws Exception {
        IntStream.range(0, 40)
                .forEach(number ->
                        outbox.queue(MailRequest.of(mission, "thank_prescriber", karim.id(), String.valueOf(number))));

        var leased = allAtOnce(4, number -> () -> {
            var mine = new ArrayList<Long>();
            List<Waiting> letters;
            do {
                letters = queue.lease("poller" + number, 3, NOW, LEASE_END);
                letters.forEach(letter -> mine.add(letter.number()));
            } while (!letters.isEmpty());
            return mine;
        });

        assertThat(leased.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        outbox.queue(thanks());
        queue.sent(lease("a").get(0), "a", NOW);

        assertThat(queue.lease("b", 10, LEASE_END.plusSeconds(1), LEASE_END.plusSeconds(60)))
                .isEmpty();
        assertThat(queue.backlog()).isEqualTo(new Backlog(0, 0));
        assertThat(outbox.queue(thanks())).as("queued again after it was sent").isFalse();
    }

    @Test
    void whatWasWrittenToSomebodyCanBeReadNewestFirst() {
        outbox.queue(thanks());
        outbox.queue(MailRequest.of(mission, "thank_prescriber", karim.id(), "2"));
        outbox.queue(MailRequest.of(mission, "thank_prescriber", zoe.id(), ""));
        var first = lease("a").get(0);
        queue.sent(first, "a", NOW);

        assertThat(mailbox.of(karim.id())).extracting(Mail::sent).containsExactly(false, true);
        assertThat(mailbox.find(first.number())).contains(new Mail(first.number(), NOW, true, first.letter()));
        assertThat(mailbox.find(-1)).isEmpty();
    }

    @Test
    void whatFailedIsTriedAgainAtItsTime() {
        outbox.queue(thanks());
        queue.tryAgain(lease("a").get(0), "a", NOW.plusSeconds(10), "😀".repeat(2000));

        assertThat(queue.lease("b", 10, NOW.plusSeconds(9), LEASE_END)).isEmpty();
        assertThat(queue.lease("b", 10, NOW.plusSeconds(10), LEASE_END))
                .singleElement()
                .satisfies(letter -> assertThat(letter.attempts()).isEqualTo(1));
    }

    @Test
    void whatIsGivenUpIsCountedAndLeftAlone() {
        outbox.queue(thanks());
        queue.giveUp(lease("a").get(0), "a", NOW, "550 no such user");

        assertThat(queue.lease("b", 10, NOW.plus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(10))))
                .isEmpty();
        assertThat(queue.backlog()).isEqualTo(new Backlog(0, 1));
    }

    @Test
    void whoeverLostTheLeaseChangesNothing() {
        outbox.queue(thanks());
        var letter = lease("a").get(0);
        queue.lease("b", 10, LEASE_END, LEASE_END.plusSeconds(60));

        queue.tryAgain(letter, "a", NOW, "late");
        queue.giveUp(letter, "a", NOW, "late");
        assertThat(queue.backlog()).isEqualTo(new Backlog(1, 0));

        queue.sent(letter, "b", NOW);
        assertThat(queue.backlog()).isEqualTo(new Backlog(0, 0));
    }

    @Test
    void longNamesOfEmojiFit() {
        var name = "😀".repeat(100);
        var long1 = people.add(new People.NewPerson(name, name, "smile@x.example", null, Language.EN, null));
        var client = people.addOrganisation("🏭".repeat(100), null);
        var emoji = missions.open(
                new Missions.NewMission("🛠".repeat(60), client.id(), null, karim.id(), long1.id(), "EUR"), NOW);
        jdbc.sql("update relais.person set email = null where id = ?")
                .param(long1.id())
                .update();

        outbox.queue(MailRequest.of(emoji.id(), "thank_prescriber", karim.id(), ""));

        assertThat(lease("a")).singleElement().satisfies(waiting -> {
            assertThat(waiting.letter().subject()).contains("🏭".repeat(100));
            assertThat(waiting.letter().fromName()).startsWith(name);
            assertThat(waiting.letter().replyTo()).isNull();
        });
    }

    /** The figures of a week in which nothing happened. */
    private MailRequest ofNetwork(String occurrence) {
        return MailRequest.ofNetwork(
                "figures_week",
                karim.id(),
                occurrence,
                Map.of(
                        "week",
                        Map.of(
                                "from", "2 mars 2026",
                                "to", "8 mars 2026",
                                "page", "http://localhost:8080/metrics/overview",
                                "isQuiet", true,
                                "hasOpen", false,
                                "hasTargets", false,
                                "hasOldest", false,
                                "hasViews", false),
                        "mails",
                        Map.of("page", "http://localhost:8080/metrics/mails")));
    }

    private MailRequest thanks() {
        return new MailRequest(mission, "thank_prescriber", karim.id(), "", null, Map.of());
    }

    private List<Waiting> lease(String owner) {
        return queue.lease(owner, 100, NOW, LEASE_END);
    }

    private Person person(String givenName, String familyName, @Nullable String domain) {
        return people.add(new People.NewPerson(
                givenName, familyName, UUID.randomUUID() + domain, "+33 6 00 00 00 01", Language.FR, null));
    }

    private static <T> List<T> allAtOnce(int number, IntFunction<Callable<T>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(number);
        try {
            var barrier = new CyclicBarrier(number);
            var futures = IntStream.range(0, number)
                    .mapToObj(index -> threads.submit(() -> {
                        barrier.await(10, TimeUnit.SECONDS);
                        return work.apply(index).call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get(30, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
