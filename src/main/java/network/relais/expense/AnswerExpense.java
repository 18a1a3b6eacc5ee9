package network.relais.expense;

import java.time.Clock;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** An expense is approved, or refused with a reason, by somebody who has not spent it. */
@UseCase
public class AnswerExpense {

    private static final int LONGEST_WORDS = 1000;

    private final Missions missions;
    private final Expenses expenses;
    private final ExpenseApprover approver;
    private final Journal journal;
    private final Clock clock;

    AnswerExpense(Missions missions, Expenses expenses, ExpenseApprover approver, Journal journal, Clock clock) {
        this.missions = missions;
        this.expenses = expenses;
        this.approver = approver;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whoever approves may look at the mission from now on. */
    public String approver(long number) {
        var expense = expenses.find(number).orElseThrow();
        var mission = missions.lock(expense.mission());
        var person = approver.of(expense);
        if (!person.equals(mission.lead())) {
            missions.give(mission.id(), person, Part.ARBITER);
        }
        return person;
    }

    public String spender(long number) {
        return expenses.find(number).orElseThrow().spender();
    }

    /**
     * @param decision {@code approve} or {@code refuse}
     * @param typedReason why not; may be empty with an approval
     * @return whether it is approved
     * @throws ExpenseRefused if this person cannot answer it, or something was left out
     */
    public boolean answer(long number, String by, String decision, @Nullable String typedReason) {
        var mission = missions.lock(expenses.find(number).orElseThrow().mission());
        var expense = expenses.find(number).orElseThrow();
        if (by.equals(expense.spender())) {
            throw ExpenseRefused.yourOwn();
        }
        if (!approver.mayAnswer(expense, by)) {
            throw ExpenseRefused.notYoursToAnswer();
        }
        if (!expense.isOpen()) {
            throw ExpenseRefused.answered();
        }
        switch (decision) {
            case "approve" -> {
                expenses.answer(expense.answered(Expense.State.APPROVED, by, clock.instant(), ""));
                note(mission.id(), "expenseApproved", expense, by);
                return true;
            }
            case "refuse" -> {
                var reason = Texts.requiredParagraph("Why not", typedReason, LONGEST_WORDS);
                expenses.answer(expense.answered(Expense.State.REFUSED, by, clock.instant(), reason));
                note(mission.id(), "expenseRefused", expense, by);
                return false;
            }
            default -> throw ExpenseRefused.noChoice();
        }
    }

    private void note(String missionId, String kind, Expense expense, String by) {
        journal.note(
                missionId,
                kind,
                by,
                Map.of(
                        "amountMoney", String.valueOf(expense.amount().minorUnits()),
                        "spenderPerson", expense.spender(),
                        "expense", expense.label()));
    }
}
