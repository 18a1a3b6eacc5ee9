package network.relais.delivery.process;

import network.relais.delivery.AcceptMilestone;
import network.relais.delivery.DeliveryRefused;
import network.relais.delivery.Milestones;
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
    private final Milestones milestones;
    private final Acting acting;

    RecordAcceptance(AcceptMilestone acceptMilestone, Milestones milestones, Acting acting) {
        this.milestones = milestones;
        this.acceptMilestone = acceptMilestone;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var milestone = MissionDelivery.MILESTONE.in(task);
        if (acting.isNetwork()) {
            passOn(task, milestone, isAccepted(mission, milestone));
            return;
        }
        var answer = MissionDelivery.CLIENT_ANSWER.optionalTakenFrom(task).orElse("");
        var day = MissionDelivery.ACCEPTED_ON.optionalTakenFrom(task).orElse(null);
        var corrections = MissionDelivery.CORRECTIONS.optionalTakenFrom(task).orElse(null);
        switch (answer) {
            case ACCEPTED -> acceptMilestone.accept(mission, milestone, acting.person(), day);
            case CORRECTIONS -> acceptMilestone.sendBack(mission, milestone, acting.person(), corrections);
            default -> throw DeliveryRefused.noAnswer();
        }
        passOn(task, milestone, answer.equals(ACCEPTED));
    }

    /** What the client has said by the link of a mail. */
    private boolean isAccepted(String mission, String milestone) {
        return milestones.get(mission, milestone).isAccepted();
    }

    private static void passOn(DelegateTask task, String milestone, boolean accepted) {
        if (accepted) {
            MissionDelivery.ACCEPTED_MILESTONE.set(task.getExecution(), milestone);
        }
        MissionDelivery.ACCEPTED.set(task.getExecution(), accepted);
    }
}
