package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import network.relais.metrics.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class JdbcProjection implements Projection {

    private final JdbcClient jdbc;

    JdbcProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public State state() {
        return jdbc.sql("select * from relais.metric_projection")
                .query((row, number) -> {
                    var days = row.getObject("rebuild_days", Integer.class);
                    return new State(
                            instant(row, "projected_until"),
                            instant(row, "recomputed_at"),
                            row.getTimestamp("rebuild_asked") != null,
                            days == null
                                    ? null
                                    : new Progress(
                                            row.getTimestamp("rebuild_begun").toInstant(),
                                            row.getInt("rebuild_day"),
                                            days));
                })
                .single();
    }

    @Override
    public boolean lease(String owner, Instant now, Instant until) {
        return jdbc.sql(
                                """
                                update relais.metric_projection set lease_owner = ?, lease_until = ?
                                where lease_owner is null or lease_owner = ? or lease_until <= ?""")
                        .params(owner, Timestamp.from(until), owner, Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public void release(String owner) {
        jdbc.sql("update relais.metric_projection set lease_owner = null, lease_until = null where lease_owner = ?")
                .param(owner)
                .update();
    }

    /** Its row is locked until the transaction is over: whoever wants the lease waits. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void insist(String owner) {
        change("lease_owner = lease_owner", owner);
    }

    @Override
    public void reached(String owner, Instant until) {
        var at = Timestamp.from(until);
        change(
                "projected_until = case when projected_until > ? then projected_until else cast(? as timestamp with time zone) end",
                owner,
                at,
                at);
    }

    @Override
    public void recomputed(String owner, Instant at) {
        change("recomputed_at = ?", owner, Timestamp.from(at));
    }

    @Override
    public void askForRebuild(Instant at) {
        jdbc.sql("update relais.metric_projection set rebuild_asked = ?")
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void beginRebuild(String owner, Instant at, int days) {
        change(
                "rebuild_asked = null, rebuild_begun = ?, rebuild_day = 0, rebuild_days = ?",
                owner,
                Timestamp.from(at),
                days);
    }

    @Override
    public void rebuilding(String owner, int day) {
        change("rebuild_day = ?", owner, day);
    }

    /** Where all was read for the first time, what has changed since it began is for the next reading anew. */
    @Override
    public void rebuilt(String owner) {
        change(
                """
                recomputed_at = coalesce(recomputed_at, rebuild_begun),
                rebuild_begun = null, rebuild_day = null, rebuild_days = null""",
                owner);
    }

    private void change(String columns, String owner, Object... values) {
        var changed = jdbc.sql("update relais.metric_projection set " + columns + " where lease_owner = ?")
                .params(values)
                .param(owner)
                .update();
        if (changed == 0) {
            throw new IllegalStateException("Another node has taken the projection over");
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
