package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import network.relais.metrics.Funnel;
import network.relais.metrics.Funnel.By;
import network.relais.metrics.Funnel.Row;
import network.relais.metrics.Funnel.Stage;
import network.relais.metrics.Histogram;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.MissionTimes;
import network.relais.metrics.Selection;
import network.relais.metrics.WhichMissions.Leads;
import network.relais.metrics.WhichMissions.Reached;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Missions one by one, and those that one person brought: named, opened, and never compared. */
class FromWhomTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC);

    private final Funnel funnel = mock(Funnel.class);
    private final Directory directory = mock(Directory.class);
    private final MissionFacts facts = mock(MissionFacts.class);
    private final MissionTimes times = mock(MissionTimes.class);
    private final MissionsPanel panel =
            new MissionsPanel(facts, times, mock(Missions.class), new FromWhom(funnel, directory), CLOCK);

    @BeforeEach
    void allMissionsTookAHundredDaysAndThoseOfP1TookTen() {
        when(directory.find(any())).thenReturn(Optional.empty());
        when(directory.find("p1"))
                .thenReturn(Optional.of(new Person("p1", "Paul", "Nom", null, null, Language.EN, null)));
        var all = new EnumMap<Moment, Histogram>(Moment.class);
        for (var moment : Moment.values()) {
            all.put(moment, new Histogram());
            all.get(moment).add(Duration.ofDays(100).toMillis());
        }
        when(times.of(any(), any())).thenReturn(Map.of());
        when(times.of(PanelExample.asked(Map.of()).period(), Selection.ALL)).thenReturn(all);
        when(facts.list(any(), any(), anyInt())).thenReturn(List.of());
        when(facts.list(any(Reached.class), eq(of("p1")), anyInt())).thenReturn(List.of(mission()));
        when(facts.list(any(Leads.class), any(), anyInt())).thenReturn(List.of(mission()));
        prescribers(5);
    }

    @Test
    void missionsOfOnePersonAreListedWithoutAnyTime() {
        when(funnel.of(eq(By.INTRODUCER), any(), eq(Selection.ALL), anyInt())).thenReturn(rows(5));
        when(facts.list(any(Reached.class), eq(new Selection(null, null, null, "p1", null)), anyInt()))
                .thenReturn(List.of(mission()));
        for (var word : List.of("prescriber", "introducer")) {
            for (var which : List.of("delivered", "lead-delivered")) {
                var shown = shown(Map.of(word, "p1", "which", which));

                var table = PanelExample.table(shown, "missions");
                assertThat(PanelExample.column(table, "mission")).containsExactly("M-1");
                assertThat(PanelExample.column(table, "took")).containsExactly((Object) null);
                assertThat(table.rows().get(0))
                        .filteredOn(Content.Cell::isHidden)
                        .hasSize(1);
                assertThat(shown.charts()).isEmpty();
                assertThat(shown.notes()).singleElement().asString().startsWith("No times are shown");
                assertThat(shown.hides(PanelExample.say(Locale.ENGLISH).few()))
                        .as("it is explained as one person's")
                        .isFalse();
            }
        }
    }

    @Test
    void missionsOfNobodyInParticularStandBesideTheLinesOfAll() {
        when(facts.list(any(Reached.class), eq(Selection.ALL), anyInt())).thenReturn(List.of(mission()));

        var shown = shown(Map.of());

        assertThat(PanelExample.column(PanelExample.table(shown, "missions"), "took"))
                .containsExactly(10.0);
        assertThat(shown.charts().get(0).marks()).hasSize(3).allMatch(mark -> mark.value() > 95 && mark.value() < 105);
    }

    @Test
    void whereFewerThanFiveBroughtLeadsNobodyCanBeAskedFor() {
        prescribers(4);

        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> shown(Map.of("prescriber", "p1")))
                .satisfies(wrong ->
                        assertThat(wrong.byField().get("prescriber").key()).isEqualTo("few.prescriber"));
    }

    /** Among the five prescribers of all leads, one introducer may have worked with one only. */
    @Test
    void prescribersAreCountedAmongTheLeadsOfTheIntroducerWhoIsAskedForToo() {
        var ofIntroducer = new Selection(null, null, null, "p1", null);
        when(funnel.of(any(), any(), eq(ofIntroducer), anyInt())).thenReturn(rows(1));

        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> shown(Map.of("prescriber", "p1", "introducer", "p1")));
    }

    @Test
    void thoseThatNobodyPrescribedAreNobodys() {
        when(facts.list(any(Reached.class), eq(of("")), anyInt())).thenReturn(List.of(mission()));

        assertThat(PanelExample.column(
                        PanelExample.table(shown(Map.of("without", "prescriber")), "missions"), "mission"))
                .containsExactly("M-1");
        assertThat(PanelExample.column(PanelExample.table(shown(Map.of("without", "prescriber")), "missions"), "took"))
                .containsExactly(10.0);
        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> shown(Map.of("without", "prescriber", "prescriber", "p1")))
                .satisfies(wrong ->
                        assertThat(wrong.byField().get("without").key()).isEqualTo("withAndWithout"));
    }

    @Test
    void aListThatIsCutShortSaysOfHowMany() {
        when(facts.list(any(), any(), eq(500))).thenReturn(Collections.nCopies(500, mission()));
        when(facts.count(any(), any())).thenReturn(1234L);

        assertThat(shown(Map.of("which", "lead-delivered")).notes())
                .containsExactly("The latest 500 of 1,234 are shown.");
        assertThat(shown(Map.of("which", "delivered")).notes())
                .containsExactly("The latest 500 of 1,234 are shown; lines across are of all.");

        when(facts.count(any(), any())).thenReturn(500L);
        assertThat(shown(Map.of("which", "delivered")).notes()).isEmpty();
    }

    @Test
    void whoIsNotInTheDirectoryIsRefused() {
        var prescriber = panel.questions().stream()
                .filter(question -> question.name().equals("prescriber"))
                .findFirst()
                .orElseThrow();

        assertThat(prescriber.wrong("p1", PanelExample.TODAY)).isEmpty();
        assertThat(prescriber.wrong("p2", PanelExample.TODAY)).isPresent();
    }

    @Test
    void leadsOfThePeriodAreListedAsFarAsTheyHaveCome() {
        var shown = shown(Map.of("which", "lead-delivered"));

        var table = PanelExample.table(shown, "missions");
        assertThat(table.title()).isEqualTo("Leads of the period: Delivered, latest first");
        assertThat(PanelExample.column(table, "opened-on")).containsExactly("2026-02-01");
        assertThat(PanelExample.column(table, "took")).containsExactly(10.0);
        assertThat(shown.charts()).isEmpty();
        verify(facts)
                .list(
                        new Leads(
                                Stage.DELIVERED,
                                Instant.parse("2025-12-11T00:00:00Z"),
                                Instant.parse("2026-03-11T00:00:00Z")),
                        Selection.ALL,
                        500);
    }

    private Content shown(Map<String, String> more) {
        return panel.of(PanelExample.asked(more), PanelExample.say(Locale.ENGLISH));
    }

    private static Selection of(String prescriber) {
        return new Selection(null, null, prescriber, null, null);
    }

    private void prescribers(int number) {
        when(funnel.of(any(), any(), any(), anyInt())).thenReturn(List.of());
        when(funnel.of(eq(By.PRESCRIBER), any(), eq(Selection.ALL), anyInt())).thenReturn(rows(number));
    }

    /** And one without anybody, which is nobody. */
    private static List<Row> rows(int number) {
        return IntStream.rangeClosed(0, number)
                .mapToObj(at -> new Row(at == 0 ? "" : "p" + at, "EUR", 1, 0, 0, 0, 0, 0, 0, 0))
                .toList();
    }

    private static MissionFact mission() {
        var opened = Instant.parse("2026-02-01T09:00:00Z");
        return new MissionFact(
                "M-1",
                Map.of(Moment.OPENED, opened, Moment.DELIVERED, opened.plus(Duration.ofDays(10))),
                null,
                null,
                "DELIVERY",
                null,
                null,
                "p1",
                null,
                null,
                "EUR",
                0,
                0);
    }
}
