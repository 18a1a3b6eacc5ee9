package network.relais.delivery.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import network.relais.delivery.Confirmations;
import network.relais.delivery.DaysConfirmation;
import network.relais.delivery.DaysConfirmation.State;
import network.relais.money.Decimals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConfirmations implements Confirmations {

    private final JdbcClient jdbc;

    JdbcConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DaysConfirmation> of(String missionId) {
        return jdbc.sql(
                        """
                        select * from relais.days_confirmation where mission = ?
                        order by asked_at, milestone, contribution""")
                .param(missionId)
                .query(JdbcConfirmations::confirmation)
                .list();
    }

    @Override
    public void ask(DaysConfirmation asked) {
        jdbc.sql(
                        """
                        insert into relais.days_confirmation
                            (mission, milestone, contribution, person, planned, asked_at, state, reason)
                        select m.id, cast(? as varchar(20)), cast(? as varchar(20)), cast(? as varchar(64)),
                            cast(? as numeric(8, 2)), cast(? as timestamp with time zone), cast(? as varchar(20)), ''
                        from relais.mission m
                        where m.id = ? and not exists (
                            select 1 from relais.days_confirmation d
                            where d.mission = m.id and d.milestone = ? and d.contribution = ?)""")
                .params(
                        asked.milestone(),
                        asked.contribution(),
                        asked.person(),
                        asked.planned(),
                        Timestamp.from(asked.askedAt()),
                        asked.state().name(),
                        asked.missionId(),
                        asked.milestone(),
                        asked.contribution())
                .update();
    }

    @Override
    public void answer(DaysConfirmation answered) {
        jdbc.sql(
                        """
                        update relais.days_confirmation
                        set state = ?, done = ?, reason = ?, answered_by = ?, answered_at = ?
                        where mission = ? and milestone = ? and contribution = ? and state = 'ASKED'""")
                .params(
                        answered.state().name(),
                        answered.done(),
                        answered.reason(),
                        answered.answeredBy(),
                        Timestamp.from(Objects.requireNonNull(answered.answeredAt())),
                        answered.missionId(),
                        answered.milestone(),
                        answered.contribution())
                .update();
    }

    private static DaysConfirmation confirmation(ResultSet row, int number) throws SQLException {
        var answeredAt = row.getTimestamp("answered_at");
        return new DaysConfirmation(
                row.getString("mission"),
                row.getString("milestone"),
                row.getString("contribution"),
                row.getString("person"),
                plain(row.getBigDecimal("planned")),
                row.getTimestamp("asked_at").toInstant(),
                State.valueOf(row.getString("state")),
                plainIfAny(row.getBigDecimal("done")),
                row.getString("reason"),
                row.getString("answered_by"),
                answeredAt == null ? null : answeredAt.toInstant());
    }

    private static @Nullable BigDecimal plainIfAny(@Nullable BigDecimal days) {
        return days == null ? null : plain(days);
    }

    /** As it was written: the column's zeros behind the point are nobody's. */
    static BigDecimal plain(BigDecimal days) {
        return new BigDecimal(Decimals.plain(days));
    }
}
