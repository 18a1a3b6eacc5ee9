package network.relais.evaluation.process;

import java.util.Map;
import network.relais.engine.MissionKey;
import network.relais.evaluation.EvaluationForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays out for the forms of an evaluation what they show of the mission. Gone with the task. */
@Component
class PrepareView implements TaskListener {

    private final EvaluationForm form;

    PrepareView(EvaluationForm form) {
        this.form = form;
    }

    @Override
    public void notify(DelegateTask task) {
        Map<String, String> shown = form.of(MissionKey.of(task), task.getAssignee());
        task.setVariableLocal(MissionEvaluation.SHOWN, Spin.JSON(shown));
    }
}
