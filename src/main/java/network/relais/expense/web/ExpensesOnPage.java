package network.relais.expense.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import network.relais.expense.ExpenseAddress;
import network.relais.expense.ExpenseList;
import network.relais.expense.SubmitExpense;
import network.relais.mail.InWords;
import network.relais.overview.MissionSection;
import network.relais.people.Language;
import org.springframework.stereotype.Component;

/** What {@code templates/mission/expenses.html} shows: on the mission's page, and on the page to hand an expense in. */
@Component
class ExpensesOnPage implements MissionSection {

    private final ExpenseList list;
    private final SubmitExpense submitExpense;

    ExpensesOnPage(ExpenseList list, SubmitExpense submitExpense) {
        this.list = list;
        this.submitExpense = submitExpense;
    }

    /**
     * @param state in words: where it is on its way
     * @param css {@code done} once it is paid, {@code late} if it is refused
     * @param reason why it was refused; empty if it was not
     */
    record Line(String label, String amount, String who, String state, String css, String reason, String receipt) {}

    record Shown(String mission, List<Line> lines, boolean maySubmit) {}

    @Override
    public String name() {
        return "expenses";
    }

    /** Empty where there is nothing to see and nothing to hand in. */
    @Override
    public Optional<Object> of(String missionId, String reader) {
        var shown = shown(missionId, reader);
        return shown.lines().isEmpty() && !shown.maySubmit() ? Optional.empty() : Optional.of(shown);
    }

    Shown shown(String missionId, String reader) {
        return new Shown(
                missionId,
                list.of(missionId, reader).stream().map(ExpensesOnPage::line).toList(),
                submitExpense.maySubmit(missionId, reader));
    }

    private static Line line(ExpenseList.Line line) {
        var expense = line.expense();
        var by = line.answeredBy() == null ? "" : " by " + line.answeredBy().name();
        var state =
                switch (line.stage()) {
                    case SUBMITTED -> "submitted, waits for an answer";
                    case APPROVED -> "approved" + by + "; enters the next version of the protocol";
                    case IN_VERSION -> "in version %d of the protocol".formatted(line.version());
                    case PAID -> "paid";
                    case REFUSED -> "refused" + by;
                };
        var css =
                switch (line.stage()) {
                    case PAID -> "done";
                    case REFUSED -> "late";
                    default -> "";
                };
        return new Line(
                expense.label(),
                expense.amount().format(Locale.UK),
                "%s, paid on %s".formatted(line.spender().name(), InWords.date(expense.spentOn(), Language.EN)),
                state,
                css,
                line.stage() == ExpenseList.Stage.REFUSED ? expense.answer() : "",
                ExpenseAddress.ofReceipt(expense.mission(), expense.number()));
    }
}
