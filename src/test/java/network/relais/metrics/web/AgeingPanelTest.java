package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import network.relais.metrics.Funnel;
import network.relais.metrics.Histogram;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.MissionTimes;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.WhichMissions.Open;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is old, against missions that took 1, 2, 3 … 100 days: half took up to 50, 85 of 100 up to 85 days. */
class AgeingPanelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC);

    private final MissionFacts facts = mock(MissionFacts.class);
    private final MissionTimes times = mock(MissionTimes.class);
    private final Missions missions = mock(Missions.class);
    private final AgeingPanel panel = new AgeingPanel(
            facts,
            times,
            missions,
            new FromWhom(mock(Funnel.class), mock(Directory.class)),
            PanelExample.noTargets(),
            CLOCK);

    @Test
    void eachIsAsOldAsThePartOfTheDeliveredSays() {
        delivered(100);
        openFor(120, 90, 60, 20);

        var table = PanelExample.table(shown(), "ageing");

        assertThat(PanelExample.column(table, "against-delivered"))
                .containsExactly("older than 95 %", "older than 85 %", "older than half", "usual");
        assertThat(PanelExample.column(table, "age")).containsExactly(120.0, 90.0, 60.0, 20.0);
        assertThat(PanelExample.column(table, "agreed")).containsOnly("120.00");
        var sooner = PanelExample.column(table, "sooner").stream()
                .map(Double.class::cast)
                .toList();
        assertThat(sooner.get(0)).isEqualTo(1);
        // Within its bucket, which holds the values of 9 %.
        assertThat(sooner.get(1)).isBetween(0.9 / 1.05, 0.9 * 1.05);
        assertThat(sooner.get(2)).isBetween(0.6 / 1.05, 0.6 * 1.05);
        assertThat(sooner.get(3)).isBetween(0.2 / 1.1, 0.2 * 1.1);
    }

    @Test
    void theLinesAcrossAreThePercentilesOfTheDelivered() {
        delivered(100);
        openFor(20);

        var marks = shown().charts().get(0).marks();

        assertThat(marks).hasSize(3);
        assertThat(marks.get(0).value()).isBetween(50 * 0.9569, 50 * 1.0431);
        assertThat(marks.get(1).value()).isBetween(85 * 0.9569, 85 * 1.0431);
        assertThat(marks.get(2).value()).isBetween(95 * 0.9569, 95 * 1.0431);
    }

    @Test
    void ofNineteenDeliveredNobodyKnowsWhatIsOld() {
        delivered(19);
        openFor(120);

        var shown = shown();

        assertThat(shown.notes()).containsExactly("Not enough to say what is old: 19 of 20 delivered missions.");
        assertThat(PanelExample.column(PanelExample.table(shown, "ageing"), "against-delivered"))
                .containsOnlyNulls();
    }

    @Test
    void whereThereAreMoreThanAreShownItSaysOfHowMany() {
        delivered(100);
        openFor(IntStream.rangeClosed(1, 500).toArray());

        assertThat(shown().notes()).isEmpty();
        when(facts.count(new Open(null, Moment.DELIVERED, null, null), Selection.ALL))
                .thenReturn(1234L);
        assertThat(shown().notes()).containsExactly("The oldest 500 of 1,234 are shown.");
    }

    /** A phase that runs, such as the settlement beside the delivery. */
    @Test
    void ofOnePhaseAreThoseInWhichItRuns() {
        delivered(100);
        openFor(10, 20, 30);
        openIn("mission_settlement", 20);
        var asked = new Asked(
                Period.of(90, PanelExample.TODAY), Selection.ALL, "mission_settlement", null, Map.of(), Map.of());

        var table = panel.of(asked, PanelExample.say(Locale.ENGLISH)).tables().get(0);

        assertThat(PanelExample.column(table, "mission")).containsExactly("M-20");
    }

    private Content shown() {
        return panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));
    }

    private void delivered(int missions) {
        var byMoment = new EnumMap<Moment, Histogram>(Moment.class);
        var histogram = new Histogram();
        IntStream.rangeClosed(1, missions)
                .forEach(days -> histogram.add(Duration.ofDays(days).toMillis()));
        byMoment.put(Moment.DELIVERED, histogram);
        when(times.of(Period.of(365, PanelExample.TODAY), Selection.ALL)).thenReturn(byMoment);
    }

    private void openFor(int... days) {
        openIn(null, days);
    }

    private void openIn(@Nullable String process, int... days) {
        when(missions.titles(anyCollection())).thenReturn(Map.of());
        when(facts.count(any(), any())).thenReturn((long) days.length);
        when(facts.list(eq(new Open(null, Moment.DELIVERED, null, process)), any(), anyInt()))
                .thenReturn(IntStream.of(days)
                        .mapToObj(age -> new MissionFact(
                                "M-" + age,
                                Map.of(Moment.OPENED, CLOCK.instant().minus(Duration.ofDays(age))),
                                null,
                                null,
                                "STAFFING",
                                null,
                                null,
                                null,
                                null,
                                null,
                                "EUR",
                                120_00,
                                0))
                        .toList());
    }
}
