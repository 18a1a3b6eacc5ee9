package network.relais.mission.process;

import java.time.Clock;
import java.util.Map;
import network.relais.engine.MissionKey;
import network.relais.engine.SetOutcome;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** On each end event of {@code mission_lifecycle.bpmn}: the mission has ended as the event's property {@code outcome} says. */
@Component
class EndMission implements ExecutionListener {

    private final Missions missions;
    private final Journal journal;
    private final Clock clock;

    EndMission(Missions missions, Journal journal, Clock clock) {
        this.missions = missions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution endEvent) {
        var outcome = Outcome.valueOf(SetOutcome.drawnAt(endEvent));
        var mission = missions.lock(MissionKey.of(endEvent));
        missions.end(mission.id(), outcome, clock.instant());
        journal.note(mission.id(), "missionEnded", null, Map.of("outcome", outcome.name()));
    }
}
