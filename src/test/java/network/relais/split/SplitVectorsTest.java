package network.relais.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitVectorsTest {

    @ParameterizedTest
    @MethodSource("vectors")
    void theSplitIsTheOneWorkedOutByHand(Vectors.Vector vector) {
        assertThat(Vectors.answerTo(vector.input())).isEqualTo(vector.answer());
    }

    @Test
    void noWorkedCaseIsLost() {
        assertThat(Vectors.in("split-worked.json")).hasSize(26);
        assertThat(Vectors.in("split-generated.json")).hasSize(24);
        assertThat(Vectors.in("amendment.json")).hasSize(12);
    }

    static Stream<Vectors.Vector> vectors() {
        return Stream.of("split-worked.json", "split-generated.json", "amendment.json")
                .map(Vectors::in)
                .flatMap(List::stream);
    }
}
