package network.relais.settlement.process;

import network.relais.engine.MissionKey;
import network.relais.settlement.ReviewInstalments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Plan instalments" in {@code mission_settlement.bpmn}. */
@Component
class PlanInstalments implements JavaDelegate {

    private final ReviewInstalments reviewInstalments;

    PlanInstalments(ReviewInstalments reviewInstalments) {
        this.reviewInstalments = reviewInstalments;
    }

    @Override
    public void execute(DelegateExecution task) {
        reviewInstalments.plan(MissionKey.of(task));
    }
}
