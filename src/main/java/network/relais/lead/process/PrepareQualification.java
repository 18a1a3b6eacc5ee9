package network.relais.lead.process;

import network.relais.engine.MissionKey;
import network.relais.lead.LeadView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays out for the forms of this phase what there is to know of the lead, and who could coordinate. Gone with the task. */
@Component
class PrepareQualification implements TaskListener {

    private final LeadView view;

    PrepareQualification(LeadView view) {
        this.view = view;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariableLocal("lead", Spin.JSON(view.of(MissionKey.of(task), task.getAssignee())));
        task.setVariableLocal("members", Spin.JSON(view.membersToChoose()));
    }
}
