package network.relais.delivery.process;

import network.relais.delivery.DeliveryProcess;
import network.relais.delivery.DeliveryRefused;
import network.relais.delivery.Withdrawal;
import network.relais.engine.OnBehalfOfNetwork;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaDeliveryProcess implements DeliveryProcess {

    private final RuntimeService runtime;
    private final OnBehalfOfNetwork network;

    CamundaDeliveryProcess(RuntimeService runtime, OnBehalfOfNetwork network) {
        this.runtime = runtime;
        this.network = network;
    }

    @Override
    public void instalmentsChanged(String missionId) {
        network.tell(() -> runtime.createMessageCorrelation(MissionDelivery.MESSAGE_INSTALMENTS_CHANGED)
                .processInstanceBusinessKey(missionId)
                .correlateAll());
    }

    @Override
    public void memberWithdrew(Withdrawal withdrawal) {
        network.tell(() -> correlate(withdrawal));
    }

    /** The number belongs to this replacement alone: two members may leave one mission. */
    private void correlate(Withdrawal withdrawal) {
        try {
            runtime.createMessageCorrelation(MissionDelivery.MESSAGE_MEMBER_WITHDREW)
                    .processInstanceBusinessKey(withdrawal.missionId())
                    .setVariableToTriggeredScope(
                            MissionDelivery.WITHDRAWAL.name(),
                            MissionDelivery.WITHDRAWAL.write().apply((long) withdrawal.number()))
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw DeliveryRefused.notRunning();
        }
    }
}
