package network.relais.evaluation.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.evaluation.GiveView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Give your view" is completed. */
@Component
class RecordView implements TaskListener {

    private final GiveView giveView;
    private final Acting acting;

    RecordView(GiveView giveView, Acting acting) {
        this.giveView = giveView;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var typed = new GiveView.Typed(
                MissionEvaluation.COOPERATION.optionalTakenFrom(task).orElse(null),
                MissionEvaluation.TO_KEEP.optionalTakenFrom(task).orElse(null),
                MissionEvaluation.TO_CHANGE.optionalTakenFrom(task).orElse(null),
                MissionEvaluation.WORDS.optionalTakenFrom(task).orElse(null));
        giveView.give(MissionKey.of(task), acting.person(), typed);
    }
}
