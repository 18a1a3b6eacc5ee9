package network.relais.delivery.process;

import network.relais.delivery.AcceptMilestone;
import network.relais.delivery.DeliveryRefused;
import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Record client's answer" is completed: accepted on a day, or corrections asked for. */
@Component
class RecordAcceptance implements TaskListener {

    private static final String ACCEPTED = "accepted";
    private static final String CORRECTIONS = "corrections";

    private final AcceptMilestone acceptMilestone;
    private final Acting acting;

    RecordAcceptance(AcceptMilestone acceptMilestone, Acting acting) {
        this.acceptMilestone = acceptMilestone;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var milestone = MissionDelivery.MILESTONE.in(task);
        var answer = MissionDelivery.CLIENT_ANSWER.optionalTakenFrom(task).orElse("");
        var day = MissionDelivery.ACCEPTED_ON.optionalTakenFrom(task).orElse(null);
        var corrections = MissionDelivery.CORRECTIONS.optionalTakenFrom(task).orElse(null);
        switch (answer) {
            case ACCEPTED -> {
                acceptMilestone.accept(mission, milestone, acting.person(), day);
                MissionDelivery.ACCEPTED_MILESTONE.set(task.getExecution(), milestone);
            }
            case CORRECTIONS -> acceptMilestone.sendBack(mission, milestone, acting.person(), corrections);
            default -> throw DeliveryRefused.noAnswer();
        }
        MissionDelivery.ACCEPTED.set(task.getExecution(), answer.equals(ACCEPTED));
    }
}
