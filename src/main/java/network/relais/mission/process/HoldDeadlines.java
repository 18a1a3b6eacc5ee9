package network.relais.mission.process;

import java.time.Clock;
import java.time.Duration;
import network.relais.engine.MissionKey;
import network.relais.mission.Missions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Hold deadlines" in {@code mission_lifecycle.bpmn}: every deadline moves by the length of the pause. */
@Component
class HoldDeadlines implements JavaDelegate {

    private final Missions missions;
    private final MissionInDiagrams mission;
    private final WaitingDeadlines deadlines;
    private final Clock clock;

    HoldDeadlines(Missions missions, MissionInDiagrams mission, WaitingDeadlines deadlines, Clock clock) {
        this.missions = missions;
        this.mission = mission;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution task) {
        var paused = missions.lock(MissionKey.of(task));
        deadlines.move(
                paused.id(),
                Duration.between(clock.instant(), mission.pausedUntil(task).toInstant()));
    }
}
