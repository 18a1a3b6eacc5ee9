package network.relais.staffing.process;

import network.relais.engine.MissionKey;
import network.relais.staffing.NewDatesView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays old and new dates out side by side, for the member asked and for the coordinator. Gone with the task. */
@Component
class PrepareDatesQuestion implements TaskListener {

    private final NewDatesView view;

    PrepareDatesQuestion(NewDatesView view) {
        this.view = view;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var question = ConfirmNewDates.QUESTION.in(task);
        task.setVariableLocal("shown", Spin.JSON(view.shown(mission, question)));
        task.setVariableLocal("rows", Spin.JSON(view.rows(mission, question, task.getAssignee())));
    }
}
