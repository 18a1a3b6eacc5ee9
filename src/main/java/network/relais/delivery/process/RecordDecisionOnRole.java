package network.relais.delivery.process;

import network.relais.delivery.DeliveryRefused;
import network.relais.delivery.GoOnWithoutMember;
import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Decide how to go on without this role" is completed. */
@Component
class RecordDecisionOnRole implements TaskListener {

    private static final String SEARCH_AGAIN = "searchAgain";
    private static final String TAKE_OVER = "takeOver";

    private final GoOnWithoutMember goOn;
    private final Acting acting;

    RecordDecisionOnRole(GoOnWithoutMember goOn, Acting acting) {
        this.goOn = goOn;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var withdrawal = MissionDelivery.WITHDRAWAL.in(task).intValue();
        var decision = MissionDelivery.GO_ON.optionalTakenFrom(task).orElse("");
        switch (decision) {
            case SEARCH_AGAIN -> goOn.searchAgain(mission, withdrawal, acting.person());
            case TAKE_OVER -> goOn.takeOver(mission, withdrawal, acting.person(), acting.means());
            default -> throw DeliveryRefused.noAnswer();
        }
        MissionDelivery.SEARCH_AGAIN.set(task.getExecution(), decision.equals(SEARCH_AGAIN));
    }
}
