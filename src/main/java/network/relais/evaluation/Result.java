package network.relais.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the scores given to one question come to.
 *
 * @param scores how many gave one
 * @param average to one decimal place, half up; empty if there are too few scores to show one
 */
public record Result(Question question, int scores, Optional<BigDecimal> average) {

    /** With fewer, whoever knows one score could work out another's. */
    public static final int FEWEST_TO_SHOW = 3;

    static List<Result> of(Collection<View> views) {
        var answered = views.stream().filter(View::isAnswered).toList();
        return Arrays.stream(Question.values())
                .map(question -> of(question, question.scoresIn(answered).toList()))
                .toList();
    }

    static Result of(Question question, List<Integer> scores) {
        return new Result(
                question,
                scores.size(),
                scores.size() < FEWEST_TO_SHOW ? Optional.empty() : Optional.of(averageOf(scores)));
    }

    private static BigDecimal averageOf(List<Integer> scores) {
        var sum = scores.stream().mapToLong(Integer::longValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP);
    }
}
