package network.relais.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {

    @Test
    void bothEndsOfTheScaleAreScores() {
        assertThat(Scores.read("Would recommend us", "0", 0, 10)).isZero();
        assertThat(Scores.read("Would recommend us", " 10 ", 0, 10)).isEqualTo(10);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "6", "-1", "4.5", "1e0", "NaN", "٣", "999999999999999999999"})
    void anythingElseIsRefusedInAMembersWords(@Nullable String typed) {
        assertThatExceptionOfType(EvaluationRefused.class)
                .isThrownBy(() -> Scores.read("The cooperation", typed, 1, 5))
                .withMessage("Choose a score from 1 to 5 for \"The cooperation\".");
    }
}
