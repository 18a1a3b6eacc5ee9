package network.relais.expense.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** What Java, mails and links rely on in {@code approve_expense.bpmn}. */
@Component
class ApproveExpenseContract implements DiagramContract {

    @Override
    public String process() {
        return ApproveExpense.PROCESS;
    }

    @Override
    public Set<String> elements() {
        return Set.of(ApproveExpense.TASK);
    }
}
