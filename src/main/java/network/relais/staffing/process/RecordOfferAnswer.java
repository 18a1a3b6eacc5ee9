package network.relais.staffing.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.staffing.AnswerOffer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Answer: do I join?" is completed. */
@Component
class RecordOfferAnswer implements TaskListener {

    private final AnswerOffer answerOffer;
    private final Acting acting;

    RecordOfferAnswer(AnswerOffer answerOffer, Acting acting) {
        this.answerOffer = answerOffer;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var offer = Long.parseLong(MissionStaffing.OFFER.in(task));
        var joins = "yes".equals(MissionStaffing.ANSWER.takeFrom(task));
        var reason = MissionStaffing.REASON.optionalTakenFrom(task).orElse(null);
        if (joins) {
            answerOffer.join(mission, acting.person(), acting.means(), offer);
        } else {
            answerOffer.decline(mission, acting.person(), offer, reason);
        }
        MissionStaffing.JOINED.set(task, joins);
    }
}
