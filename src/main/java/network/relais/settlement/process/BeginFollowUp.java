package network.relais.settlement.process;

import network.relais.engine.MissionKey;
import network.relais.settlement.FollowUpClient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Note that it is overdue" in {@code mission_settlement.bpmn}. */
@Component
class BeginFollowUp implements JavaDelegate {

    private final FollowUpClient followUpClient;

    BeginFollowUp(FollowUpClient followUpClient) {
        this.followUpClient = followUpClient;
    }

    @Override
    public void execute(DelegateExecution task) {
        followUpClient.begin(MissionKey.of(task), MissionSettlement.INSTALMENT.in(task));
    }
}
