package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.AskDeputy;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A party is asked, and whoever answers for them while they are away may take the step as well. */
@Component
class AskDeputyToo implements TaskListener {

    private final AskDeputy askDeputy;

    AskDeputyToo(AskDeputy askDeputy) {
        this.askDeputy = askDeputy;
    }

    @Override
    public void notify(DelegateTask task) {
        askDeputy.ask(MissionKey.of(task), task.getAssignee()).ifPresent(task::addCandidateUser);
    }
}
