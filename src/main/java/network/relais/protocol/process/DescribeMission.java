package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** On the start of {@code protocol_negotiation.bpmn}: hands {@code split_key.dmn} what it decides on. */
@Component
class DescribeMission implements ExecutionListener {

    private final Missions missions;

    DescribeMission(Missions missions) {
        this.missions = missions;
    }

    @Override
    public void notify(DelegateExecution start) {
        var mission = missions.get(MissionKey.of(start));
        ProtocolNegotiation.RETURNING_CLIENT.set(start, hadOneBefore(mission));
        ProtocolNegotiation.HAS_PRESCRIBER.set(start, mission.prescriberIfAny().isPresent());
        if (!start.hasVariable(ProtocolNegotiation.BUDGET.name())) {
            start.setVariable(ProtocolNegotiation.BUDGET.name(), null);
        }
    }

    private boolean hadOneBefore(Mission mission) {
        return missions.all().stream()
                .filter(other -> other.client().equals(mission.client()))
                .filter(other -> other.openedAt().isBefore(mission.openedAt()))
                .anyMatch(other -> other.deliveredAt() != null);
    }
}
