package network.relais.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;

/** The time is over or everybody has answered: results are computed and kept, and what to change goes on the list. */
@UseCase
public class CloseEvaluation {

    private final Missions missions;
    private final Evaluations evaluations;
    private final Improvements improvements;
    private final Journal journal;
    private final Clock clock;

    CloseEvaluation(
            Missions missions, Evaluations evaluations, Improvements improvements, Journal journal, Clock clock) {
        this.missions = missions;
        this.evaluations = evaluations;
        this.improvements = improvements;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whoever has not answered by now counts as not having answered. */
    public void stopWaiting(String missionId) {
        missions.lock(missionId);
        for (var view : evaluations.viewsOf(missionId)) {
            if (view.isWaiting()) {
                evaluations.record(missionId, View.unanswered(view.side(), view.person()), clock.instant());
            }
        }
    }

    public void computeResults(String missionId) {
        missions.lock(missionId);
        var now = clock.instant();
        var views = evaluations.viewsOf(missionId);
        evaluations.close(missionId, Result.of(views), now);
        noteImprovements(missionId, views, now);
        journal.note(
                missionId,
                "evaluationClosed",
                null,
                Map.of(
                        "answered",
                        String.valueOf(views.stream().filter(View::isAnswered).count()),
                        "asked",
                        String.valueOf(views.size())));
    }

    private void noteImprovements(String missionId, List<View> views, Instant now) {
        views.stream()
                .filter(view -> view.isAnswered() && !view.toChange().isEmpty())
                .forEach(view -> improvements.note(missionId, view.toChange(), now));
    }
}
