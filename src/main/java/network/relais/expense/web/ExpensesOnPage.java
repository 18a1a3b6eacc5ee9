package network.relais.expense.web;

import static network.relais.web.PageLanguage.say;

import java.util.List;
import java.util.Optional;
import network.relais.expense.ExpenseAddress;
import network.relais.expense.ExpenseList;
import network.relais.expense.SubmitExpense;
import network.relais.mail.InWords;
import network.relais.overview.MissionSection;
import network.relais.people.Language;
import network.relais.web.PageLanguage;
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
        var by = line.answeredBy() == null
                ? ""
                : say(" by ", " par ") + line.answeredBy().name();
        var state =
                switch (line.stage()) {
                    case SUBMITTED -> say("submitted, waits for an answer", "présentés, en attente de réponse");
                    case APPROVED ->
                        say("approved", "approuvés")
                                + by
                                + say(
                                        "; enters the next version of the protocol",
                                        "\u00a0; entrent dans la prochaine version du protocole");
                    case IN_VERSION ->
                        say("in version %d of the protocol", "dans la version %d du protocole")
                                .formatted(line.version());
                    case PAID -> say("paid", "payés");
                    case REFUSED -> say("refused", "refusés") + by;
                };
        var css =
                switch (line.stage()) {
                    case PAID -> "done";
                    case REFUSED -> "late";
                    default -> "";
                };
        return new Line(
                expense.label(),
                expense.amount().format(PageLanguage.now()),
                say("%s, paid on %s", "%s, payés le %s")
                        .formatted(
                                line.spender().name(),
                                InWords.date(expense.spentOn(), Language.of(PageLanguage.now()))),
                state,
                css,
                line.stage() == ExpenseList.Stage.REFUSED ? expense.answer() : "",
                ExpenseAddress.ofReceipt(expense.mission(), expense.number()));
    }
}
