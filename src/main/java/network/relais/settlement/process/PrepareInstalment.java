package network.relais.settlement.process;

import network.relais.engine.MissionKey;
import network.relais.settlement.SettlementView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays out for the forms of this phase what there is to know of the instalment. Gone with the task. */
@Component
class PrepareInstalment implements TaskListener {

    private final SettlementView view;

    PrepareInstalment(SettlementView view) {
        this.view = view;
    }

    @Override
    public void notify(DelegateTask task) {
        var shown = view.of(MissionKey.of(task), MissionSettlement.INSTALMENT.in(task), task.getAssignee());
        task.setVariableLocal(MissionSettlement.SHOWN, Spin.JSON(shown));
    }
}
