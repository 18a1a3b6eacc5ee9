package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.DecideAmendment;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Record client's answer" to another price is completed by the coordinator. */
@Component
class RecordAmendmentOrder implements TaskListener {

    private final DecideAmendment decide;
    private final Acting acting;

    RecordAmendmentOrder(DecideAmendment decide, Acting acting) {
        this.decide = decide;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var coordinator = NotYours.require(task, acting);
        switch (ProtocolNegotiation.ANSWER.optionalIn(task).orElseThrow(ChooseOne::new)) {
            case "ordered" ->
                decide.ordered(
                        mission,
                        coordinator,
                        Typed.date(task, ProtocolNegotiation.ORDERED_ON),
                        Typed.text(task, ProtocolNegotiation.REFERENCE));
            case "refused" -> {
                decide.refusedByClient(mission, coordinator, Typed.text(task, ProtocolNegotiation.WORDS));
                ProtocolAmendment.DECIDED.set(task.getExecution().getProcessInstance(), ProtocolAmendment.STAYS);
            }
            default -> throw new ChooseOne();
        }
        Typed.forget(task);
    }
}
