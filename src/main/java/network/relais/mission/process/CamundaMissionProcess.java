package network.relais.mission.process;

import java.time.Instant;
import java.util.Optional;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.mission.MissionProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaMissionProcess implements MissionProcess {

    private final RuntimeService runtime;
    private final WaitingDeadlines deadlines;
    private final OnBehalfOfNetwork network;

    CamundaMissionProcess(RuntimeService runtime, WaitingDeadlines deadlines, OnBehalfOfNetwork network) {
        this.runtime = runtime;
        this.deadlines = deadlines;
        this.network = network;
    }

    @Override
    public void cancel(String missionId) {
        send(MissionLifecycle.MESSAGE_CANCELLED, missionId);
    }

    @Override
    public void pause(String missionId) {
        send(MissionLifecycle.MESSAGE_PAUSED, missionId);
    }

    @Override
    public void resume(String missionId) {
        send(MissionLifecycle.MESSAGE_RESUMED, missionId);
    }

    @Override
    public Optional<Instant> nextDeadline(String missionId) {
        return network.ask(() -> deadlines.next(missionId));
    }

    private void send(String message, String missionId) {
        network.tell(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(missionId)
                .correlate());
    }
}
