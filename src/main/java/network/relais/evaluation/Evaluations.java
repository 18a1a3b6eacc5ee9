package network.relais.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The evaluations' rows. Whoever writes locks the mission first. */
public interface Evaluations {

    Optional<Evaluation> find(String missionId);

    void open(Evaluation evaluation);

    /** Collecting goes on, until then: the mission was cancelled while it was evaluated. */
    void extend(String missionId, Instant closesAt);

    /** Nothing changes for whoever is asked already. */
    void ask(String missionId, Side side, String person);

    /** The one that was asked for takes the place of the one that waits. */
    void record(String missionId, View view, Instant now);

    List<View> viewsOf(String missionId);

    void close(String missionId, List<Result> results, Instant now);

    /** Empty until the evaluation is closed. */
    List<Result> resultsOf(String missionId);
}
