package network.relais.delivery.process;

import network.relais.delivery.DeliveryView;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** What the form of "Confirm days" shows. Gone with the task. */
@Component
class PrepareConfirmation implements TaskListener {

    private final DeliveryView view;

    PrepareConfirmation(DeliveryView view) {
        this.view = view;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariableLocal(
                MissionDelivery.SHOWN,
                Spin.JSON(view.toConfirm(
                        MissionKey.of(task),
                        MissionDelivery.MILESTONE.in(task),
                        MissionDelivery.CONTRIBUTION.in(task),
                        task.getAssignee())));
    }
}
