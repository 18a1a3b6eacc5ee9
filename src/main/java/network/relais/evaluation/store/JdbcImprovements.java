package network.relais.evaluation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import network.relais.evaluation.Improvement;
import network.relais.evaluation.Improvements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImprovements implements Improvements {

    private final JdbcClient jdbc;

    JdbcImprovements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(String missionId, String words, Instant now) {
        jdbc.sql(
                        """
                        insert into relais.improvement (number, mission, words, noted_at, state)
                        values (nextval('relais.improvement_number'), ?, ?, ?, 'OPEN')""")
                .params(missionId, words, Timestamp.from(now))
                .update();
    }

    @Override
    public Optional<Improvement> find(long number) {
        return jdbc.sql("select * from relais.improvement where number = ?")
                .param(number)
                .query(JdbcImprovements::improvement)
                .optional();
    }

    @Override
    public void update(Improvement improvement) {
        var handledAt = improvement.handledAt();
        jdbc.sql(
                        """
                        update relais.improvement
                        set state = ?, handled_by = ?, handled_at = ?, sentence = ?
                        where number = ?""")
                .params(
                        improvement.state().name(),
                        improvement.handledBy(),
                        handledAt == null ? null : Timestamp.from(handledAt),
                        improvement.sentence(),
                        improvement.number())
                .update();
    }

    @Override
    public List<Improvement> list(boolean done) {
        return jdbc.sql("select * from relais.improvement where state " + (done ? "=" : "<>")
                        + " 'DONE' order by number desc")
                .query(JdbcImprovements::improvement)
                .list();
    }

    private static Improvement improvement(ResultSet row, int number) throws SQLException {
        var handledAt = row.getTimestamp("handled_at");
        return new Improvement(
                row.getLong("number"),
                row.getString("mission"),
                row.getString("words"),
                row.getTimestamp("noted_at").toInstant(),
                Improvement.State.valueOf(row.getString("state")),
                row.getString("handled_by"),
                handledAt == null ? null : handledAt.toInstant(),
                row.getString("sentence"));
    }
}
