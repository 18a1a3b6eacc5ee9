package network.relais.staffing.process;

import network.relais.engine.MissionKey;
import network.relais.staffing.AnswerOffer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record no answer" in {@code mission_staffing.bpmn}. */
@Component
class RecordNoAnswer implements JavaDelegate {

    private final AnswerOffer answerOffer;

    RecordNoAnswer(AnswerOffer answerOffer) {
        this.answerOffer = answerOffer;
    }

    @Override
    public void execute(DelegateExecution task) {
        answerOffer.recordNoAnswer(MissionKey.of(task), Long.parseLong(MissionStaffing.OFFER.in(task)));
    }
}
