package network.relais.staffing.process;

import network.relais.engine.MissionKey;
import network.relais.staffing.OfferView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays the role and the ranking out for the coordinator's form. Gone with the task. */
@Component
class PrepareChoice implements TaskListener {

    private final OfferView view;

    PrepareChoice(OfferView view) {
        this.view = view;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var role = MissionStaffing.ROLE.in(task);
        task.setVariableLocal("role", Spin.JSON(view.role(mission, role, task.getAssignee())));
        task.setVariableLocal("ranking", Spin.JSON(view.ranking(mission, role, task.getAssignee())));
        task.setVariableLocal("candidates", Spin.JSON(view.choices(mission, role)));
    }
}
