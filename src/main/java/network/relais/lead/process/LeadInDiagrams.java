package network.relais.lead.process;

import java.util.Objects;
import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.lead.Lead;
import network.relais.lead.Leads;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${lead.wakeOn(execution)}} and its like: what diagrams may ask of a lead. */
@Component("lead")
@InDiagrams
public class LeadInDiagrams {

    private final Leads leads;

    LeadInDiagrams(Leads leads) {
        this.leads = leads;
    }

    public String askedCoordinator(DelegateExecution execution) {
        return lead(execution).askedCoordinatorOrFail();
    }

    /** Whether the prescriber gets our mail of thanks: somebody recommended us, and the introducer does not thank in person. */
    public boolean isThankedByMail(DelegateExecution execution) {
        var lead = lead(execution);
        return lead.recommendedBy() == Lead.RecommendedBy.PRESCRIBER && lead.thankedByRelais();
    }

    /** The day on which a lead that waits comes back, as {@code 2026-03-04}. */
    public String wakeOn(DelegateExecution execution) {
        return Objects.requireNonNull(lead(execution).wakeOn(), "A lead that waits has a day to wake on")
                .toString();
    }

    /** How often the lead has been put to its introducer: tells the mails of one round from those of the next. */
    public String round(DelegateExecution execution) {
        return String.valueOf(lead(execution).round());
    }

    private Lead lead(DelegateExecution execution) {
        return leads.of(MissionKey.of(execution));
    }
}
