package network.relais.delivery.process;

import network.relais.delivery.DeliveryView;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** What the form of "Decide how to go on without this role" shows. Gone with the task. */
@Component
class PrepareDecisionOnRole implements TaskListener {

    private final DeliveryView view;

    PrepareDecisionOnRole(DeliveryView view) {
        this.view = view;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariableLocal(MissionDelivery.SHOWN, Spin.JSON(view.toDecide(MissionKey.of(task), task.getAssignee())));
    }
}
