package network.relais.mission.process;

import java.time.Clock;
import java.time.Duration;
import network.relais.engine.MissionKey;
import network.relais.mission.Missions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Release deadlines" in {@code mission_lifecycle.bpmn}: the mission goes on, and if that is earlier than planned, every deadline
 * comes nearer by what is left of the pause.
 */
@Component
class ReleaseDeadlines implements JavaDelegate {

    private final Missions missions;
    private final MissionInDiagrams mission;
    private final WaitingDeadlines deadlines;
    private final Clock clock;

    ReleaseDeadlines(Missions missions, MissionInDiagrams mission, WaitingDeadlines deadlines, Clock clock) {
        this.missions = missions;
        this.mission = mission;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution task) {
        var paused = missions.lock(MissionKey.of(task));
        var early = Duration.between(clock.instant(), mission.pausedUntil(task).toInstant());
        if (!early.isNegative() && !early.isZero()) {
            deadlines.move(paused.id(), early.negated());
        }
        missions.resume(paused.id());
    }
}
