package network.relais.staffing.process;

import network.relais.engine.MissionKey;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.staffing.AnswerOffer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Withdraw open offers" in {@code mission_staffing.bpmn}: whoever still thought about one is told, once an offer. */
@Component
class WithdrawOffers implements JavaDelegate {

    private final AnswerOffer answerOffer;
    private final Outbox outbox;

    WithdrawOffers(AnswerOffer answerOffer, Outbox outbox) {
        this.answerOffer = answerOffer;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution task) {
        var mission = MissionKey.of(task);
        answerOffer
                .asked(mission)
                .forEach(offer -> outbox.queue(
                        MailRequest.of(mission, "staffing_closed", offer.person(), String.valueOf(offer.number()))));
        answerOffer.withdrawAll(mission);
    }
}
