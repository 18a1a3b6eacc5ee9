package network.relais.evaluation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the mission page says of an evaluation: how many have answered, never who, and the results once it is closed. */
@Component
public class EvaluationSummary {

    private final Evaluations evaluations;

    EvaluationSummary(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /**
     * @param asked how many were asked
     * @param answered how many of them have answered so far
     * @param results empty until the evaluation is closed
     */
    public record Summary(Evaluation evaluation, int asked, int answered, List<Result> results) {}

    /** Empty if the mission is not evaluated yet. */
    public Optional<Summary> of(String missionId) {
        return evaluations.find(missionId).map(evaluation -> {
            var views = evaluations.viewsOf(missionId);
            return new Summary(
                    evaluation,
                    views.size(),
                    Math.toIntExact(views.stream().filter(View::isAnswered).count()),
                    evaluations.resultsOf(missionId));
        });
    }
}
