package network.relais.dispute.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import network.relais.dispute.Dispute;
import network.relais.dispute.Disputes;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDisputes implements Disputes {

    private final JdbcClient jdbc;

    JdbcDisputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dispute> of(String missionId) {
        return jdbc.sql("select * from relais.dispute where mission = ? order by number")
                .param(missionId)
                .query(this::dispute)
                .list();
    }

    @Override
    public void add(Dispute dispute) {
        jdbc.sql(
                        """
                        insert into relais.dispute (mission, number, opened_by, opened_at, what, words)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        dispute.missionId(),
                        dispute.number(),
                        dispute.openedBy(),
                        Timestamp.from(dispute.openedAt()),
                        dispute.what(),
                        dispute.words())
                .update();
        dispute.lines().forEach(line -> jdbc.sql(
                        "insert into relais.dispute_line (mission, number, kind, party, entry) values (?, ?, ?, ?, ?)")
                .params(dispute.missionId(), dispute.number(), line.kind().name(), line.party(), line.entry())
                .update());
    }

    @Override
    public void close(String missionId, int number, String by, Instant now, String words) {
        jdbc.sql("update relais.dispute set closed_by = ?, closed_at = ?, words = ? where mission = ? and number = ?")
                .params(by, Timestamp.from(now), words, missionId, number)
                .update();
    }

    private Dispute dispute(ResultSet row, int index) throws SQLException {
        var mission = row.getString("mission");
        var number = row.getInt("number");
        var closedAt = row.getTimestamp("closed_at");
        return new Dispute(
                mission,
                number,
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("what"),
                lines(mission, number),
                row.getString("closed_by"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("words"));
    }

    private List<LineKey> lines(String missionId, int number) {
        return jdbc.sql(
                        "select * from relais.dispute_line where mission = ? and number = ? order by kind, party, entry")
                .params(missionId, number)
                .query((row, index) -> new LineKey(
                        LineKind.valueOf(row.getString("kind")), row.getString("party"), row.getString("entry")))
                .list();
    }
}
