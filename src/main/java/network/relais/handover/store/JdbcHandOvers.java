package network.relais.handover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import network.relais.handover.HandOver;
import network.relais.handover.HandOver.Role;
import network.relais.handover.HandOver.State;
import network.relais.handover.HandOvers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandOvers implements HandOvers {

    private final JdbcClient jdbc;

    JdbcHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HandOver> of(String missionId) {
        return jdbc.sql("select * from relais.hand_over where mission = ? order by number")
                .param(missionId)
                .query(JdbcHandOvers::handOver)
                .list();
    }

    @Override
    public Optional<HandOver> find(String missionId, long number) {
        return jdbc.sql("select * from relais.hand_over where mission = ? and number = ?")
                .params(missionId, number)
                .query(JdbcHandOvers::handOver)
                .optional();
    }

    @Override
    public HandOver add(
            String missionId, Role role, String holder, String successor, String askedBy, String words, Instant now) {
        var number = jdbc.sql("select nextval('relais.hand_over_number')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into relais.hand_over
                            (number, mission, role, holder, successor, asked_by, asked_at, words, state, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')""")
                .params(
                        number,
                        missionId,
                        role.name(),
                        holder,
                        successor,
                        askedBy,
                        Timestamp.from(now),
                        words,
                        State.ASKED.name())
                .update();
        return new HandOver(number, missionId, role, holder, successor, askedBy, now, words, State.ASKED, "", null);
    }

    @Override
    public void end(long number, State state, String reason, Instant now) {
        jdbc.sql("update relais.hand_over set state = ?, reason = ?, ended_at = ? where number = ?")
                .params(state.name(), reason, Timestamp.from(now), number)
                .update();
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        return new HandOver(
                row.getLong("number"),
                row.getString("mission"),
                Role.valueOf(row.getString("role")),
                row.getString("holder"),
                row.getString("successor"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("words"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                endedAt == null ? null : endedAt.toInstant());
    }
}
