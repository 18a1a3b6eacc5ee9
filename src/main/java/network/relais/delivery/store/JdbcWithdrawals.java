package network.relais.delivery.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.delivery.MemberLeft;
import network.relais.delivery.Withdrawal;
import network.relais.delivery.Withdrawals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWithdrawals implements Withdrawals {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    JdbcWithdrawals(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public List<Withdrawal> of(String missionId) {
        return jdbc.sql("select * from relais.withdrawal where mission = ? order by number")
                .param(missionId)
                .query(this::withdrawal)
                .list();
    }

    @Override
    public void add(Withdrawal withdrawal) {
        jdbc.sql(
                        """
                        insert into relais.withdrawal
                            (mission, number, person, recorded_by, recorded_at, reason, searches)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        withdrawal.missionId(),
                        withdrawal.number(),
                        withdrawal.person(),
                        withdrawal.recordedBy(),
                        Timestamp.from(withdrawal.recordedAt()),
                        withdrawal.reason(),
                        withdrawal.searches())
                .update();
        withdrawal.daysDone().forEach((contribution, done) -> jdbc.sql(
                        "insert into relais.withdrawal_days (mission, number, contribution, done) values (?, ?, ?, ?)")
                .params(withdrawal.missionId(), withdrawal.number(), contribution, done)
                .update());
        events.publishEvent(new MemberLeft(withdrawal.missionId(), withdrawal.person()));
    }

    @Override
    public void searchAgain(Withdrawal withdrawal) {
        jdbc.sql("update relais.withdrawal set searches = ? where mission = ? and number = ?")
                .params(withdrawal.searches(), withdrawal.missionId(), withdrawal.number())
                .update();
    }

    @Override
    public void close(String missionId, Instant now) {
        jdbc.sql("update relais.withdrawal set closed_at = ? where mission = ? and closed_at is null")
                .params(Timestamp.from(now), missionId)
                .update();
    }

    private Withdrawal withdrawal(ResultSet row, int index) throws SQLException {
        var mission = row.getString("mission");
        var number = row.getInt("number");
        var closedAt = row.getTimestamp("closed_at");
        return new Withdrawal(
                mission,
                number,
                row.getString("person"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("reason"),
                row.getInt("searches"),
                closedAt == null ? null : closedAt.toInstant(),
                daysDone(mission, number));
    }

    private Map<String, BigDecimal> daysDone(String mission, int number) {
        var days = new HashMap<String, BigDecimal>();
        jdbc.sql("select contribution, done from relais.withdrawal_days where mission = ? and number = ?")
                .params(mission, number)
                .query((row, index) ->
                        days.put(row.getString("contribution"), JdbcConfirmations.plain(row.getBigDecimal("done"))))
                .list();
        return days;
    }
}
