package network.relais.evaluation;

import java.util.List;
import network.relais.mission.Missions;
import org.springframework.stereotype.Component;

/** The one place that checks who may answer: whoever was asked, as long as the evaluation waits for them. */
@Component
class AskedViews {

    private final Missions missions;
    private final Evaluations evaluations;

    AskedViews(Missions missions, Evaluations evaluations) {
        this.missions = missions;
        this.evaluations = evaluations;
    }

    /** @throws EvaluationRefused unless that person was asked and has not answered yet */
    void lock(String missionId, Side side, String by) {
        missions.lock(missionId);
        var isAwaited = waiting(missionId, side).contains(by);
        if (!isAwaited) {
            throw EvaluationRefused.notAsked();
        }
    }

    /**
     * For an answer that comes from whom it is about.
     *
     * @return who was asked to get it
     * @throws EvaluationRefused if nobody waits for it any more
     */
    String lockOf(String missionId, Side side) {
        missions.lock(missionId);
        return waiting(missionId, side).stream().findFirst().orElseThrow(EvaluationRefused::notAsked);
    }

    List<String> waiting(String missionId, Side side) {
        return evaluations.viewsOf(missionId).stream()
                .filter(view -> view.side() == side && view.isWaiting())
                .map(View::person)
                .toList();
    }
}
