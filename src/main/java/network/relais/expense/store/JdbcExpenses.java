package network.relais.expense.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import network.relais.expense.Expense;
import network.relais.expense.Expenses;
import network.relais.money.Currency;
import network.relais.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExpenses implements Expenses {

    private static final String SELECT =
            "select e.*, m.currency from relais.expense e join relais.mission m on m.id = e.mission ";

    private final JdbcClient jdbc;

    JdbcExpenses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(
            String mission,
            String spender,
            String label,
            Money amount,
            Money paid,
            LocalDate spentOn,
            long receipt,
            Instant now) {
        var number = jdbc.sql("select nextval('relais.expense_number')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into relais.expense
                            (number, mission, spender, label, amount, paid, spent_on, receipt, submitted_at, state, answer)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUBMITTED', '')""")
                .params(
                        number,
                        mission,
                        spender,
                        label,
                        amount.minorUnits(),
                        paid.minorUnits(),
                        spentOn,
                        receipt,
                        Timestamp.from(now))
                .update();
        return number;
    }

    @Override
    public Optional<Expense> find(long number) {
        return jdbc.sql(SELECT + "where e.number = ?")
                .param(number)
                .query(JdbcExpenses::expense)
                .optional();
    }

    @Override
    public List<Expense> of(String missionId) {
        return jdbc.sql(SELECT + "where e.mission = ? order by e.number")
                .param(missionId)
                .query(JdbcExpenses::expense)
                .list();
    }

    @Override
    public void answer(Expense expense) {
        var answeredAt = expense.answeredAt();
        jdbc.sql("update relais.expense set state = ?, answered_by = ?, answered_at = ?, answer = ? where number = ?")
                .params(
                        expense.state().name(),
                        expense.answeredBy(),
                        answeredAt == null ? null : Timestamp.from(answeredAt),
                        expense.answer(),
                        expense.number())
                .update();
    }

    @Override
    public void setRow(long number, String row) {
        jdbc.sql("update relais.expense set draft_row = ? where number = ?")
                .params(row, number)
                .update();
    }

    private static Expense expense(ResultSet row, int index) throws SQLException {
        var currency = Currency.valueOf(row.getString("currency"));
        var answeredAt = row.getTimestamp("answered_at");
        return new Expense(
                row.getLong("number"),
                row.getString("mission"),
                row.getString("spender"),
                row.getString("label"),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("paid"), currency),
                row.getObject("spent_on", LocalDate.class),
                row.getLong("receipt"),
                row.getTimestamp("submitted_at").toInstant(),
                Expense.State.valueOf(row.getString("state")),
                row.getString("answered_by"),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getString("answer"),
                row.getString("draft_row"));
    }
}
