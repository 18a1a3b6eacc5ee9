package network.relais.expense.process;

import java.util.Map;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.expense.ExpenseProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaExpenseProcess implements ExpenseProcess {

    private final RuntimeService runtime;
    private final OnBehalfOfNetwork network;

    CamundaExpenseProcess(RuntimeService runtime, OnBehalfOfNetwork network) {
        this.runtime = runtime;
        this.network = network;
    }

    @Override
    public void submitted(String missionId, long expense) {
        network.tell(() -> runtime.startProcessInstanceByKey(
                ApproveExpense.PROCESS, missionId, Map.of(ApproveExpense.EXPENSE.name(), expense)));
    }
}
