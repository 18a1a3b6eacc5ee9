package network.relais.staffing.process;

import network.relais.engine.MissionKey;
import network.relais.staffing.OfferView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lays the role and the own lines out for whoever is asked. Gone with the task. */
@Component
class PrepareOffer implements TaskListener {

    private final OfferView view;
    private final StaffingInDiagrams staffing;

    PrepareOffer(OfferView view, StaffingInDiagrams staffing) {
        this.view = view;
        this.staffing = staffing;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var role = MissionStaffing.ROLE.in(task);
        var asked = staffing.asked(task.getExecution());
        task.setVariableLocal("role", Spin.JSON(view.role(mission, role, asked)));
        task.setVariableLocal("ownLines", Spin.JSON(view.ownLines(mission, role, asked)));
    }
}
