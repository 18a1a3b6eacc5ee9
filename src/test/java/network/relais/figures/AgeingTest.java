package network.relais.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import network.relais.figures.Ageing.Aged;
import network.relais.figures.Ageing.Band;
import network.relais.figures.Ageing.Open;
import org.junit.jupiter.api.Test;

class AgeingTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void whatIsOpenIsMeasuredAgainstWhatIsFinished() {
        var finished = Sample.of(IntStream.rangeClosed(1, 20)
                .mapToObj(hour -> hour * 3_600_000.0)
                .toList());
        var open = List.of(
                new Open("new", at(100)),
                new Open("usual", at(90)),
                new Open("older", at(83)),
                new Open("old", at(81)),
                new Open("very old", at(0)),
                new Open("to come", at(101)));

        assertThat(aged(open, finished))
                .containsExactly(
                        new Aged("very old", Duration.ofHours(100), 1, Band.VERY_OLD),
                        new Aged("old", Duration.ofHours(19), 0.95, Band.OLD),
                        new Aged("older", Duration.ofHours(17), 0.85, Band.OLDER),
                        new Aged("usual", Duration.ofHours(10), 0.5, Band.USUAL),
                        new Aged("new", Duration.ZERO, 0, Band.USUAL),
                        new Aged("to come", Duration.ZERO, 0, Band.USUAL));
    }

    @Test
    void withoutFinishedOnesNobodyKnowsWhatIsOld() {
        assertThat(Ageing.of(List.of(), Sample.of(Collections.nCopies(19, 1.0)), at(0)))
                .isEqualTo(new Answer.NotEnough<List<Aged>>(19, 20));
    }

    private static List<Aged> aged(List<Open> open, Sample finished) {
        return ((Answer.Given<List<Aged>>) Ageing.of(open, finished, at(100))).figure();
    }

    private static Instant at(long hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
