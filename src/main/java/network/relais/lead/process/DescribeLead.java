package network.relais.lead.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import network.relais.engine.MissionKey;
import network.relais.lead.Leads;
import network.relais.mission.Missions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On the start of {@code lead_qualification.bpmn}: hands the decision table what it decides on, and the gateways what the introducer has
 * decided already.
 */
@Component
class DescribeLead implements ExecutionListener {

    private final Missions missions;
    private final Leads leads;
    private final Clock clock;

    DescribeLead(Missions missions, Leads leads, Clock clock) {
        this.missions = missions;
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution start) {
        var mission = missions.get(MissionKey.of(start));
        var lead = leads.of(mission.id());
        start.setVariable(LeadQualification.BUDGET, lead.budgetInWholeUnits(mission.currency()));
        start.setVariable(LeadQualification.DAYS_TO_START, daysTo(lead.wishedStart()));
        start.setVariable(
                LeadQualification.RECOMMENDED_BY, lead.recommendedBy().name().toLowerCase(Locale.ROOT));
        Decided.tell(start, lead);
    }

    private @Nullable Long daysTo(@Nullable LocalDate day) {
        return day == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), day);
    }
}
