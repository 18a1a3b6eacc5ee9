package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.TakeUpAmendment;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Revise or give up" is completed by the coordinator. */
@Component
class RecordDecisionOnCounter implements TaskListener {

    private final TakeUpAmendment takeUpAmendment;
    private final Acting acting;

    RecordDecisionOnCounter(TakeUpAmendment takeUpAmendment, Acting acting) {
        this.takeUpAmendment = takeUpAmendment;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var coordinator = NotYours.require(task, acting);
        var process = task.getExecution().getProcessInstance();
        switch (ProtocolNegotiation.DECISION.optionalIn(task).orElseThrow(ChooseOne::new)) {
            case "revise" -> ProtocolAmendment.DECIDED.set(process, ProtocolAmendment.ANOTHER_ROUND);
            case "giveUp" -> {
                takeUpAmendment.giveUp(MissionKey.of(task), coordinator, Typed.text(task, ProtocolNegotiation.WORDS));
                ProtocolAmendment.DECIDED.set(process, ProtocolAmendment.STAYS);
            }
            default -> throw new ChooseOne();
        }
        Typed.forget(task);
    }
}
