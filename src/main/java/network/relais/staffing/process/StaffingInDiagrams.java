package network.relais.staffing.process;

import java.util.List;
import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.staffing.Candidates;
import network.relais.staffing.Offer;
import network.relais.staffing.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${staffing.openRoles(execution)}} and its like. */
@Component("staffing")
@InDiagrams
public class StaffingInDiagrams {

    private final Candidates candidates;
    private final Offers offers;

    StaffingInDiagrams(Candidates candidates, Offers offers) {
        this.candidates = candidates;
        this.offers = offers;
    }

    /** Ids of the roles that nobody has. */
    public List<String> openRoles(DelegateExecution execution) {
        return candidates.openRoles(MissionKey.of(execution));
    }

    public boolean isAnyRoleOpen(DelegateExecution execution) {
        return !openRoles(execution).isEmpty();
    }

    /** The member whom the offer at hand asks. */
    public String asked(DelegateExecution execution) {
        return offers.find(Long.parseLong(MissionStaffing.OFFER.in(execution)))
                .map(Offer::person)
                .orElseThrow(() -> new IllegalStateException(
                        "'%s' asks about an offer that does not exist".formatted(execution.getCurrentActivityId())));
    }
}
