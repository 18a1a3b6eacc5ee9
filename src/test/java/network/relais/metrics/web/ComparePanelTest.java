package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Catalogue.Version;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagrams;
import network.relais.metrics.Doers;
import network.relais.metrics.Histogram;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.Series;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepHistograms;
import network.relais.metrics.StepTimes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two contents of a diagram whose steps last what this test says they do. */
class ComparePanelTest {

    private static final Say ENGLISH = PanelExample.say(Locale.ENGLISH);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC);

    /** A histogram knows a duration to within 4.31 %, a difference to within that of both. */
    private static final double OF_A_DAY = 0.0431;

    private final Map<Series, Histogram> histograms = new HashMap<>();
    private final Map<Diagrams.Place, Set<String>> doers = new HashMap<>();
    private final Map<Diagrams.Place, Diagrams.Drawn> steps = new HashMap<>();
    private final List<Version> versions = new ArrayList<>();
    private final StepHistograms times = mock(StepHistograms.class);
    private final Catalogue catalogue = mock(Catalogue.class);
    private final Diagrams diagrams = mock(Diagrams.class);
    private final ComparePanel panel = new ComparePanel(times, catalogue, diagrams, CLOCK);

    @BeforeEach
    void whatIsKnown() {
        when(catalogue.versions()).thenReturn(versions);
        when(diagrams.steps()).thenReturn(steps);
    }

    private void twoContentsOfDelivery() {
        version("old", "delivery", "2025-06-01");
        version("new", "delivery", "2025-12-01");
        version("only", "staffing", "2026-01-01");
        // All that was done since the older one was first used.
        when(times.ofSteps(
                        Set.of(Measure.WHOLE),
                        new Period(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 3, 10)),
                        Selection.ALL))
                .thenAnswer(asked -> new StepTimes(histograms, new Doers(doers), new Doers(Map.of())));
    }

    @Test
    void theLatestChangeIsComparedStepByStep() {
        twoContentsOfDelivery();
        took("old", "faster", 40, 10);
        took("new", "faster", 40, 4);
        took("old", "slower", 25, 1);
        took("new", "slower", 25, 3);
        took("old", "same", 30, 5);
        took("new", "same", 30, 5);
        took("old", "rare", 19, 5);
        took("new", "rare", 100, 1);

        var differences = PanelExample.table(panel.of(PanelExample.asked(Map.of()), ENGLISH), "differences");

        var faster = PanelExample.row(differences, "Step faster");
        assertThat(faster).containsEntry("times-before", 40L).containsEntry("verdict", "shorter");
        assertThat((double) faster.get("before")).isCloseTo(10, within(10 * OF_A_DAY));
        assertThat((double) faster.get("difference")).isCloseTo(-6, within(14 * OF_A_DAY));
        assertThat((double) faster.get("low")).isLessThanOrEqualTo((double) faster.get("difference"));
        assertThat((double) faster.get("high")).isNegative();
        assertThat(differences.rows().stream()
                        .filter(row -> row.get(0).text().equals("Step faster"))
                        .map(row -> row.get(2).href()))
                .containsExactly(
                        "/metrics/steps?from=2025-06-01&step=delivery.faster&to=2026-03-10&version=old#table-passages");
        assertThat(PanelExample.row(differences, "Step slower")).containsEntry("verdict", "longer");
        assertThat(PanelExample.row(differences, "Step same")).containsEntry("verdict", "no difference shown");
        assertThat(PanelExample.row(differences, "Step rare"))
                .containsEntry("verdict", "not enough: 19 of 20")
                .containsEntry("difference", null);
    }

    @Test
    void ofASideThatFewPeopleDidNoTimeIsTold() {
        twoContentsOfDelivery();
        for (var step : List.of("few before", "few after", "five")) {
            took("old", step, 40, 10);
            took("new", step, 40, 4);
            doers.put(new Diagrams.Place("old", step), Set.of("a", "b", "c", "d", "e"));
            doers.put(new Diagrams.Place("new", step), Set.of("a", "b", "c", "d", "e"));
        }
        took("old", "dropped", 40, 10);
        for (var few : List.of(
                new Diagrams.Place("old", "few before"),
                new Diagrams.Place("new", "few after"),
                new Diagrams.Place("old", "dropped"))) {
            doers.put(few, Set.of("a", "b", "c", "d"));
        }

        var content = panel.of(PanelExample.asked(Map.of()), ENGLISH);

        var differences = PanelExample.table(content, "differences");
        assertThat(PanelExample.hidden(differences, "Step five")).isEmpty();
        assertThat(PanelExample.hidden(differences, "Step few before"))
                .containsExactly("verdict", "before", "difference", "low", "high");
        assertThat(PanelExample.hidden(differences, "Step few after"))
                .containsExactly("verdict", "after", "difference", "low", "high");
        assertThat(PanelExample.row(differences, "Step few before"))
                .containsEntry("times-before", 40L)
                .containsEntry("times-after", 40L);
        assertThat(PanelExample.hidden(PanelExample.table(content, "only-one"), "Step dropped"))
                .containsExactly("p50");
        assertThat(content.charts().get(0).x()).containsExactly("Step five");
    }

    @Test
    void eachSideOpensDownToItsMissions() {
        twoContentsOfDelivery();
        took("old", "same", 30, 5);
        took("new", "same", 30, 5);

        var content = panel.of(PanelExample.asked(Map.of("version-b", "new")), ENGLISH);

        assertThat(PanelExample.table(content, "differences")
                        .rows()
                        .get(0)
                        .get(2)
                        .href())
                .isEqualTo(
                        "/metrics/steps?from=2025-06-01&step=delivery.same&to=2026-03-10&version=old#table-passages");
    }

    /** Where most answer at once anyway, a reminder shortens the wait of the slow ones alone. */
    @Test
    void whatMostDoNotExceedIsComparedToo() {
        twoContentsOfDelivery();
        took("old", "reminded", 80, 1);
        took("old", "reminded", 20, 10);
        took("new", "reminded", 80, 1);
        took("new", "reminded", 20, 4);

        var halves = panel.of(PanelExample.asked(Map.of()), ENGLISH);
        var most = panel.of(PanelExample.asked(Map.of("part", "85")), ENGLISH);

        assertThat(PanelExample.row(PanelExample.table(halves, "differences"), "Step reminded"))
                .containsEntry("verdict", "no difference shown");
        var slow = PanelExample.row(PanelExample.table(most, "differences"), "Step reminded");
        assertThat((double) slow.get("before")).isCloseTo(10, within(10 * OF_A_DAY));
        assertThat((double) slow.get("after")).isCloseTo(4, within(4 * OF_A_DAY));
        assertThat(most.tables().get(0).columns())
                .anyMatch(column -> column.label().startsWith("85"));
    }

    @Test
    void stepsOfOneContentAreNamedAndNotCompared() {
        twoContentsOfDelivery();
        took("old", "kept", 30, 5);
        took("new", "kept", 30, 5);
        took("old", "dropped", 30, 5);
        drawn("new", "added", Diagram.Kind.WAIT);
        drawn("new", "called", Diagram.Kind.CALL);

        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.FRENCH));

        assertThat(PanelExample.column(PanelExample.table(content, "differences"), "step"))
                .containsExactly("Step kept");
        var onlyOne = PanelExample.table(content, "only-one");
        PanelExample.hasDescribedColumns("compare", onlyOne);
        assertThat(PanelExample.column(onlyOne, "step")).containsExactlyInAnyOrder("Step added", "Step dropped");
        assertThat(PanelExample.row(onlyOne, "Step dropped").get("only-in"))
                .asString()
                .contains("2025");
        assertThat(PanelExample.row(onlyOne, "Step added"))
                .containsEntry("times", 0L)
                .containsEntry("p50", null);
    }

    /** Whatever chance does: of two samples from one distribution, none may show a difference here, and it stays so. */
    @Test
    void whoeverLooksAgainSeesTheSame() {
        twoContentsOfDelivery();
        IntStream.rangeClosed(1, 60).forEach(number -> {
            took("old", "varies", 1, number);
            took("new", "varies", 1, 61 - number);
        });

        var once = panel.of(PanelExample.asked(Map.of()), ENGLISH);
        var again = panel.of(PanelExample.asked(Map.of()), ENGLISH);

        assertThat(again).isEqualTo(once);
        assertThat(PanelExample.row(PanelExample.table(once, "differences"), "Step varies"))
                .containsEntry("verdict", "no difference shown");
    }

    @Test
    void withoutASecondContentThereIsASentence() {
        version("only", "staffing", "2026-01-01");

        var content = panel.of(PanelExample.asked(Map.of()), ENGLISH);

        assertThat(content.tables()).isEmpty();
        assertThat(content.notes()).hasSize(1).first().asString().contains("No diagram has changed yet");
    }

    @ParameterizedTest
    @CsvSource({
        "old,  only, version-b, otherDiagram",
        "new,  new,  version-b, sameContent",
        "only, '',   version-a, onlyContent",
        "'',   only, version-b, onlyContent"
    })
    void twoThatCannotBeComparedAreRefusedAtTheField(String before, String after, String field, String why) {
        twoContentsOfDelivery();
        var more = new HashMap<String, String>();
        if (!before.isEmpty()) {
            more.put("version-a", before);
        }
        if (!after.isEmpty()) {
            more.put("version-b", after);
        }

        assertThatThrownBy(() -> panel.of(PanelExample.asked(more), ENGLISH))
                .isInstanceOfSatisfying(NotUnderstood.class, wrong -> {
                    assertThat(wrong.byField()).containsOnlyKeys(field);
                    var sentence = wrong.byField().get(field);
                    assertThat(sentence.key()).isEqualTo(why);
                    for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                        assertThat(PanelExample.say(language).text("wrong." + why, sentence.values()))
                                .doesNotContain("{");
                    }
                });
    }

    /** Of the phase that is asked for the latest change, whatever changed after it elsewhere. */
    @Test
    void ofOnePhaseItsLatestChangeIsCompared() {
        twoContentsOfDelivery();
        version("lead-1", "lead", "2026-02-01");
        version("lead-2", "lead", "2026-03-01");
        took("old", "kept", 1, 5);
        took("new", "kept", 2, 5);

        assertThat(PanelExample.column(
                        PanelExample.table(panel.of(ofPhase("delivery", Map.of()), ENGLISH), "differences"), "step"))
                .containsExactly("Step kept");
        assertThatThrownBy(() -> panel.of(ofPhase("lead", Map.of("version-b", "new")), ENGLISH))
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        wrong -> assertThat(wrong.byField().get("phase").key()).isEqualTo("otherPhase"));
        assertThat(panel.of(ofPhase("staffing", Map.of()), ENGLISH).notes())
                .singleElement()
                .asString()
                .contains("The diagram of this phase has not changed yet");
    }

    private static Asked ofPhase(String phase, Map<String, String> more) {
        return new Asked(Period.of(90, PanelExample.TODAY), Selection.ALL, phase, null, more, more);
    }

    @Test
    void oneChosenContentIsComparedWithTheOneBefore() {
        twoContentsOfDelivery();
        took("old", "kept", 1, 5);
        took("new", "kept", 2, 5);

        var content = panel.of(PanelExample.asked(Map.of("version-b", "new")), ENGLISH);

        assertThat(PanelExample.row(PanelExample.table(content, "differences"), "Step kept"))
                .containsEntry("times-before", 1L)
                .containsEntry("times-after", 2L);
    }

    private void version(String diagram, String process, String day) {
        versions.add(new Version(diagram, process, process, Instant.parse(day + "T08:00:00Z")));
    }

    private void drawn(String diagram, String activity, Diagram.Kind kind) {
        steps.put(
                new Diagrams.Place(diagram, activity),
                new Diagrams.Drawn("delivery", new Diagram.Step(activity, kind, "Step " + activity, null)));
    }

    private void took(String diagram, String activity, int times, int days) {
        drawn(diagram, activity, Diagram.Kind.TASK);
        var histogram = histograms.computeIfAbsent(
                new Series(Subject.STEP, diagram, activity, Measure.WHOLE), series -> new Histogram());
        for (int time = 0; time < times; time++) {
            histogram.add(Duration.ofDays(days).toMillis());
        }
    }
}
