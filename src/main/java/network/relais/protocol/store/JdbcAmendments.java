package network.relais.protocol.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import network.relais.protocol.Amendment;
import network.relais.protocol.Amendments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAmendments implements Amendments {

    private final JdbcClient jdbc;

    JdbcAmendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Amendment> of(String missionId) {
        return jdbc.sql("select * from relais.amendment where mission = ? order by number")
                .param(missionId)
                .query(this::amendment)
                .list();
    }

    @Override
    public void add(Amendment amendment) {
        jdbc.sql(
                        """
                        insert into relais.amendment
                            (mission, number, asked_by, asked_at, what, why, from_day, as_worked, state, words, open_in)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        amendment.missionId(),
                        amendment.number(),
                        amendment.askedBy(),
                        Timestamp.from(amendment.askedAt()),
                        amendment.what(),
                        amendment.why(),
                        amendment.from(),
                        amendment.asWorked(),
                        amendment.state().name(),
                        amendment.words(),
                        amendment.missionId())
                .update();
        addDays(amendment);
    }

    @Override
    public void save(Amendment amendment) {
        var order = amendment.order();
        var closedAt = amendment.closedAt();
        jdbc.sql(
                        """
                        update relais.amendment
                        set state = ?, version = ?, round = ?, ordered_on = ?, reference = ?, recorded_by = ?, words = ?,
                            closed_by = ?, closed_at = ?, open_in = ?
                        where mission = ? and number = ?""")
                .params(
                        amendment.state().name(),
                        amendment.version(),
                        amendment.round(),
                        order == null ? null : order.orderedOn(),
                        order == null ? null : order.reference(),
                        order == null ? null : order.recordedBy(),
                        amendment.words(),
                        amendment.closedBy(),
                        closedAt == null ? null : Timestamp.from(closedAt),
                        closedAt == null ? amendment.missionId() : null,
                        amendment.missionId(),
                        amendment.number())
                .update();
        jdbc.sql("delete from relais.amendment_days where mission = ? and number = ?")
                .params(amendment.missionId(), amendment.number())
                .update();
        addDays(amendment);
    }

    private void addDays(Amendment amendment) {
        amendment.daysDone().forEach((contribution, done) -> jdbc.sql(
                        "insert into relais.amendment_days (mission, number, contribution, done) values (?, ?, ?, ?)")
                .params(amendment.missionId(), amendment.number(), contribution, done)
                .update());
    }

    private Amendment amendment(ResultSet row, int index) throws SQLException {
        var mission = row.getString("mission");
        var number = row.getInt("number");
        var closedAt = row.getTimestamp("closed_at");
        return new Amendment(
                mission,
                number,
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("what"),
                row.getString("why"),
                row.getObject("from_day", LocalDate.class),
                row.getBoolean("as_worked"),
                Amendment.State.valueOf(row.getString("state")),
                row.getObject("version", Integer.class),
                row.getInt("round"),
                order(row),
                row.getString("words"),
                row.getString("closed_by"),
                closedAt == null ? null : closedAt.toInstant(),
                days(mission, number));
    }

    private static Amendment.@Nullable NewOrder order(ResultSet row) throws SQLException {
        var on = row.getObject("ordered_on", LocalDate.class);
        return on == null ? null : new Amendment.NewOrder(on, row.getString("reference"), row.getString("recorded_by"));
    }

    private Map<String, BigDecimal> days(String missionId, int number) {
        var days = new LinkedHashMap<String, BigDecimal>();
        jdbc.sql("select contribution, done from relais.amendment_days where mission = ? and number = ?")
                .params(missionId, number)
                .query(row -> {
                    days.put(row.getString("contribution"), row.getBigDecimal("done"));
                });
        return days;
    }
}
