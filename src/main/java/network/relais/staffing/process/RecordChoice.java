package network.relais.staffing.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.staffing.AskCandidate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Choose whom to ask" is completed: a member is asked, or the coordinator goes another way. */
@Component
class RecordChoice implements TaskListener {

    private final AskCandidate askCandidate;
    private final Acting acting;

    RecordChoice(AskCandidate askCandidate, Acting acting) {
        this.askCandidate = askCandidate;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var choice = MissionStaffing.FORM_CHOICE.optionalTakenFrom(task).orElse("ask");
        var candidate = MissionStaffing.CANDIDATE.optionalTakenFrom(task).orElse("");
        var askNext = MissionStaffing.ASK_NEXT.optionalTakenFrom(task).orElse(false);
        if ("ask".equals(choice)) {
            var offer = askCandidate.ask(
                    MissionKey.of(task), acting.person(), MissionStaffing.ROLE.in(task), candidate, askNext);
            MissionStaffing.OFFER.set(task, String.valueOf(offer.number()));
        }
        MissionStaffing.CHOICE.set(task, choice);
    }
}
