package network.relais.mail.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import network.relais.Rejection;
import network.relais.mail.Letter;
import network.relais.mail.LetterWriter;
import network.relais.mail.Outbox;
import network.relais.mail.PastMails;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.people.UnknownPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(noRollbackFor = Rejection.class)
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final Missions missions;
    private final LetterWriter writer;
    private final PastMails past;
    private final Journal journal;
    private final Clock clock;

    JdbcOutbox(JdbcClient jdbc, Missions missions, LetterWriter writer, PastMails past, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.missions = missions;
        this.writer = writer;
        this.past = past;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The lock of the mission, or without one of the recipient, is what makes looking and then writing safe against somebody who
     * queues the same mail.
     */
    @Override
    public boolean queue(MailRequest mail) {
        if (past.areUnwritten()) {
            return false;
        }
        var mission = mail.missionId() == null ? null : missions.lock(mail.missionId());
        if (mission == null) {
            lockRecipient(mail);
        }
        if (isQueued(mail)) {
            return false;
        }
        var letter = writer.write(mission, mail);
        letter.ifPresentOrElse(this::insert, () -> {
            if (mission != null) {
                noteThatNobodyWasTold(mail);
            }
        });
        return letter.isPresent();
    }

    /** @throws UnknownPerson if nobody has that id */
    private void lockRecipient(MailRequest mail) {
        jdbc.sql("select id from relais.person where id = ? for update")
                .param(mail.recipient())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownPerson(mail.recipient()));
    }

    /**
     * Whoever leads the mission reads on its page that somebody has to be told in another way: once, however often the mail is
     * queued. Its subject may hold what others should not read, so it is named by its kind.
     */
    private void noteThatNobodyWasTold(MailRequest mail) {
        var kind = mail.template().replace('_', ' ');
        var isNoted = journal.of(mail.missionId()).stream()
                .filter(entry -> entry.kind().equals("nobodyWasTold"))
                .map(Journal.Entry::details)
                .anyMatch(noted -> kind.equals(noted.get("mail"))
                        && mail.recipient().equals(noted.get("recipientPerson"))
                        && mail.occurrence().equals(noted.get("occurrence")));
        if (!isNoted) {
            journal.note(
                    mail.missionId(),
                    "nobodyWasTold",
                    null,
                    Map.of("mail", kind, "recipientPerson", mail.recipient(), "occurrence", mail.occurrence()));
        }
    }

    private boolean isQueued(MailRequest mail) {
        var same = jdbc.sql(
                        "select count(*) from relais.mail where template = ? and recipient = ? and occurrence = ? and "
                                + (mail.missionId() == null ? "mission is null" : "mission = ?"))
                .params(mail.template(), mail.recipient(), mail.occurrence());
        return (mail.missionId() == null ? same : same.param(mail.missionId()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(Letter letter) {
        var now = Timestamp.from(clock.instant());
        var replyTo = letter.replyTo();
        var enclosure = letter.enclosure();
        var asks = letter.asks();
        jdbc.sql(
                        """
                        insert into relais.mail
                            (number, mission, template, recipient, occurrence, message_id, thread_id, from_name,
                             reply_to_name, reply_to_address, to_name, to_address, subject, html, plain_text, enclosure, asks,
                             created_at, attempts, next_attempt_at)
                        values (nextval('relais.mail_number'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""")
                .params(
                        letter.missionId(),
                        letter.template(),
                        letter.recipient(),
                        letter.occurrence(),
                        letter.messageId(),
                        letter.threadId(),
                        letter.fromName(),
                        replyTo == null ? null : replyTo.name(),
                        replyTo == null ? null : replyTo.mail(),
                        letter.to().name(),
                        letter.to().mail(),
                        letter.subject(),
                        letter.html(),
                        letter.plainText(),
                        enclosure == null ? null : enclosure.id(),
                        asks == null ? null : asks.id(),
                        now,
                        now)
                .update();
    }
}
