package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.lead.Leads;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the start of {@code protocol_negotiation.bpmn}: hands {@code split_key.dmn} what it decides on. */
@Component
class DescribeMission implements ExecutionListener {

    private final Missions missions;
    private final Leads leads;

    DescribeMission(Missions missions, Leads leads) {
        this.missions = missions;
        this.leads = leads;
    }

    @Override
    public void notify(DelegateExecution start) {
        var mission = missions.get(MissionKey.of(start));
        ProtocolNegotiation.RETURNING_CLIENT.set(start, hadOneBefore(mission));
        ProtocolNegotiation.HAS_PRESCRIBER.set(start, mission.prescriberIfAny().isPresent());
        start.setVariable(ProtocolNegotiation.BUDGET, budgetOf(mission));
    }

    /** Read from the lead rather than handed on by the map, so that a map redrawn without it still finds the small missions. */
    private @Nullable Long budgetOf(Mission mission) {
        return leads.find(mission.id())
                .map(lead -> lead.budgetInWholeUnits(mission.currency()))
                .orElse(null);
    }

    private boolean hadOneBefore(Mission mission) {
        return missions.all().stream()
                .filter(other -> other.client().equals(mission.client()))
                .filter(other -> other.openedAt().isBefore(mission.openedAt()))
                .anyMatch(other -> other.deliveredAt() != null);
    }
}
