package network.relais.mail.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import network.relais.mail.MailQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class JdbcMailQueue implements MailQueue {

    private static final int ERROR_LENGTH = 1000;

    private final JdbcClient jdbc;

    JdbcMailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> lease(String owner, int atMost, Instant now, Instant until) {
        var numbers = jdbc.sql(
                        """
                        select number from relais.mail
                        where next_attempt_at <= ? and (lease_until is null or lease_until <= ?)
                        order by next_attempt_at, number
                        fetch first %d rows only for update skip locked"""
                                .formatted(atMost))
                .params(Timestamp.from(now), Timestamp.from(now))
                .query(Long.class)
                .list();
        if (numbers.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update relais.mail set lease_owner = :owner, lease_until = :until where number in (:numbers)")
                .param("owner", owner)
                .param("until", Timestamp.from(until))
                .param("numbers", numbers)
                .update();
        return jdbc.sql("select * from relais.mail where number in (:numbers) order by number")
                .param("numbers", numbers)
                .query(MailRows::waiting)
                .list();
    }

    @Override
    public void sent(Waiting letter, String owner, Instant now) {
        close("sent_at = ?, last_error = null", letter, owner, Timestamp.from(now));
    }

    @Override
    public void giveUp(Waiting letter, String owner, Instant now, String error) {
        close(
                "failed_at = ?, attempts = attempts + 1, last_error = ?",
                letter,
                owner,
                Timestamp.from(now),
                shortened(error));
    }

    @Override
    public void tryAgain(Waiting letter, String owner, Instant at, String error) {
        jdbc.sql(
                        """
                        update relais.mail
                        set next_attempt_at = ?, attempts = attempts + 1, last_error = ?, lease_owner = null, lease_until = null
                        where number = ? and lease_owner = ?""")
                .params(Timestamp.from(at), shortened(error), letter.number(), owner)
                .update();
    }

    @Override
    public Backlog backlog() {
        return jdbc.sql(
                        """
                        select count(next_attempt_at) as waiting, count(failed_at) as given_up from relais.mail
                        where next_attempt_at is not null or failed_at is not null""")
                .query((row, number) -> new Backlog(row.getLong("waiting"), row.getLong("given_up")))
                .single();
    }

    /** From the index of what waits, however many letters were ever sent. */
    @Override
    public Unsent unsent() {
        return jdbc.sql(
                        """
                        select count(*) as letters, min(created_at) as oldest from relais.mail
                        where next_attempt_at is not null""")
                .query((row, number) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Unsent(row.getLong("letters"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    @Override
    public Trouble trouble(Instant queuedBefore, Instant givenUpSince) {
        return jdbc.sql(
                        """
                        select count(next_attempt_at) as late, count(failed_at) as given_up from relais.mail
                        where (next_attempt_at is not null and created_at < ?) or failed_at >= ?""")
                .params(Timestamp.from(queuedBefore), Timestamp.from(givenUpSince))
                .query((row, number) -> new Trouble(row.getLong("late"), row.getLong("given_up")))
                .single();
    }

    private void close(String how, Waiting letter, String owner, Object... values) {
        jdbc.sql("update relais.mail set " + how
                        + ", next_attempt_at = null, lease_owner = null, lease_until = null"
                        + " where number = ? and lease_owner = ?")
                .params(values)
                .param(letter.number())
                .param(owner)
                .update();
    }

    private static String shortened(String error) {
        return error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
    }
}
