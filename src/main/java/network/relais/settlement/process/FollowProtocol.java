package network.relais.settlement.process;

import network.relais.protocol.VersionInForce;
import network.relais.settlement.WakeSettlement;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Another version is in force: its instalments may differ, and what waited for an open role may be somebody's now. */
@Component
class FollowProtocol {

    private final WakeSettlement settlement;

    FollowProtocol(WakeSettlement settlement) {
        this.settlement = settlement;
    }

    @EventListener
    void follow(VersionInForce change) {
        settlement.instalmentsChanged(change.missionId());
    }
}
