package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays out for "Take up or decline amendment" what is asked for. Gone with the task. */
@Component
class PrepareAmendment implements TaskListener {

    private final AmendmentForms forms;

    PrepareAmendment(AmendmentForms forms) {
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        Typed.keepWith(task);
        task.setVariableLocal(AmendmentForms.SHOWN, Spin.JSON(forms.takeUp(MissionKey.of(task), task.getAssignee())));
    }
}
