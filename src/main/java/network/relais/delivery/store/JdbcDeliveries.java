package network.relais.delivery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import network.relais.delivery.Deliveries;
import network.relais.delivery.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeliveries implements Deliveries {

    private final JdbcClient jdbc;

    JdbcDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Delivery> of(String missionId) {
        return jdbc.sql("select * from relais.delivery where mission = ? order by delivered_at, milestone, round")
                .param(missionId)
                .query(JdbcDeliveries::delivery)
                .list();
    }

    @Override
    public void add(Delivery delivery) {
        jdbc.sql(
                        """
                        insert into relais.delivery
                            (mission, milestone, round, delivered_by, delivered_at, words, link, corrections)
                        values (?, ?, ?, ?, ?, ?, ?, '')""")
                .params(
                        delivery.missionId(),
                        delivery.milestone(),
                        delivery.round(),
                        delivery.deliveredBy(),
                        Timestamp.from(delivery.deliveredAt()),
                        delivery.words(),
                        delivery.link())
                .update();
    }

    @Override
    public void answer(Delivery delivery) {
        jdbc.sql(
                        """
                        update relais.delivery
                        set answered_by = ?, answered_at = ?, accepted_on = ?, corrections = ?
                        where mission = ? and milestone = ? and round = ? and answered_at is null""")
                .params(
                        delivery.answeredBy(),
                        Timestamp.from(Objects.requireNonNull(delivery.answeredAt())),
                        delivery.acceptedOn(),
                        delivery.corrections(),
                        delivery.missionId(),
                        delivery.milestone(),
                        delivery.round())
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var answeredAt = row.getTimestamp("answered_at");
        return new Delivery(
                row.getString("mission"),
                row.getString("milestone"),
                row.getInt("round"),
                row.getString("delivered_by"),
                row.getTimestamp("delivered_at").toInstant(),
                row.getString("words"),
                row.getString("link"),
                row.getString("answered_by"),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getObject("accepted_on", LocalDate.class),
                row.getString("corrections"));
    }
}
