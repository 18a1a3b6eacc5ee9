package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.TakeUpAmendment;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Take up or decline amendment" is completed by the coordinator. */
@Component
class RecordTakeUp implements TaskListener {

    private final TakeUpAmendment takeUpAmendment;
    private final Acting acting;

    RecordTakeUp(TakeUpAmendment takeUpAmendment, Acting acting) {
        this.takeUpAmendment = takeUpAmendment;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var coordinator = NotYours.require(task, acting);
        var takenUp = false;
        switch (ProtocolNegotiation.DECISION.optionalIn(task).orElseThrow(ChooseOne::new)) {
            case "takeUp" -> {
                takeUpAmendment.takeUp(mission, coordinator);
                takenUp = true;
            }
            case "decline" ->
                takeUpAmendment.decline(mission, coordinator, Typed.text(task, ProtocolNegotiation.REASON));
            default -> throw new ChooseOne();
        }
        ProtocolAmendment.TAKEN_UP.set(task.getExecution(), takenUp);
        Typed.forget(task);
    }
}
