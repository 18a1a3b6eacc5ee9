package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.ReviseOrHear;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Choose: revise or hear others" is completed. */
@Component
class RecordRevisionChoice implements TaskListener {

    private final ReviseOrHear reviseOrHear;
    private final Acting acting;

    RecordRevisionChoice(ReviseOrHear reviseOrHear, Acting acting) {
        this.reviseOrHear = reviseOrHear;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        NotYours.require(task, acting);
        var decision = ProtocolNegotiation.DECISION.optionalIn(task).orElseThrow(ChooseOne::new);
        switch (decision) {
            case "revise" -> ProtocolNegotiation.REVISE_NOW.set(task.getExecution(), true);
            case "hear" -> {
                reviseOrHear.hearTheOthers(MissionKey.of(task));
                ProtocolNegotiation.REVISE_NOW.set(task.getExecution(), false);
            }
            default -> throw new ChooseOne();
        }
        Typed.forget(task);
    }
}
