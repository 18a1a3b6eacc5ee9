package network.relais.expense.process;

import network.relais.engine.Acting;
import network.relais.expense.AnswerExpense;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Approve expense" is completed. */
@Component
class RecordExpenseAnswer implements TaskListener {

    private final AnswerExpense answerExpense;
    private final Acting acting;

    RecordExpenseAnswer(AnswerExpense answerExpense, Acting acting) {
        this.answerExpense = answerExpense;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var approved = answerExpense.answer(
                ApproveExpense.EXPENSE.in(task),
                acting.person(),
                ApproveExpense.DECISION.optionalTakenFrom(task).orElse(""),
                ApproveExpense.REASON.optionalTakenFrom(task).orElse(null));
        ApproveExpense.APPROVED.set(task.getExecution(), approved);
    }
}
