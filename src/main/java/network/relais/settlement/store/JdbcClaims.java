package network.relais.settlement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.Instalment;
import network.relais.settlement.Claim;
import network.relais.settlement.Claims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClaims implements Claims {

    private static final String UPDATE =
            """
            update relais.instalment set position = ?, label = ?, due = ?, milestone = ?, due_date = ?, amount = ?,
                due_on = ?, invoiced_on = ?, invoice_reference = ?, pay_by = ?, follow_ups = ?, written_off = ?,
                write_off_reason = ?, withdrawn_on = ?, times_due = ?
            where mission = ? and id = ?""";

    private static final String INSERT =
            """
            insert into relais.instalment (position, label, due, milestone, due_date, amount, due_on, invoiced_on,
                invoice_reference, pay_by, follow_ups, written_off, write_off_reason, withdrawn_on, times_due, mission, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;

    JdbcClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Claim> of(String missionId, Currency currency) {
        return jdbc.sql("select * from relais.instalment where mission = ? order by position, id")
                .param(missionId)
                .query((row, number) -> claim(row, currency))
                .list();
    }

    @Override
    public void save(String missionId, Claim claim) {
        if (write(UPDATE, missionId, claim) == 0) {
            write(INSERT, missionId, claim);
        }
    }

    /** Both statements take the same values in the same order. */
    private int write(String statement, String missionId, Claim claim) {
        return jdbc.sql(statement)
                .params(
                        claim.position(),
                        claim.label(),
                        claim.due().name(),
                        claim.milestone(),
                        claim.date(),
                        claim.amount().minorUnits(),
                        claim.dueOn(),
                        claim.invoicedOn(),
                        claim.invoiceReference(),
                        claim.payBy(),
                        claim.followUps(),
                        claim.writtenOff().minorUnits(),
                        claim.writeOffReason(),
                        claim.withdrawnOn(),
                        claim.timesDue(),
                        missionId,
                        claim.id())
                .update();
    }

    private static Claim claim(ResultSet row, Currency currency) throws SQLException {
        return new Claim(
                row.getString("id"),
                row.getInt("position"),
                row.getString("label"),
                Instalment.Due.valueOf(row.getString("due")),
                row.getString("milestone"),
                row.getObject("due_date", LocalDate.class),
                new Money(row.getLong("amount"), currency),
                row.getObject("due_on", LocalDate.class),
                row.getInt("times_due"),
                row.getObject("invoiced_on", LocalDate.class),
                row.getString("invoice_reference"),
                row.getObject("pay_by", LocalDate.class),
                row.getInt("follow_ups"),
                new Money(row.getLong("written_off"), currency),
                row.getString("write_off_reason"),
                row.getObject("withdrawn_on", LocalDate.class));
    }
}
