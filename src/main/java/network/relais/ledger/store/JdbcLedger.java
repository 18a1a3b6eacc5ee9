package network.relais.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import network.relais.ledger.Books;
import network.relais.ledger.Ledger;
import network.relais.ledger.Payment;
import network.relais.ledger.Payout;
import network.relais.ledger.Payout.Batch;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedger implements Ledger {

    private final JdbcClient jdbc;

    JdbcLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Books of(String missionId, Currency currency) {
        var payments = jdbc.sql("select * from relais.payment where mission = ? order by number")
                .param(missionId)
                .query((row, number) -> payment(row, currency))
                .list();
        var payouts = jdbc.sql(
                        """
                        select payout.* from relais.payout join relais.payment on payment.number = payout.payment
                        where payment.mission = ? order by payout.version, payout.payment, payout.position""")
                .param(missionId)
                .query((row, number) -> payout(row, currency))
                .list();
        var batches = jdbc.sql(
                        """
                        select hand_out.* from relais.hand_out join relais.payment on payment.number = hand_out.payment
                        where payment.mission = ?""")
                .param(missionId)
                .query((row, number) -> new Batch(row.getLong("payment"), row.getInt("version")))
                .list();
        return new Books(currency, payments, payouts, new HashSet<>(batches));
    }

    @Override
    public Payment add(
            String missionId,
            String request,
            Money amount,
            LocalDate receivedOn,
            String reference,
            String recordedBy,
            Instant now) {
        long number = jdbc.sql("select nextval('relais.payment_number')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into relais.payment (number, mission, request, amount, received_on, reference, recorded_by,
                            recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        missionId,
                        request,
                        amount.minorUnits(),
                        receivedOn,
                        reference,
                        recordedBy,
                        Timestamp.from(now))
                .update();
        return new Payment(number, missionId, request, amount, receivedOn, reference, recordedBy, now);
    }

    @Override
    public void handOut(Batch batch, List<Payout> payouts, Instant now) {
        jdbc.sql("insert into relais.hand_out (payment, version, handed_out_at) values (?, ?, ?)")
                .params(batch.payment(), batch.version(), Timestamp.from(now))
                .update();
        int position = 0;
        for (var payout : payouts) {
            jdbc.sql(
                            """
                            insert into relais.payout (payment, version, position, kind, party, entry, amount, set_aside)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            payout.payment(),
                            payout.version(),
                            position++,
                            payout.line().kind().code(),
                            payout.line().party(),
                            payout.line().entry(),
                            payout.amount().minorUnits(),
                            payout.setAside())
                    .update();
        }
    }

    private static Payment payment(ResultSet row, Currency currency) throws SQLException {
        return new Payment(
                row.getLong("number"),
                row.getString("mission"),
                row.getString("request"),
                new Money(row.getLong("amount"), currency),
                row.getObject("received_on", LocalDate.class),
                row.getString("reference"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static Payout payout(ResultSet row, Currency currency) throws SQLException {
        var kind = LineKind.ofCode(row.getString("kind")).orElseThrow();
        return new Payout(
                row.getLong("payment"),
                row.getInt("version"),
                new LineKey(kind, row.getString("party"), row.getString("entry")),
                new Money(row.getLong("amount"), currency),
                row.getBoolean("set_aside"));
    }
}
