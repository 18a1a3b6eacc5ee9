package network.relais.settlement.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.settlement.FollowUpClient;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Follow up with the client" is completed: a day was promised, or an animator is asked to give it up. */
@Component
class RecordFollowUpWithClient implements TaskListener {

    private final FollowUpClient followUpClient;
    private final Acting acting;

    RecordFollowUpWithClient(FollowUpClient followUpClient, Acting acting) {
        this.followUpClient = followUpClient;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var writeOffAsked = followUpClient.answered(
                MissionKey.of(task),
                MissionSettlement.INSTALMENT.in(task),
                acting.person(),
                MissionSettlement.CLIENT_SAYS.optionalTakenFrom(task).orElse(""),
                MissionSettlement.PROMISED_BY.optionalTakenFrom(task).orElse(null),
                MissionSettlement.REASON.optionalTakenFrom(task).orElse(null));
        MissionSettlement.WRITE_OFF_ASKED.set(task.getExecution(), writeOffAsked);
    }
}
