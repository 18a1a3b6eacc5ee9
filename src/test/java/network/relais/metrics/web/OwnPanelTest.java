package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import network.relais.metrics.Catalogue;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagrams;
import network.relais.metrics.Doers;
import network.relais.metrics.DoersByDay;
import network.relais.metrics.Histogram;
import network.relais.metrics.Lasted;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.OwnFacts;
import network.relais.metrics.Selection;
import network.relais.metrics.Series;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepHistograms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One's own steps beside the network's, and whose are not told. */
class OwnPanelTest {

    private static final Instant NOW = Instant.parse("2026-03-09T09:00:00Z");
    private static final Diagrams.Place OFFER = new Diagrams.Place("d1", "offer");

    private final OwnFacts own = mock(OwnFacts.class);
    private final StepHistograms times = mock(StepHistograms.class);
    private final DoersByDay doers = mock(DoersByDay.class);
    private final Diagrams diagrams = mock(Diagrams.class);
    private final Catalogue catalogue = mock(Catalogue.class);
    private final OwnPanel panel = new OwnPanel(own, times, doers, diagrams, catalogue);

    @BeforeEach
    void threeOffersOfAnns() {
        didIt();
        when(catalogue.versions()).thenReturn(List.of(new Catalogue.Version("d1", "staffing", "Staffing", NOW)));
        when(diagrams.steps())
                .thenReturn(Map.of(
                        OFFER,
                        new Diagrams.Drawn(
                                "staffing", new Diagram.Step("offer", Diagram.Kind.TASK, "Answer offer", null))));
        when(own.steps(eq("ann"), any()))
                .thenReturn(List.of(offer(10, 4), offer(20, 5), offer(30, 6), offer(40, null)));
        when(times.of(any(), any(), any(), any())).thenReturn(Map.of());
        when(times.of(eq(Subject.STEP), eq(Measure.WHOLE), any(), eq(Selection.ALL)))
                .thenReturn(Map.of(new Series(Subject.STEP, "d1", "offer", Measure.WHOLE), ofHours(100, 100, 100)));
    }

    @Test
    void ownStepsStandBesideTheNetworksWhereFiveOthersDidThem() {
        didIt("ann", "a", "b", "c", "d", "e");

        var row = PanelExample.row(PanelExample.table(ofAnn(), "steps"), "Answer offer");

        assertThat(row).containsEntry("times", 4L).containsEntry("phase", "Staffing");
        // Of four, the second: within the histogram's error.
        assertThat(hours(row.get("whole-mine"))).isCloseTo(20, within(1.0));
        assertThat(hours(row.get("waiting-mine"))).isCloseTo(5, within(0.3));
        assertThat(hours(row.get("working-mine"))).isCloseTo(15, within(0.8));
        assertThat(hours(row.get("whole-network"))).isCloseTo(100, within(5.0));
        assertThat(row).containsEntry("waiting-network", null);
    }

    /** With four others, whoever knows their own could work out theirs. */
    @Test
    void withFourOthersTheNetworksIsNotShown() {
        didIt("ann", "a", "b", "c", "d");

        var row = PanelExample.row(PanelExample.table(ofAnn(), "steps"), "Answer offer");

        assertThat(row).containsEntry("whole-network", null);
        assertThat(row.get("whole-mine")).isNotNull();
    }

    /** Five others did it, and four by its form. */
    @Test
    void untilItWasOpenedIsNotShownWhereFourOthersOpenedIt() {
        when(times.of(eq(Subject.STEP), eq(Measure.WORKING), any(), eq(Selection.ALL)))
                .thenReturn(Map.of(new Series(Subject.STEP, "d1", "offer", Measure.WORKING), ofHours(7, 7, 7)));
        didIt("ann", "a", "b", "c", "d", "e");
        var row = PanelExample.row(PanelExample.table(ofAnn(), "steps"), "Answer offer");
        assertThat(hours(row.get("working-network"))).isCloseTo(7, within(0.4));

        opened("ann", "a", "b", "c", "d");

        row = PanelExample.row(PanelExample.table(ofAnn(), "steps"), "Answer offer");
        assertThat(hours(row.get("whole-network"))).isCloseTo(100, within(5.0));
        assertThat(row).containsEntry("working-network", null);
    }

    @Test
    void whoeverHasDoneNothingReadsSoAndSeesNobodyElses() {
        var content = panel.of("bob").of(PanelExample.asked(Map.of()), PanelExample.say(Locale.FRENCH));

        assertThat(PanelExample.table(content, "steps").rows()).isEmpty();
        assertThat(PanelExample.table(content, "steps").empty()).contains("aucune étape");
        assertThat(PanelExample.table(content, "missions").rows()).isEmpty();
    }

    @Test
    void ownMissionsLeadToTheirPages() {
        when(own.missions(eq("ann"), anyInt()))
                .thenReturn(List.of(mission("M-2", null), mission("M-1", NOW.plus(Duration.ofDays(12)))));

        var content = ofAnn();

        var missions = PanelExample.table(content, "missions");
        assertThat(missions.rows().get(0).get(0).href()).isEqualTo("/missions/M-2");
        assertThat(PanelExample.row(missions, "M-1"))
                .containsEntry("to-delivered", 12.0)
                .containsEntry("phase", "Over");
        assertThat(PanelExample.row(missions, "M-2")).containsEntry("to-delivered", null);
        assertThat(content.tiles()).extracting(Content.Tile::value).containsExactly("4", "1");
    }

    @Test
    void whoeverHasMoreMissionsThanAreListedReadsOfHowManyAndSeesAllOfThemCounted() {
        when(own.missions(eq("ann"), anyInt())).thenReturn(Collections.nCopies(200, mission("M-1", NOW)));
        when(own.numbers("ann")).thenReturn(new OwnFacts.Numbers(1234, 7));

        var content = ofAnn();

        assertThat(content.tiles()).extracting(Content.Tile::value).containsExactly("4", "7");
        assertThat(content.notes()).contains("Of your missions the latest 200 of 1,234 are listed.");

        when(own.numbers("ann")).thenReturn(new OwnFacts.Numbers(200, 0));
        assertThat(ofAnn().notes()).hasSize(2);
    }

    /** At half past midnight it is the next day in Paris. */
    @Test
    void aLeadOfTheNightIsOfTheNetworksDay() {
        var night = Instant.parse("2026-03-09T23:30:00Z");
        when(own.missions(eq("ann"), anyInt())).thenReturn(List.of(mission("M-3", night, null)));

        assertThat(PanelExample.row(PanelExample.table(ofAnn(), "missions"), "M-3"))
                .containsEntry("lead-on", "2026-03-10");
    }

    private void didIt(String... people) {
        when(doers.of(any(), any())).thenReturn(new Doers(Map.of(OFFER, Set.of(people))));
        opened(people);
    }

    private void opened(String... people) {
        when(doers.openers(any(), any())).thenReturn(new Doers(Map.of(OFFER, Set.of(people))));
    }

    private Content ofAnn() {
        return panel.of("ann").of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));
    }

    private static Lasted offer(int hours, @Nullable Integer openedAfter) {
        return new Lasted(
                Subject.STEP,
                "d1",
                "offer",
                "ann",
                NOW.minus(Duration.ofHours(hours)),
                openedAfter == null ? null : NOW.minus(Duration.ofHours(hours - openedAfter)),
                NOW,
                false);
    }

    private static Histogram ofHours(long... hours) {
        var histogram = new Histogram();
        for (var each : hours) {
            histogram.add(Duration.ofHours(each).toMillis());
        }
        return histogram;
    }

    private static double hours(@Nullable Object days) {
        return (double) days * 24;
    }

    private static MissionFact mission(String id, @Nullable Instant delivered) {
        return mission(id, NOW, delivered);
    }

    private static MissionFact mission(String id, Instant opened, @Nullable Instant delivered) {
        return new MissionFact(
                id,
                delivered == null
                        ? Map.of(Moment.OPENED, opened)
                        : Map.of(Moment.OPENED, opened, Moment.DELIVERED, delivered, Moment.ENDED, delivered),
                null,
                null,
                delivered == null ? "DELIVERY" : "ENDED",
                null,
                null,
                null,
                null,
                null,
                "EUR",
                0,
                0);
    }
}
