package network.relais.staffing.process;

import java.util.Optional;
import network.relais.engine.MissionKey;
import network.relais.staffing.AskCandidate;
import network.relais.staffing.Offer;
import network.relais.staffing.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Find the next to ask" in {@code mission_staffing.bpmn}: whoever is next in the ranking and free, if the coordinator wished so; else
 * the coordinator chooses again.
 */
@Component
class AskNextCandidate implements JavaDelegate {

    private final AskCandidate askCandidate;
    private final Offers offers;

    AskNextCandidate(AskCandidate askCandidate, Offers offers) {
        this.askCandidate = askCandidate;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution task) {
        var wished = offers.find(Long.parseLong(MissionStaffing.OFFER.in(task)))
                .filter(Offer::askNext)
                .isPresent();
        var next = wished
                ? askCandidate.askNext(MissionKey.of(task), MissionStaffing.ROLE.in(task))
                : Optional.<Offer>empty();
        next.ifPresent(offer -> MissionStaffing.OFFER.set(task, String.valueOf(offer.number())));
        MissionStaffing.NEXT_ASKED.set(task, next.isPresent());
    }
}
