package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.WithdrawQuestions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Withdraw questions" in {@code protocol_negotiation.bpmn}. */
@Component
class WithdrawOpenQuestions implements JavaDelegate {

    private final WithdrawQuestions withdrawQuestions;

    WithdrawOpenQuestions(WithdrawQuestions withdrawQuestions) {
        this.withdrawQuestions = withdrawQuestions;
    }

    @Override
    public void execute(DelegateExecution task) {
        withdrawQuestions.withdraw(MissionKey.of(task));
    }
}
