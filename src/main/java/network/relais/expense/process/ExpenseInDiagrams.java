package network.relais.expense.process;

import network.relais.engine.InDiagrams;
import network.relais.expense.AnswerExpense;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${expense.approver(execution)}} and its like: what diagrams may ask about the expense at hand. */
@Component("expense")
@InDiagrams
public class ExpenseInDiagrams {

    private final AnswerExpense answerExpense;

    ExpenseInDiagrams(AnswerExpense answerExpense) {
        this.answerExpense = answerExpense;
    }

    /** Who approves it: never whoever has spent it. */
    public String approver(DelegateExecution execution) {
        return answerExpense.approver(ApproveExpense.EXPENSE.in(execution));
    }

    public String spender(DelegateExecution execution) {
        return answerExpense.spender(ApproveExpense.EXPENSE.in(execution));
    }

    /** Tells the mails about one expense from those about another. */
    public String thisOne(DelegateExecution execution) {
        return String.valueOf(ApproveExpense.EXPENSE.in(execution));
    }
}
