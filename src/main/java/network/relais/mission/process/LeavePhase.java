package network.relais.mission.process;

import java.time.Clock;
import java.util.Map;
import network.relais.engine.MissionKey;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Delivered, evaluated and fully paid are three moments: each is noted when the map has run that call to its end. */
@Component
class LeavePhase implements ExecutionListener {

    private final Missions missions;
    private final Journal journal;
    private final Clock clock;

    LeavePhase(Missions missions, Journal journal, Clock clock) {
        this.missions = missions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution call) {
        if (call.isCanceled()) {
            return;
        }
        var mission = missions.lock(MissionKey.of(call)).id();
        switch (call.getCurrentActivityId()) {
            case MissionLifecycle.CALL_DELIVERY -> {
                missions.markDelivered(mission, clock.instant());
                journal.note(mission, "missionDelivered", null, Map.of());
            }
            case MissionLifecycle.CALL_EVALUATION -> {
                missions.markEvaluated(mission, clock.instant());
                journal.note(mission, "missionEvaluated", null, Map.of());
            }
            case MissionLifecycle.CALL_SETTLEMENT -> {
                missions.markPaid(mission, clock.instant());
                journal.note(mission, "missionPaid", null, Map.of());
            }
            default ->
                throw new IllegalStateException("'%s' of process '%s' ends in no moment that Relais keeps"
                        .formatted(call.getCurrentActivityId(), call.getProcessDefinitionId()));
        }
    }
}
