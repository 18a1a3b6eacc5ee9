package network.relais.delivery.process;

import network.relais.delivery.Milestones;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find next milestone" in {@code mission_delivery.bpmn}. */
@Component
class NextMilestone implements JavaDelegate {

    private final Milestones milestones;

    NextMilestone(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public void execute(DelegateExecution task) {
        var next = milestones.next(MissionKey.of(task));
        MissionDelivery.ANOTHER_MILESTONE.set(task, next.isPresent());
        next.ifPresent(milestone -> MissionDelivery.MILESTONE.set(task, milestone.id()));
    }
}
