package network.relais.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void twoScoresAreTooFewToShowAnAverage() {
        var result = Result.of(Question.COOPERATION_IN_TEAM, List.of(5, 1));

        assertThat(result.scores()).isEqualTo(2);
        assertThat(result.average()).isEmpty();
    }

    @Test
    void threeScoresAreEnough() {
        assertThat(Result.of(Question.COOPERATION_IN_TEAM, List.of(3, 4, 4)).average())
                .contains(new BigDecimal("3.7"));
    }

    @Test
    void halfATenthIsRoundedUp() {
        // 65 / 20 = 3.25, which no binary fraction may turn into 3.2
        var scores = List.of(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4);

        assertThat(Result.of(Question.COOPERATION_IN_TEAM, scores).average()).contains(new BigDecimal("3.3"));
    }

    @Test
    void aWholeAverageKeepsItsDecimalPlace() {
        assertThat(Result.of(Question.RECOMMENDED_BY_CLIENT, List.of(0, 0, 0)).average())
                .contains(new BigDecimal("0.0"));
    }

    @Test
    void theClientsScoresAndTheTeamsAreNeverMixed() {
        var views = List.of(
                View.ofClient("p1", 5, 1, 10, "", ""),
                View.ofContributor("p2", 4, "", "", ""),
                View.ofContributor("p3", 4, "", "", ""),
                View.ofContributor("p4", 5, "", "", ""));

        assertThat(Result.of(views))
                .containsExactly(
                        new Result(Question.RESULT_FOR_CLIENT, 1, Optional.empty()),
                        new Result(Question.COOPERATION_WITH_CLIENT, 1, Optional.empty()),
                        new Result(Question.RECOMMENDED_BY_CLIENT, 1, Optional.empty()),
                        new Result(Question.COOPERATION_IN_TEAM, 3, Optional.of(new BigDecimal("4.3"))));
    }

    @Test
    void whoeverHasNotAnsweredDoesNotCount() {
        var views = List.of(
                View.ofContributor("p2", 4, "", "", ""),
                View.ofContributor("p3", 4, "", "", ""),
                View.unanswered(Side.CONTRIBUTOR, "p4"),
                View.waitingFor(Side.CONTRIBUTOR, "p5"));

        assertThat(Result.of(views)).last().isEqualTo(new Result(Question.COOPERATION_IN_TEAM, 2, Optional.empty()));
    }

    @Property
    void anAverageIsOffByHalfATenthAtMost(
            @ForAll @Size(min = 3, max = 40) List<@IntRange(min = 0, max = 10) Integer> scores) {
        var average =
                Result.of(Question.RECOMMENDED_BY_CLIENT, scores).average().orElseThrow();
        var count = BigDecimal.valueOf(scores.size());
        var sum = BigDecimal.valueOf(scores.stream().mapToInt(Integer::intValue).sum());

        assertThat(average.multiply(count).subtract(sum).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.05").multiply(count));
    }
}
