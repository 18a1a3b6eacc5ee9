package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import network.relais.metrics.Funnel;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of leads, against missions counted one by one here. */
class FunnelPanelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC);

    /** @param stage how far it came: 1 lead, 2 pursued, 3 agreed, 4 delivered, 5 paid */
    private record Lead(String prescriber, String place, int stage, boolean again) {}

    private final List<Lead> leads = new ArrayList<>();
    private final Directory directory = mock(Directory.class);
    private final Funnel funnel =
            (by, period, selection, atMost) -> leads.stream()
                    .collect(Collectors.groupingBy(by == Funnel.By.PLACE ? Lead::place : Lead::prescriber))
                    .entrySet()
                    .stream()
                    .map(each -> new Funnel.Row(
                            each.getKey(),
                            "EUR",
                            each.getValue().size(),
                            upTo(2, each.getValue()),
                            upTo(3, each.getValue()),
                            upTo(4, each.getValue()),
                            upTo(5, each.getValue()),
                            each.getValue().stream().filter(Lead::again).count(),
                            1_000 * upTo(3, each.getValue()),
                            0))
                    .sorted((one, other) -> Long.compare(other.leads(), one.leads()))
                    .toList();

    private final FunnelPanel panel = new FunnelPanel(funnel, directory);

    @Test
    void ofFivePrescribersEachHasARowWithTheName() {
        IntStream.rangeClosed(1, 5).forEach(number -> leads.add(new Lead("p" + number, "Lyon", number, number == 2)));
        leads.add(new Lead("p1", "Paris", 5, false));
        everybodyIsKnown();

        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

        assertThat(PanelExample.column(PanelExample.table(content, "stages"), "missions"))
                .containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(PanelExample.column(PanelExample.table(content, "stages"), "of-leads"))
                .containsExactly(1.0, 0.833, 0.667, 0.5, 0.333, 0.167);
        var sources = PanelExample.table(content, "sources");
        assertThat(PanelExample.column(sources, "prescriber"))
                .containsExactlyInAnyOrder("P1 Nom", "P2 Nom", "P3 Nom", "P4 Nom", "P5 Nom");
        assertThat(sources.rows().get(0).get(2))
                .isEqualTo(new Content.Cell(2L, "2", "/metrics/missions?currency=EUR&prescriber=p1&which=opened"));
        assertThat(sources.rows().get(0).get(4))
                .isEqualTo(new Content.Cell(1L, "1", "/metrics/missions?currency=EUR&prescriber=p1&which=lead-agreed"));
        assertThat(content.tiles()).extracting(Content.Tile::href).contains("/metrics/missions?which=lead-paid");
        assertThat(content.charts()).hasSize(2);
        assertThat(content.charts().get(0).lines().get(0).values().get(2))
                .isEqualTo(new Content.Bar(4, "/metrics/missions?which=lead-agreed"));
    }

    @Test
    void fewerThanFivePrescribersAreNotToldApartAndTheReasonIsGiven() {
        IntStream.rangeClosed(1, 4).forEach(number -> leads.add(new Lead("p" + number, "Lyon", 3, false)));
        // Who is nobody does not make five of four.
        leads.add(new Lead("", "Lyon", 3, false));
        everybodyIsKnown();

        for (var by : List.of("prescriber", "introducer")) {
            var content = panel.of(PanelExample.asked(Map.of("by", by)), PanelExample.say(Locale.ENGLISH));

            var sources = PanelExample.table(content, "sources");
            assertThat(sources.rows()).isEmpty();
            assertThat(sources.empty()).contains("fewer than 5", "could be recognised");
            assertThat(content.charts()).extracting(Content.Chart::key).containsExactly("funnel");
            assertThat(content.tiles().get(0).value()).isEqualTo("5");
        }
    }

    @Test
    void placesAreNoPeopleAndLeadToTheirMissions() {
        leads.add(new Lead("p1", "Lyon", 3, false));

        var content = panel.of(PanelExample.asked(Map.of("by", "place")), PanelExample.say(Locale.FRENCH));

        assertThat(PanelExample.table(content, "sources").rows().get(0).get(0))
                .isEqualTo(new Content.Cell("Lyon", "Lyon", "/metrics/missions?currency=EUR&place=Lyon&which=opened"));
    }

    @Test
    void withoutLeadsThereIsASentenceAndNoPercentage() {
        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

        assertThat(PanelExample.table(content, "sources").empty()).contains("No mission in this period");
        assertThat(PanelExample.column(PanelExample.table(content, "stages"), "of-leads"))
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "PRESCRIBER", "prescriber "})
    void leadsAreToldApartByWhatIsOnTheListOnly(String typed) {
        assertThat(panel.questions().get(0).wrong(typed, PanelExample.TODAY)).isPresent();
        assertThat(panel.questions().get(0).wrong("prescriber", PanelExample.TODAY))
                .isEmpty();
    }

    private void everybodyIsKnown() {
        when(directory.persons(anyCollection()))
                .thenReturn(IntStream.rangeClosed(1, 5)
                        .mapToObj(
                                number -> new Person("p" + number, "P" + number, "Nom", null, null, Language.EN, null))
                        .collect(Collectors.toMap(Person::id, person -> person)));
    }

    private static long upTo(int stage, List<Lead> some) {
        return some.stream().filter(lead -> lead.stage() >= stage).count();
    }
}
