package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.metrics.Diagrams.Call;
import network.relais.metrics.Diagrams.Place;
import org.junit.jupiter.api.Test;

/** A map calls a staffing, which calls a question about dates; each has a step that people do. */
class PeopleOfPhasesTest {

    private static final Call STAFF = new Call("map", "staff", "staffing");
    private static final Call ASK = new Call("staffing", "ask", "dates");

    private final Map<Place, Set<String>> doers = new HashMap<>();

    @Test
    void aPhaseIsOfFewWhereFewerThanFiveDidItsStepsAllTogether() {
        doers.put(new Place("staffing", "choose"), Set.of("a", "b", "c"));
        doers.put(new Place("staffing", "answer"), Set.of("c", "d"));
        assertThat(few(STAFF, ASK)).contains("staffing");

        doers.put(new Place("staffing", "answer"), Set.of("d", "e"));
        assertThat(few(STAFF, ASK)).isEmpty();
    }

    @Test
    void whoWorkedOnWhatItCallsDoesNotMakeThemMore() {
        doers.put(new Place("staffing", "choose"), Set.of("a"));
        doers.put(new Place("dates", "answer"), Set.of("b", "c", "d", "e", "f"));

        assertThat(few(STAFF, ASK)).containsExactlyInAnyOrder("staffing", "map");
    }

    /** It took as long as what it called. */
    @Test
    void aPhaseInWhichNobodyDidAnythingIsOfThoseWhoWorkedOnWhatItCalls() {
        doers.put(new Place("dates", "answer"), Set.of("a", "b"));
        assertThat(few(STAFF, ASK)).containsExactlyInAnyOrder("dates", "staffing", "map");

        doers.put(new Place("dates", "answer"), Set.of("a", "b", "c", "d", "e"));
        assertThat(few(STAFF, ASK)).isEmpty();
    }

    @Test
    void whatNobodyDidIsNobodysSpeed() {
        assertThat(few(STAFF, ASK)).isEmpty();
    }

    @Test
    void thoseThatCallOneAnotherAreLookedAtOnce() {
        doers.put(new Place("dates", "answer"), Set.of("a"));

        assertThat(few(STAFF, ASK, new Call("staffing", "again", "map")))
                .containsExactlyInAnyOrder("dates", "staffing", "map");
    }

    @Test
    void aBoxIsOfThePhaseThatItCalls() {
        assertThat(new PeopleOfPhases(List.of(STAFF, ASK)).callsOf(Set.of("dates")))
                .containsExactly(ASK);
    }

    private Set<String> few(Call... calls) {
        return new PeopleOfPhases(List.of(calls)).few(new Doers(doers), place -> Optional.of(place.diagram()));
    }
}
