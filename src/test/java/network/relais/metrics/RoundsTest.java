package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import network.relais.metrics.Diagram.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which work has come back, and which only looks like it. */
class RoundsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private final List<StepFact> steps = new ArrayList<>();
    private final List<PhaseFact> phases = new ArrayList<>();

    @Test
    void theFirstTimeIsTheFirstRound() {
        step("draft", Kind.TASK, "phase", 0);

        assertThat(roundOf("draft", 0)).isEqualTo(1);
    }

    @Test
    void aStepThatComesBackIsInTheNextRound() {
        step("draft", Kind.TASK, "phase", 0);
        step("review", Kind.TASK, "phase", 1);
        step("draft", Kind.TASK, "phase", 2);
        step("draft", Kind.TASK, "phase", 3);

        assertThat(roundOf("draft", 2)).isEqualTo(2);
        assertThat(roundOf("draft", 3)).isEqualTo(3);
        assertThat(roundOf("review", 1)).isEqualTo(1);
    }

    @Test
    void thoseWhoAreAskedSideBySideAreInOneRoundAndAllInTheNextWhenTheyAreAskedAgain() {
        askAll(0);
        askAll(10);

        assertThat(roundOf("answer", 3)).isEqualTo(1);
        assertThat(roundOf("answer", 4)).isEqualTo(1);
        assertThat(roundOf("answer", 13)).isEqualTo(2);
        assertThat(roundOf("answer", 14)).isEqualTo(2);
    }

    @Test
    void whatComesBackForOneOfThemIsTheirOwnNextRound() {
        askAll(0);
        step("answer", Kind.TASK, "one@1", 5);

        assertThat(roundOf("answer", 5)).isEqualTo(2);
        assertThat(roundOf("answer", 4)).isEqualTo(1);
    }

    @Test
    void anotherSubjectBeginsWithTheFirstRoundAlsoInTheSameMoment() {
        step("deliver", Kind.TASK, "phase", 0);
        step("deliver", Kind.TASK, "phase", 1);
        step("next", Kind.NEXT_SUBJECT, "phase", 2);
        step("deliver", Kind.TASK, "phase", 2);
        step("deliver", Kind.TASK, "phase", 3);

        assertThat(roundOf("deliver", 1)).isEqualTo(2);
        assertThat(roundOf("deliver", 2)).isEqualTo(1);
        assertThat(roundOf("deliver", 3)).isEqualTo(2);
    }

    @Test
    void whatAnEventSetsOffIsNewEachTime() {
        step("amend", Kind.ASIDE, "phase", 0);
        step("take up", Kind.TASK, "amend@0", 1);
        step("amend", Kind.ASIDE, "phase", 2);
        step("take up", Kind.TASK, "amend@2", 3);

        assertThat(roundOf("take up", 3)).isEqualTo(1);
    }

    @Test
    void aPhaseThatIsCalledAgainIsInTheNextRoundWithAllItsSteps() {
        step("negotiate", Kind.CALL, "map", 0);
        step("negotiate", Kind.CALL, "map", 5);
        phase("map", null);
        phase("first", "negotiate@0");
        phase("second", "negotiate@5");
        step("draft", Kind.TASK, "first", 1);
        step("draft", Kind.TASK, "second", 6);
        step("draft", Kind.TASK, "second", 7);

        assertThat(roundOf("draft", 1)).isEqualTo(1);
        assertThat(roundOf("draft", 6)).isEqualTo(2);
        assertThat(roundOf("draft", 7)).isEqualTo(3);
    }

    /** Two who are asked, in a scope, in the engine's way: a body that holds an instance for each. */
    private void askAll(int at) {
        step("hear", Kind.SCOPE, "phase", at);
        step("ask#multiInstanceBody", Kind.SIDE_BY_SIDE, "hear@" + at, at);
        step("one", Kind.SCOPE, "ask#multiInstanceBody@" + at, at + 1);
        step("one", Kind.SCOPE, "ask#multiInstanceBody@" + at, at + 2);
        step("answer", Kind.TASK, "one@" + (at + 1), at + 3);
        step("answer", Kind.TASK, "one@" + (at + 2), at + 4);
    }

    private void step(String activity, Kind kind, String parent, int at) {
        steps.add(new StepFact(
                activity + "@" + at,
                "M-1",
                "phase",
                "diagram",
                activity,
                kind,
                parent,
                null,
                null,
                NOW.plusSeconds(at),
                null,
                null));
    }

    private void phase(String id, @Nullable String call) {
        phases.add(new PhaseFact(id, "M-1", "process", "diagram", null, call, NOW, null, false));
    }

    private int roundOf(String activity, int at) {
        return Rounds.of(steps, phases).get(activity + "@" + at);
    }
}
