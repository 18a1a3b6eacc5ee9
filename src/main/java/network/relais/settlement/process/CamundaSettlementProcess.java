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
    public boolean clientPaid(String missionId) {
        return send(MissionSettlement.MESSAGE_CLIENT_PAID, missionId);
    }

    @Override
    public boolean instalmentsChanged(String missionId) {
        return send(MissionSettlement.MESSAGE_INSTALMENTS_CHANGED, missionId);
    }

    private boolean send(String message, String missionId) {
        return !network.ask(() -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(missionId)
                        .correlateAllWithResult())
                .isEmpty();
    }
}
