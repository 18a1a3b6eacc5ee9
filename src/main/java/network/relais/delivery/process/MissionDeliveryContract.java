package network.relais.delivery.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

@Component
class MissionDeliveryContract implements DiagramContract {

    @Override
    public String process() {
        return MissionDelivery.PROCESS;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                MissionDelivery.TASK_DELIVER,
                MissionDelivery.TASK_ACCEPTANCE,
                MissionDelivery.TASK_CONFIRM,
                MissionDelivery.TASK_DECIDE,
                MissionDelivery.TIMER_MILESTONE_LATE);
    }

    @Override
    public Set<String> messages() {
        return Set.of(MissionDelivery.MESSAGE_DATES_MOVED, MissionDelivery.MESSAGE_MEMBER_WITHDREW);
    }
}
