package network.relais.delivery.process;

import network.relais.delivery.DeliverMilestone;
import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Deliver milestone" is completed. */
@Component
class RecordDelivery implements TaskListener {

    private final DeliverMilestone deliverMilestone;
    private final Acting acting;

    RecordDelivery(DeliverMilestone deliverMilestone, Acting acting) {
        this.deliverMilestone = deliverMilestone;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        deliverMilestone.deliver(
                MissionKey.of(task),
                MissionDelivery.MILESTONE.in(task),
                acting.person(),
                MissionDelivery.WORDS.optionalTakenFrom(task).orElse(null),
                MissionDelivery.LINK.optionalTakenFrom(task).orElse(null));
    }
}
