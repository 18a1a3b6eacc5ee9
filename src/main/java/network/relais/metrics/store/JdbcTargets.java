package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import network.relais.metrics.Target;
import network.relais.metrics.Target.Aim;
import network.relais.metrics.Target.Amount;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.Targets;
import network.relais.metrics.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTargets implements Targets {

    private static final String LOCK = "select id from relais.metric_target_lock for update";

    private final JdbcClient jdbc;

    JdbcTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock() {
        jdbc.sql(LOCK).query(Integer.class).single();
    }

    @Override
    public boolean lockIfFree() {
        return jdbc.sql(LOCK + " skip locked").query(Integer.class).optional().isPresent();
    }

    @Override
    public List<Target> held() {
        return jdbc.sql("select * from relais.metric_target where holds order by subject")
                .query(JdbcTargets::target)
                .list();
    }

    @Override
    public List<Past> past(TargetSubject subject) {
        return jdbc.sql("select * from relais.metric_target where subject = ? order by number desc")
                .param(subject.key())
                .query(JdbcTargets::past)
                .list();
    }

    @Override
    public Optional<Past> find(long number) {
        return jdbc.sql("select * from relais.metric_target where number = ?")
                .param(number)
                .query(JdbcTargets::past)
                .optional();
    }

    @Override
    public Target add(TargetSubject subject, Aim aim, String by, Instant at) {
        var number = jdbc.sql("select nextval('relais.metric_target_number')")
                .query(Long.class)
                .single();
        var limit = aim instanceof TimeLimit time ? time : null;
        jdbc.sql(
                        """
                        insert into relais.metric_target (number, subject, percent, minutes, amount, set_by, set_at, holds)
                        values (?, ?, ?, ?, ?, ?, ?, true)""")
                .params(
                        number,
                        subject.key(),
                        limit == null ? null : limit.percent(),
                        limit == null ? null : limit.limit().toMinutes(),
                        aim instanceof Amount amount ? amount.number() : null,
                        by,
                        Timestamp.from(at))
                .update();
        return new Target(number, subject, aim, by, at);
    }

    @Override
    public void end(long number, String by, Instant at) {
        jdbc.sql("update relais.metric_target set ended_by = ?, ended_at = ?, holds = null where number = ? and holds")
                .params(by, Timestamp.from(at), number)
                .update();
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        return new Past(target(row, number), instant(row.getTimestamp("ended_at")), row.getString("ended_by"));
    }

    private static Target target(ResultSet row, int number) throws SQLException {
        var percent = row.getObject("percent", Integer.class);
        return new Target(
                row.getLong("number"),
                TargetSubject.read(row.getString("subject")).orElseThrow(),
                percent == null
                        ? new Amount(row.getLong("amount"))
                        : new TimeLimit(percent, Duration.ofMinutes(row.getLong("minutes"))),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
