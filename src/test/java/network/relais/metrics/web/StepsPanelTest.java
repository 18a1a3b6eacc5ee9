package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import network.relais.publishing.WaitsFor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Where the time goes, counted by hand: a draft on two contents of its diagram took 2, 4, 6, 8 and 10 hours, two of them a second
 * time; of three it is known that they were opened after 1, 2 and 5 hours. The client's answer took 30 hours.
 */
class StepsPanelTest {

    private final StepHistograms times = mock(StepHistograms.class);
    private final Map<Series, Histogram> took = new HashMap<>();
    private final Map<Place, Set<String>> doers = new HashMap<>();

    /** Empty: all who did a step. */
    private final Map<Place, Set<String>> openers = new HashMap<>();

    private final Catalogue catalogue = mock(Catalogue.class);
    private final Diagrams diagrams = mock(Diagrams.class);
    private final AtOneStep atOneStep = mock(AtOneStep.class);
    private final PassedPhase passedPhase = mock(PassedPhase.class);
    private final StepsPanel panel =
            new StepsPanel(times, catalogue, diagrams, atOneStep, passedPhase, PanelExample.noTargets());

    @BeforeEach
    void draftsAndAnAnswer() {
        when(catalogue.versions())
                .thenReturn(List.of(version("new", "Negotiate", 2), version("old", "Negotiate once", 1)));
        var drawn = new HashMap<Place, Drawn>();
        drawn.put(new Place("old", "draft"), drawn("draft", "Write draft", Kind.TASK, WaitsFor.MEMBER));
        drawn.put(new Place("new", "draft"), drawn("draft", "Draft", Kind.TASK, WaitsFor.COORDINATOR));
        drawn.put(new Place("new", "answer"), drawn("answer", "Answer", Kind.TASK, WaitsFor.CLIENT));
        drawn.put(new Place("new", "call"), drawn("call", "Staff", Kind.CALL, null));
        when(diagrams.steps()).thenReturn(drawn);
        when(times.of(any(), any(), any(), any())).thenReturn(Map.of());
        var asked = PanelExample.asked(Map.of());
        when(times.ofSteps(Measure.OF_THE_CLOCK, asked.period(), asked.selection()))
                .thenAnswer(question ->
                        new StepTimes(took, new Doers(doers), new Doers(openers.isEmpty() ? doers : openers)));
        var whole = new HashMap<Series, Histogram>();
        whole.put(series("old", "draft", Measure.WHOLE), hours(1, 2, 4));
        whole.put(series("new", "draft", Measure.WHOLE), hours(1, 6, 8, 10));
        whole.put(series("new", "answer", Measure.WHOLE), hours(0, 30));
        whole.put(series("new", "call", Measure.WHOLE), hours(0, 100));
        took.putAll(whole);
        took.putAll(Map.of(series("new", "draft", Measure.WAITING), hours(0, 1, 2, 5)));
        took.putAll(Map.of(series("new", "draft", Measure.WORKING), hours(0, 5, 6, 5)));
    }

    @Test
    void aStepIsOneWhateverContentItWasDrawnInAndNamedAsItWasLast() {
        var draft = row("Draft");

        assertThat(draft)
                .containsEntry("phase", "Negotiate")
                .containsEntry("waits-for", "the coordinator")
                .containsEntry("times", 5L)
                .containsEntry("again", 0.4);
        assertThat(hours(draft, "p50")).isCloseTo(6, within(6 * 0.0431));
        assertThat(hours(draft, "p85")).isCloseTo(10, within(10 * 0.0431));
    }

    @Test
    void waitingAndWorkingAreOfThoseWhoseOpeningIsKnown() {
        var draft = row("Draft");

        assertThat(draft).containsEntry("opened", 3L);
        assertThat(hours(draft, "waiting")).isCloseTo(2, within(2 * 0.0431));
        assertThat(hours(draft, "working")).isCloseTo(5, within(5 * 0.0431));
        assertThat(row("Answer"))
                .containsEntry("opened", 0L)
                .containsEntry("waiting", null)
                .containsEntry("working", null);
    }

    /** Of 8 hours until opened and 16 from then on; two of six steps were done again. Two people are too few for it. */
    @Test
    void aPhaseSaysHowMuchOfItWasWorkAndWorkDoneAgain() {
        var asked = PanelExample.asked(Map.of());
        when(times.of(Subject.PHASE, Measure.WHOLE, asked.period(), asked.selection()))
                .thenReturn(Map.of(new Series(Subject.PHASE, "new", "negotiation", Measure.WHOLE), hours(0, 50)));

        var phase = PanelExample.row(PanelExample.table(shown(null), "phases"), "Negotiate");
        assertThat((double) phase.get("worked")).isCloseTo(2 / 3.0, within(0.001));
        assertThat((double) phase.get("again")).isCloseTo(1 / 3.0, within(0.001));

        doers.put(new Place("new", "draft"), Set.of("ann", "bob"));
        phase = PanelExample.row(PanelExample.table(shown(null), "phases"), "Negotiate");
        assertThat(phase).containsEntry("worked", null);
        assertThat((double) phase.get("again")).isCloseTo(1 / 3.0, within(0.001));
    }

    @Test
    void aPhaseInWhichNobodyDidAnythingIsOfThoseWhoWorkedOnWhatItCalls() {
        staffingIsCalled();
        doers.put(new Place("staff", "choose"), Set.of("ann", "bob"));
        for (var version : Arrays.asList(null, "new")) {
            assertThat(PanelExample.hidden(PanelExample.table(shown(version), "phases"), "Negotiate"))
                    .containsExactly("p50", "p85", "p95", "worked");
        }

        doers.put(new Place("staff", "answer"), Set.of("cat", "dan", "eve"));
        assertThat(PanelExample.hidden(PanelExample.table(shown(null), "phases"), "Negotiate"))
                .isEmpty();

        doers.put(new Place("old", "draft"), Set.of("ann"));
        assertThat(PanelExample.hidden(PanelExample.table(shown(null), "phases"), "Negotiate"))
                .as("one person did something there")
                .hasSize(4);
        assertThat(PanelExample.hidden(PanelExample.table(shown("new"), "phases"), "Negotiate"))
                .as("that was on another content")
                .isEmpty();
    }

    @Test
    void ofABoxThatCallsAPhaseOfFewPeopleNoTimeIsToldWhereItIsOpened() {
        staffingIsCalled();
        doers.put(new Place("staff", "choose"), Set.of("ann", "bob"));

        var opened = panel.of(PanelExample.asked(Map.of("step", "negotiation.call")), PanelExample.say(Locale.ENGLISH));

        assertThat(PanelExample.hidden(PanelExample.table(opened, "steps"), "Staff"))
                .containsExactly("p50", "p85", "p95");
        verify(atOneStep).lists(any(), any(), eq(true), eq(true), any(), any());

        doers.put(new Place("staff", "answer"), Set.of("cat", "dan", "eve"));
        panel.of(PanelExample.asked(Map.of("step", "negotiation.call")), PanelExample.say(Locale.ENGLISH));
        verify(atOneStep).lists(any(), any(), eq(false), eq(false), any(), any());
    }

    /** Not as processes are called in diagrams, nor by code points, for which É comes behind Z. */
    @Test
    void phasesStandInTheOrderOfTheirNamesAsOneReadsThem() {
        when(catalogue.versions())
                .thenReturn(List.of(
                        phase("a", "Team"), phase("b", "Évaluation"), phase("c", "Delivery"), phase("d", "Follow-up")));
        var asked = PanelExample.asked(Map.of());
        when(times.of(Subject.PHASE, Measure.WHOLE, asked.period(), asked.selection()))
                .thenReturn(Stream.of("a", "b", "c", "d")
                        .collect(Collectors.toMap(
                                process -> new Series(Subject.PHASE, process, process, Measure.WHOLE),
                                process -> hours(0, 50))));

        assertThat(PanelExample.table(shown(null), "phases").rows())
                .extracting(row -> row.get(0).text())
                .containsExactly("Delivery", "Évaluation", "Follow-up", "Team");
    }

    private static Version phase(String process, String label) {
        return new Version(process, process, label, Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Of the negotiation one has ended. */
    private void staffingIsCalled() {
        when(catalogue.versions())
                .thenReturn(List.of(
                        version("new", "Negotiate", 2),
                        version("old", "Negotiate once", 1),
                        new Version("staff", "staffing", "Staff", Instant.parse("2026-01-01T00:00:00Z"))));
        when(diagrams.calls()).thenReturn(List.of(new Call("negotiation", "call", "staffing")));
        var asked = PanelExample.asked(Map.of());
        when(times.of(Subject.PHASE, Measure.WHOLE, asked.period(), asked.selection()))
                .thenReturn(Map.of(new Series(Subject.PHASE, "new", "negotiation", Measure.WHOLE), hours(0, 50)));
    }

    /** The call of a process is all that happens in it: counted as well, it would be counted twice. */
    @Test
    void timeIsSharedOutAmongThoseWhoAreWaitedForAndCallsAreNot() {
        var waiters = PanelExample.table(shown(null), "waits-for");

        assertThat(PanelExample.row(waiters, "the client"))
                .containsEntry("days-in-all", 1.25)
                .containsEntry("share", 0.5);
        assertThat(PanelExample.row(waiters, "the coordinator"))
                .containsEntry("days-in-all", 1.25)
                .containsEntry("share", 0.5);
        assertThat(waiters.rows()).hasSize(2);
    }

    @Test
    void ofOneContentOnlyWhatHappenedOnItCounts() {
        assertThat(PanelExample.row(PanelExample.table(shown("old"), "steps"), "Draft"))
                .containsEntry("times", 2L)
                .containsEntry("again", 0.5);
    }

    @Test
    void whomOneWaitsForOpensDownToTheStepsAndThoseToTheirMissions() {
        var all = shown(null);
        assertThat(PanelExample.table(all, "waits-for").rows().get(0).get(0))
                .isEqualTo(new Content.Cell("the client", "the client", "/metrics/steps?waits-for=client"));
        assertThat(all.charts().get(1).lines().get(0).values().get(0))
                .isEqualTo(new Content.Bar(1.25, "/metrics/steps?waits-for=client"));
        assertThat(all.charts().get(0).lines().get(0).values())
                .extracting(bar -> ((Content.Bar) bar).href())
                .containsExactlyInAnyOrder(
                        "/metrics/steps?step=negotiation.draft#table-passages",
                        "/metrics/steps?step=negotiation.answer#table-passages");

        var asked = PanelExample.asked(Map.of("waits-for", "client"));
        var clients = panel.of(asked, PanelExample.say(Locale.ENGLISH));

        assertThat(clients.tables()).extracting(Content.Table::key).containsExactly("steps");
        assertThat(PanelExample.column(clients.tables().get(0), "step")).containsExactly("Answer");
        assertThat(clients.charts().get(0).x()).containsExactly("Answer");
    }

    /** Two on one content and two others on the other are four, and so few that a time would be theirs. */
    @Test
    void ofAStepThatFewPeopleDidNoTimeIsTold() {
        doers.put(new Place("old", "draft"), Set.of("ann", "bob"));
        doers.put(new Place("new", "draft"), Set.of("cat", "dan"));
        doers.put(new Place("new", "answer"), Set.of("ann", "bob", "cat", "dan", "eve"));

        var content = shown(null);

        var steps = PanelExample.table(content, "steps");
        assertThat(PanelExample.hidden(steps, "Draft")).containsExactly("p50", "p85", "p95", "waiting", "working");
        assertThat(PanelExample.row(steps, "Draft"))
                .containsEntry("times", 5L)
                .containsEntry("opened", 3L)
                .containsEntry("again", 0.4);
        assertThat(PanelExample.hidden(steps, "Answer")).isEmpty();
        assertThat(content.charts().get(0).x()).containsExactly("Answer");
        var waiters = PanelExample.table(content, "waits-for");
        assertThat(PanelExample.hidden(waiters, "the coordinator")).containsExactly("p50", "days-in-all", "share");
        assertThat(PanelExample.row(waiters, "the coordinator")).containsEntry("times", 5L);
        assertThat(PanelExample.row(waiters, "the client"))
                .containsEntry("days-in-all", 1.25)
                .as("of all that is shown")
                .containsEntry("share", 1.0);
        assertThat(content.charts().get(1).x()).containsExactly("the client");
        assertThat(PanelExample.hidden(PanelExample.table(shown("new"), "steps"), "Draft"))
                .hasSize(5);

        doers.put(new Place("old", "draft"), Set.of("ann", "bob", "eve"));

        assertThat(PanelExample.hidden(PanelExample.table(shown(null), "steps"), "Draft"))
                .as("five together")
                .isEmpty();
        assertThat(PanelExample.hidden(PanelExample.table(shown("old"), "steps"), "Draft"))
                .as("three of one content")
                .hasSize(3);
    }

    /** Five people did it, and one of them by its form: the others answered a mail. */
    @Test
    void untilItWasOpenedAndFromThenOnAreTheTimesOfThoseWhoOpenedIt() {
        var asked = PanelExample.asked(Map.of());
        when(times.of(Subject.PHASE, Measure.WHOLE, asked.period(), asked.selection()))
                .thenReturn(Map.of(new Series(Subject.PHASE, "new", "negotiation", Measure.WHOLE), hours(0, 50)));
        doers.put(new Place("new", "draft"), Set.of("ann", "bob", "cat", "dan", "eve"));
        openers.put(new Place("new", "draft"), Set.of("ann"));

        var content = shown(null);

        assertThat(PanelExample.hidden(PanelExample.table(content, "steps"), "Draft"))
                .containsExactly("waiting", "working");
        assertThat(PanelExample.hidden(PanelExample.table(content, "phases"), "Negotiate"))
                .containsExactly("worked");

        openers.put(new Place("new", "draft"), doers.get(new Place("new", "draft")));
        assertThat(PanelExample.hidden(PanelExample.table(shown(null), "steps"), "Draft"))
                .isEmpty();
    }

    @Test
    void whatFewPeopleDidStandsBehindSoThatItsPlaceTellsNothing() {
        assertThat(PanelExample.column(PanelExample.table(shown(null), "steps"), "step"))
                .containsExactlyInAnyOrder("Draft", "Answer");
        for (var few : List.of("draft", "answer")) {
            doers.clear();
            doers.put(new Place("new", few), Set.of("ann"));
            assertThat(PanelExample.column(PanelExample.table(shown(null), "steps"), "step"))
                    .last()
                    .isEqualTo(few.equals("draft") ? "Draft" : "Answer");
        }
    }

    @Test
    void machinesAreToldWhatIsNotShownAndFilesSayWhy() {
        doers.put(new Place("new", "draft"), Set.of("ann"));

        var rows = (List<?>) shown(null).forMachines().get("steps");

        assertThat((Map<?, ?>) rows.get(1))
                .extracting("step", "p50", "hidden")
                .containsExactly("Draft", null, List.of("p50", "p85", "p95", "waiting", "working"));
        assertThat(((Map<?, ?>) rows.get(0)).containsKey("hidden")).isFalse();
        assertThat(PanelExample.table(shown(null), "steps").rows().get(1).get(4).inFile())
                .isEqualTo("< 5 people");
    }

    @Test
    void stepsThatAreCalledTheSameAreToldApartByTheirPhase() {
        var draft = new LongestSteps.Lasting("Draft", "Negotiate", hours(0, 1), "");
        var other = new LongestSteps.Lasting("Draft", "Amend", hours(0, 1), "");
        var answer = new LongestSteps.Lasting("Answer", "Amend", hours(0, 1), "");

        assertThat(new LongestSteps(List.of(draft, other, answer))
                        .chart(PanelExample.say(Locale.ENGLISH))
                        .x())
                .containsExactly("Draft – Negotiate", "Draft – Amend", "Answer");
    }

    private Map<String, Object> row(String step) {
        return PanelExample.row(PanelExample.table(shown(null), "steps"), step);
    }

    private Content shown(String version) {
        var asked = PanelExample.asked(Map.of());
        return panel.of(
                new Asked(asked.period(), asked.selection(), null, version, Map.of(), Map.of()),
                PanelExample.say(Locale.ENGLISH));
    }

    private static double hours(Map<String, Object> row, String column) {
        return 24 * (double) row.get(column);
    }

    private static Series series(String diagram, String activity, Measure measure) {
        return new Series(Subject.STEP, diagram, activity, measure);
    }

    private static Histogram hours(int reworks, int... hours) {
        var all = new Histogram();
        IntStream.of(hours).forEach(each -> all.add(Duration.ofHours(each).toMillis()));
        var withReworks = new Histogram();
        withReworks.add(all.packed(), all.durations(), all.total(), reworks);
        return withReworks;
    }

    private static Version version(String diagram, String label, int day) {
        return new Version(diagram, "negotiation", label, Instant.parse("2026-01-0" + day + "T00:00:00Z"));
    }

    private static Drawn drawn(String activity, String label, Kind kind, WaitsFor waitsFor) {
        return new Drawn("negotiation", new Diagram.Step(activity, kind, label, waitsFor));
    }
}
