package network.relais.expense.process;

import network.relais.expense.ExpenseView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays out for the form what there is to know of the expense. Gone with the task. */
@Component
class PrepareExpense implements TaskListener {

    private final ExpenseView view;

    PrepareExpense(ExpenseView view) {
        this.view = view;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariableLocal("shown", Spin.JSON(view.of(ApproveExpense.EXPENSE.in(task), task.getAssignee())));
    }
}
