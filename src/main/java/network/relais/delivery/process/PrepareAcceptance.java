package network.relais.delivery.process;

import network.relais.delivery.DeliveryView;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** What the form of "Record client's answer" shows. Gone with the task. */
@Component
class PrepareAcceptance implements TaskListener {

    private final DeliveryView view;

    PrepareAcceptance(DeliveryView view) {
        this.view = view;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariableLocal(
                MissionDelivery.SHOWN,
                Spin.JSON(view.toAccept(MissionKey.of(task), MissionDelivery.MILESTONE.in(task), task.getAssignee())));
    }
}
