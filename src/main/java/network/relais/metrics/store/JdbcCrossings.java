package network.relais.metrics.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import network.relais.metrics.Crossings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCrossings implements Crossings {

    private static final String PERCENTILE = "";

    private final JdbcClient jdbc;

    JdbcCrossings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> ofMissions(long target) {
        return new HashSet<>(jdbc.sql("select what from relais.metric_crossing where target = ? and what <> ?")
                .params(target, PERCENTILE)
                .query(String.class)
                .list());
    }

    @Override
    public void addMission(long target, String id, Instant at, boolean isTold) {
        add(target, id, 1, at, isTold);
    }

    @Override
    public long count(long target, Instant from, Instant until) {
        return jdbc.sql(
                        "select count(*) from relais.metric_crossing where target = ? and crossed_at >= ? and crossed_at < ?")
                .params(target, Timestamp.from(from), Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Turn> ofPercentile(long target) {
        return jdbc.sql(
                        """
                        select turn, within_at from relais.metric_crossing where target = ? and what = ?
                        order by turn desc fetch first 1 rows only""")
                .params(target, PERCENTILE)
                .query((row, number) -> {
                    var within = row.getTimestamp("within_at");
                    return new Turn(row.getInt("turn"), within == null ? null : within.toInstant());
                })
                .optional();
    }

    @Override
    public void addPercentile(long target, int turn, Instant at, boolean isTold) {
        add(target, PERCENTILE, turn, at, isTold);
    }

    @Override
    public void within(long target, int turn, Instant at) {
        jdbc.sql("update relais.metric_crossing set within_at = ? where target = ? and what = ? and turn = ?")
                .params(Timestamp.from(at), target, PERCENTILE, turn)
                .update();
    }

    private void add(long target, String what, int turn, Instant at, boolean isTold) {
        jdbc.sql(
                        """
                        insert into relais.metric_crossing (target, what, turn, crossed_at, is_told)
                        values (?, ?, ?, ?, ?)""")
                .params(target, what, turn, Timestamp.from(at), isTold)
                .update();
    }
}
