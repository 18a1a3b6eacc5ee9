package network.relais.lead.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.lead.QualifyLead;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Answer: do I coordinate?" is completed: yes makes the member the coordinator. */
@Component
class RecordCoordinatorAnswer implements TaskListener {

    private final QualifyLead qualifyLead;
    private final Acting acting;

    RecordCoordinatorAnswer(QualifyLead qualifyLead, Acting acting) {
        this.qualifyLead = qualifyLead;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var accepts = "yes".equals(LeadQualification.COORDINATES.takeFrom(task));
        qualifyLead.answerAsCoordinator(
                MissionKey.of(task),
                acting.person(),
                accepts,
                LeadQualification.DECLINE_REASON.optionalTakenFrom(task).orElse(null));
        LeadQualification.COORDINATOR_ACCEPTS.set(task.getExecution(), accepts);
    }
}
