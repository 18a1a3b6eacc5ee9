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
                            days == null ? null : new Progress(row.getInt("rebuild_day"), days));
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

    @Override
    public void reached(Instant until) {
        jdbc.sql(
                        """
                        update relais.metric_projection set projected_until = ?
                        where projected_until is null or projected_until < ?""")
                .params(Timestamp.from(until), Timestamp.from(until))
                .update();
    }

    @Override
    public void recomputed(Instant at) {
        jdbc.sql("update relais.metric_projection set recomputed_at = ?")
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void askForRebuild(Instant at) {
        jdbc.sql("update relais.metric_projection set rebuild_asked = ?")
                .param(Timestamp.from(at))
                .update();
    }

    @Override
    public void rebuilding(@Nullable Progress progress) {
        jdbc.sql(
                        """
                        update relais.metric_projection set rebuild_day = ?, rebuild_days = ?,
                            rebuild_asked = case when cast(? as integer) is null then null else rebuild_asked end""")
                .params(
                        progress == null ? null : progress.day(),
                        progress == null ? null : progress.days(),
                        progress == null ? null : progress.days())
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
