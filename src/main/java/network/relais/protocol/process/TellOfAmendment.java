package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays out, beside the version itself, who asked for the amendment, what is to change and why. Gone with the task. */
@Component
class TellOfAmendment implements TaskListener {

    private final AmendmentForms forms;

    TellOfAmendment(AmendmentForms forms) {
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariableLocal(AmendmentForms.SHOWN, Spin.JSON(forms.asked(MissionKey.of(task), task.getAssignee())));
    }
}
