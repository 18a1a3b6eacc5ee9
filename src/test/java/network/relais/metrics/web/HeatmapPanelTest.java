package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Catalogue.Version;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagram.Kind;
import network.relais.metrics.Diagrams;
import network.relais.metrics.Diagrams.Call;
import network.relais.metrics.Diagrams.Drawn;
import network.relais.metrics.Diagrams.Place;
import network.relais.metrics.Doers;
import network.relais.metrics.Histogram;
import network.relais.metrics.Series;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepHistograms;
import network.relais.metrics.StepTimes;
import network.relais.metrics.WorkInProgress;
import network.relais.metrics.web.HeatmapPanel.Warm;
import network.relais.publishing.WaitsFor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A short step that was done two hundred times, and a long one that was done twice. */
class HeatmapPanelTest {

    private final StepHistograms times = mock(StepHistograms.class);
    private final Catalogue catalogue = mock(Catalogue.class);
    private final Diagrams diagrams = mock(Diagrams.class);
    private final HeatmapPanel panel = new HeatmapPanel(times, mock(WorkInProgress.class), catalogue, diagrams);
    private final Map<Place, Set<String>> doers = new HashMap<>();
    private final Asked asked = PanelExample.asked(Map.of());

    @BeforeEach
    void aShortAndALongStep() {
        when(catalogue.versions()).thenReturn(List.of(new Version("d", "mission_delivery", "Deliver", Instant.EPOCH)));
        when(diagrams.steps())
                .thenReturn(Map.of(new Place("d", "short"), drawn("short"), new Place("d", "long"), drawn("long")));
        when(times.ofSteps(Set.of(Measure.WHOLE), asked.period(), asked.selection()))
                .thenAnswer(question -> new StepTimes(
                        Map.of(series("short"), took(200, 1), series("long"), took(2, 30)),
                        new Doers(doers),
                        new Doers(Map.of())));
    }

    @Test
    void eachBadgeSaysInFiguresWhatItsColourSays() {
        var heats = panel.heated(asked, PanelExample.say(Locale.ENGLISH)).get(0).heats();

        assertThat(heats.get("time").spots())
                .isEqualTo(Map.of("short", new Warm(5, "200\u00a0days"), "long", new Warm(2, "60\u00a0days")));
        assertThat(heats.get("count").spots()).isEqualTo(Map.of("short", new Warm(5, "200"), "long", new Warm(1, "2")));
        var medians = heats.get("median").spots();
        assertThat(medians.get("long").level()).isEqualTo(5);
        assertThat(medians.get("short").level()).isEqualTo(1);
        assertThat(medians.get("long").text()).matches("(29|3[01])(\\.\\d)?.days");
        assertThat(medians.get("short").text()).matches("2[345](\\.\\d)?.h");
        assertThat(heats.get("open").spots()).isEmpty();
    }

    @Test
    void ofAStepThatFewPeopleDidHowOftenIsShownAndNoTime() {
        doers.put(new Place("d", "short"), Set.of("a", "b", "c", "d", "e"));
        doers.put(new Place("d", "long"), Set.of("a", "b", "c", "d"));

        var heats = panel.heated(asked, PanelExample.say(Locale.ENGLISH)).get(0).heats();

        for (var time : List.of("time", "median")) {
            assertThat(heats.get(time).spots()).containsEntry("long", new Warm(0, "< 5 people"));
            assertThat(heats.get(time).spots().get("short").level()).isEqualTo(5);
        }
        assertThat(heats.get("count").spots()).containsEntry("long", new Warm(1, "2"));
        var steps = PanelExample.table(panel.of(asked, PanelExample.say(Locale.ENGLISH)), "steps");
        assertThat(PanelExample.hidden(steps, "Do long")).containsExactly("p50", "days-in-all");
        assertThat(PanelExample.row(steps, "Do long")).containsEntry("times", 2L);
        assertThat(PanelExample.hidden(steps, "Do short")).isEmpty();
    }

    /** The box took as long as the other process: its time would be that of the few who did something there. */
    @Test
    void ofABoxThatCallsAPhaseOfFewPeopleNoTimeIsTold() {
        when(catalogue.versions())
                .thenReturn(List.of(
                        new Version("d", "mission_delivery", "Deliver", Instant.EPOCH),
                        new Version("e", "approve_expense", "Approve", Instant.EPOCH)));
        when(diagrams.calls()).thenReturn(List.of(new Call("mission_delivery", "long", "approve_expense")));
        doers.put(new Place("d", "short"), Set.of("a", "b", "c", "d", "e"));
        doers.put(new Place("e", "approve"), Set.of("a", "b", "c", "d"));
        assertThat(PanelExample.hidden(
                        PanelExample.table(panel.of(asked, PanelExample.say(Locale.ENGLISH)), "steps"), "Do long"))
                .containsExactly("p50", "days-in-all");
        assertThat(panel.heated(asked, PanelExample.say(Locale.ENGLISH))
                        .get(0)
                        .heats()
                        .get("time")
                        .spots())
                .containsEntry("long", new Warm(0, "< 5 people"));

        doers.put(new Place("e", "ask"), Set.of("e"));
        assertThat(PanelExample.hidden(
                        PanelExample.table(panel.of(asked, PanelExample.say(Locale.ENGLISH)), "steps"), "Do long"))
                .isEmpty();
    }

    private static Drawn drawn(String activity) {
        return new Drawn("mission_delivery", new Diagram.Step(activity, Kind.TASK, "Do " + activity, WaitsFor.MEMBER));
    }

    private static Series series(String activity) {
        return new Series(Subject.STEP, "d", activity, Measure.WHOLE);
    }

    private static Histogram took(int times, int days) {
        var histogram = new Histogram();
        for (int time = 0; time < times; time++) {
            histogram.add(Duration.ofDays(days).toMillis());
        }
        return histogram;
    }
}
