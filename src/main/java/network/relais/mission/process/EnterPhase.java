package network.relais.mission.process;

import java.util.Map;
import network.relais.engine.MissionKey;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** When the map begins to call a phase, the mission is in that phase. */
@Component
class EnterPhase implements ExecutionListener {

    private static final Map<String, Phase> PHASE_OF = Map.of(
            MissionLifecycle.CALL_LEAD, Phase.LEAD,
            MissionLifecycle.CALL_PROTOCOL, Phase.PROTOCOL,
            MissionLifecycle.CALL_STAFFING, Phase.STAFFING,
            MissionLifecycle.CALL_DELIVERY, Phase.DELIVERY);

    private final Missions missions;
    private final Journal journal;

    EnterPhase(Missions missions, Journal journal) {
        this.missions = missions;
        this.journal = journal;
    }

    @Override
    public void notify(DelegateExecution call) {
        var phase = PHASE_OF.get(call.getCurrentActivityId());
        if (phase == null) {
            throw new IllegalStateException("'%s' of process '%s' begins no phase that Relais knows; these do: %s"
                    .formatted(call.getCurrentActivityId(), call.getProcessDefinitionId(), PHASE_OF.keySet()));
        }
        var mission = missions.lock(MissionKey.of(call));
        if (mission.phase() != phase) {
            missions.enter(mission.id(), phase);
            journal.note(mission.id(), "phaseEntered", null, Map.of("phase", phase.name()));
        }
    }
}
