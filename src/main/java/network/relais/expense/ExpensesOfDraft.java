package network.relais.expense;

import java.util.List;
import network.relais.protocol.ApprovedExpenses;
import org.springframework.stereotype.Component;

/** What was approved, for the next draft of a protocol. */
@Component
class ExpensesOfDraft implements ApprovedExpenses {

    private final Expenses expenses;

    ExpensesOfDraft(Expenses expenses) {
        this.expenses = expenses;
    }

    @Override
    public List<Approved> of(String missionId) {
        return expenses.of(missionId).stream()
                .filter(expense -> expense.state() == Expense.State.APPROVED)
                .map(expense -> new Approved(
                        expense.number(), expense.row(), expense.spender(), expense.label(), expense.amount()))
                .toList();
    }

    @Override
    public void laidOutAs(long number, String row) {
        expenses.setRow(number, row);
    }
}
