package network.relais.delivery;

import network.relais.mission.Mission;
import network.relais.protocol.Party;
import org.springframework.stereotype.Component;

/**
 * In whose hands each open question of a delivery is. What nobody else can answer for, because the role is open or its holder
 * has left, falls to whoever leads the mission.
 */
@Component
public class Hands {

    private final Withdrawals withdrawals;

    Hands(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    /** Who delivers a milestone. */
    public String deliver(Mission mission, MilestoneState milestone) {
        return Party.isPerson(milestone.responsible()) ? milestone.responsible() : mission.lead();
    }

    /** Who says how many days were done. */
    public String confirm(Mission mission, DaysConfirmation confirmation) {
        return hasLeft(mission.id(), confirmation.contribution(), confirmation.person())
                ? mission.lead()
                : confirmation.person();
    }

    boolean hasLeft(String missionId, String contribution, String person) {
        return withdrawals.of(missionId).stream().anyMatch(withdrawal -> withdrawal.isOf(contribution, person));
    }
}
