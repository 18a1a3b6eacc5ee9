package network.relais.delivery;

import network.relais.mission.WorkDone;
import org.springframework.stereotype.Component;

/** Work was done once something was handed over, or somebody who left had done days. */
@Component
class DeliveredWork implements WorkDone {

    private final Deliveries deliveries;
    private final Withdrawals withdrawals;

    DeliveredWork(Deliveries deliveries, Withdrawals withdrawals) {
        this.deliveries = deliveries;
        this.withdrawals = withdrawals;
    }

    @Override
    public boolean any(String missionId) {
        return !deliveries.of(missionId).isEmpty()
                || withdrawals.of(missionId).stream()
                        .flatMap(withdrawal -> withdrawal.daysDone().values().stream())
                        .anyMatch(days -> days.signum() > 0);
    }
}
