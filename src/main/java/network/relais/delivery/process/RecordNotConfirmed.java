package network.relais.delivery.process;

import network.relais.delivery.ConfirmDays;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record: not confirmed" in {@code mission_delivery.bpmn}. */
@Component
class RecordNotConfirmed implements JavaDelegate {

    private final ConfirmDays confirmDays;

    RecordNotConfirmed(ConfirmDays confirmDays) {
        this.confirmDays = confirmDays;
    }

    @Override
    public void execute(DelegateExecution task) {
        confirmDays.letPass(
                MissionKey.of(task), MissionDelivery.MILESTONE.in(task), MissionDelivery.CONTRIBUTION.in(task));
    }
}
