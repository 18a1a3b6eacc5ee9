package network.relais.evaluation.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.evaluation.HearClient;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Record the client's feedback" is completed. */
@Component
class RecordClientFeedback implements TaskListener {

    private final HearClient hearClient;
    private final Acting acting;

    RecordClientFeedback(HearClient hearClient, Acting acting) {
        this.hearClient = hearClient;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        if (acting.isNetwork()) {
            return; // the client has answered by the link of a mail
        }
        var answered = MissionEvaluation.CLIENT_ANSWERED.optionalTakenFrom(task);
        var feedback = new HearClient.Feedback(
                MissionEvaluation.RESULT.optionalTakenFrom(task).orElse(null),
                MissionEvaluation.COOPERATION.optionalTakenFrom(task).orElse(null),
                MissionEvaluation.RECOMMENDS.optionalTakenFrom(task).orElse(null),
                MissionEvaluation.USEFUL.optionalTakenFrom(task).orElse(null),
                MissionEvaluation.TO_CHANGE.optionalTakenFrom(task).orElse(null));
        if (answered.filter("no"::equals).isPresent()) {
            hearClient.notAnswered(mission, acting.person());
        } else {
            hearClient.answered(mission, acting.person(), feedback);
        }
    }
}
