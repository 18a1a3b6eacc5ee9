package network.relais.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Part;

/**
 * Notes whom we ask: the client through the coordinator, every contributor, and the prescriber, if there is one, through
 * the introducer. A mission that is cancelled while it is evaluated goes on with the views that were given already.
 */
@UseCase
public class BeginEvaluation {

    private final Missions missions;
    private final Evaluations evaluations;
    private final Journal journal;
    private final Clock clock;

    BeginEvaluation(Missions missions, Evaluations evaluations, Journal journal, Clock clock) {
        this.missions = missions;
        this.evaluations = evaluations;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws EvaluationRefused if its results are computed already */
    public void begin(String missionId, Instant closesAt) {
        var mission = missions.lock(missionId);
        var known = evaluations.find(missionId);
        if (known.isPresent()) {
            if (known.get().isClosed()) {
                throw EvaluationRefused.closed();
            }
            evaluations.extend(missionId, closesAt);
        } else {
            evaluations.open(new Evaluation(missionId, clock.instant(), closesAt, null));
            journal.note(missionId, "evaluationOpened", null, Map.of());
        }
        var asked = evaluations.viewsOf(missionId);
        if (asked.stream().noneMatch(view -> view.side() == Side.CLIENT)) {
            evaluations.ask(missionId, Side.CLIENT, mission.lead());
        }
        for (var contributor : missions.having(missionId, Part.CONTRIBUTOR)) {
            evaluations.ask(missionId, Side.CONTRIBUTOR, contributor);
        }
        if (mission.prescriber() != null && asked.stream().noneMatch(view -> view.side() == Side.PRESCRIBER)) {
            evaluations.ask(missionId, Side.PRESCRIBER, mission.introducer());
        }
    }
}
