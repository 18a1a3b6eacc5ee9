package network.relais.delivery.process;

import network.relais.delivery.ConfirmDays;
import network.relais.delivery.DeliveryRefused;
import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Confirm days" is completed: as planned, or the days really done. */
@Component
class RecordConfirmation implements TaskListener {

    private static final String AS_PLANNED = "asPlanned";
    private static final String OTHERWISE = "otherwise";

    private final ConfirmDays confirmDays;
    private final Acting acting;

    RecordConfirmation(ConfirmDays confirmDays, Acting acting) {
        this.confirmDays = confirmDays;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var milestone = MissionDelivery.MILESTONE.in(task);
        var role = MissionDelivery.CONTRIBUTION.in(task);
        var answer = MissionDelivery.DAYS.optionalTakenFrom(task).orElse("");
        var done = MissionDelivery.DAYS_DONE.optionalTakenFrom(task).orElse(null);
        var reason = MissionDelivery.REASON.optionalTakenFrom(task).orElse(null);
        switch (answer) {
            case AS_PLANNED -> confirmDays.asPlanned(mission, milestone, role, acting.person());
            case OTHERWISE -> confirmDays.otherwise(mission, milestone, role, acting.person(), done, reason);
            default -> throw DeliveryRefused.noAnswer();
        }
    }
}
