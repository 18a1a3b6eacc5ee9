package network.relais.lead.process;

import network.relais.engine.MissionKey;
import network.relais.lead.Leads;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * After {@code lead_priority.dmn}: what it decided is kept with the lead. On the flow that leaves the decision, because the engine
 * maps a decision's outputs only after the task's own end listeners have run.
 */
@Component
class RecordPriority implements ExecutionListener {

    private final Leads leads;

    RecordPriority(Leads leads) {
        this.leads = leads;
    }

    @Override
    public void notify(DelegateExecution decided) {
        leads.setPriority(
                MissionKey.of(decided),
                LeadQualification.PRIORITY.in(decided),
                LeadQualification.DUE_IN_WORKING_DAYS.in(decided).intValue());
    }
}
