package network.relais.settlement.process;

import network.relais.protocol.VersionInForce;
import network.relais.settlement.SettlementProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Another version is in force: its instalments may differ, and what waited for an open role may be somebody's now. */
@Component
class FollowProtocol {

    private final SettlementProcess process;

    FollowProtocol(SettlementProcess process) {
        this.process = process;
    }

    @EventListener
    void follow(VersionInForce change) {
        process.instalmentsChanged(change.missionId());
    }
}
