package network.relais.mission.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** What Java relies on in {@code mission_lifecycle.bpmn}. */
@Component
class MapContract implements DiagramContract {

    @Override
    public String process() {
        return "mission_lifecycle";
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                MissionLifecycle.CALL_LEAD,
                MissionLifecycle.CALL_PROTOCOL,
                MissionLifecycle.CALL_STAFFING,
                MissionLifecycle.CALL_DELIVERY,
                MissionLifecycle.CALL_SETTLEMENT,
                MissionLifecycle.CALL_EVALUATION,
                MissionLifecycle.EVENT_PAUSE_IS_OVER);
    }

    @Override
    public Set<String> messages() {
        return Set.of(
                MissionLifecycle.MESSAGE_CANCELLED, MissionLifecycle.MESSAGE_PAUSED, MissionLifecycle.MESSAGE_RESUMED);
    }
}
