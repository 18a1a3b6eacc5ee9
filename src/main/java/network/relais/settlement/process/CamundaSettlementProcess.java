package network.relais.settlement.process;

import network.relais.engine.OnBehalfOfNetwork;
import network.relais.settlement.SettlementProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaSettlementProcess implements SettlementProcess {

    private final RuntimeService runtime;
    private final OnBehalfOfNetwork network;

    CamundaSettlementProcess(RuntimeService runtime, OnBehalfOfNetwork network) {
        this.runtime = runtime;
        this.network = network;
    }

    @Override
    public void clientPaid(String missionId) {
        send(MissionSettlement.MESSAGE_CLIENT_PAID, missionId);
    }

    @Override
    public void instalmentsChanged(String missionId) {
        send(MissionSettlement.MESSAGE_INSTALMENTS_CHANGED, missionId);
    }

    private void send(String message, String missionId) {
        network.tell(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(missionId)
                .correlateAll());
    }
}
