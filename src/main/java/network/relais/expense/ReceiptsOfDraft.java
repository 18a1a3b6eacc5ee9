package network.relais.expense;

import java.util.HashMap;
import java.util.Map;
import network.relais.protocol.Receipts;
import org.springframework.stereotype.Component;

/** The receipts of what was handed in, for the editor of a draft. */
@Component
class ReceiptsOfDraft implements Receipts {

    private final Expenses expenses;

    ReceiptsOfDraft(Expenses expenses) {
        this.expenses = expenses;
    }

    @Override
    public Map<String, String> of(String missionId) {
        var addresses = new HashMap<String, String>();
        expenses.of(missionId).forEach(expense -> expense.rowIfAny()
                .ifPresent(row -> addresses.put(row, ExpenseAddress.ofReceipt(missionId, expense.number()))));
        return addresses;
    }
}
