package network.relais.lead.process;

import network.relais.engine.MissionKey;
import network.relais.lead.QualifyLead;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The day has come on which a lead that had to wait goes back to its introducer. */
@Component
class WakeLead implements ExecutionListener {

    private final QualifyLead qualifyLead;

    WakeLead(QualifyLead qualifyLead) {
        this.qualifyLead = qualifyLead;
    }

    @Override
    public void notify(DelegateExecution wakes) {
        qualifyLead.wake(MissionKey.of(wakes));
    }
}
