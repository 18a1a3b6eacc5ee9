package network.relais.lead.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.lead.Leads;
import network.relais.lead.Qualification;
import network.relais.lead.QualifyLead;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Qualify lead" is completed: what was typed goes to the lead's row and leaves the process. */
@Component
class RecordQualification implements TaskListener {

    private final QualifyLead qualifyLead;
    private final Leads leads;
    private final Acting acting;

    RecordQualification(QualifyLead qualifyLead, Leads leads, Acting acting) {
        this.qualifyLead = qualifyLead;
        this.leads = leads;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var typed = new Qualification(
                LeadQualification.DECISION.optionalTakenFrom(task).orElse(Qualification.LATER),
                LeadQualification.COORDINATOR.optionalTakenFrom(task).orElse(null),
                LeadQualification.WAKE_ON.optionalTakenFrom(task).orElse(null),
                LeadQualification.REASON_FOR_US.optionalTakenFrom(task).orElse(null),
                LeadQualification.WORD_FOR_PRESCRIBER.optionalTakenFrom(task).orElse(null));
        qualifyLead.qualify(mission, acting.person(), typed);
        Decided.tell(task.getExecution(), leads.of(mission));
    }
}
