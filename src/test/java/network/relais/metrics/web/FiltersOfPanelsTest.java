package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filter that a panel does not have: kept by pages for the other panels, and refused to machines, which would take it as heeded. */
class FiltersOfPanelsTest extends PageTest {

    private static final String SET =
            "from=2026-01-01&kind=survey&phase=filters_phase&place=Lyon&to=2026-02-28&version=filters";

    @Autowired
    private List<Panel> panels;

    @Autowired
    private JdbcClient jdbc;

    private String reader;

    @BeforeEach
    void thereAreKindsPlacesAndDiagramsToChoose() {
        figuresAreThere();
        reader = somebody("Ursula", Role.ANIMATOR);
        jdbc.sql(
                        """
                        insert into relais.metric_diagram (diagram, process, label, first_used, content)
                        values ('filters', 'filters_phase', 'Filters', current_timestamp, ''),
                            ('filters of before', 'filters_phase', 'Filters', current_timestamp, '')""")
                .update();
        jdbc.sql(
                        """
                        insert into relais.metric_mission (mission, opened_at, place, phase, currency, agreed, received)
                        values ('filters', timestamp with time zone '2001-01-01 12:00:00Z', 'Lyon', 'LEAD', 'EUR', 0, 0)""")
                .update();
        jdbc.sql("insert into relais.metric_mission_kind (mission, kind) values ('filters', 'survey')")
                .update();
    }

    @AfterEach
    void theyAreTakenAway() {
        for (var table : List.of("metric_mission_kind", "metric_mission")) {
            jdbc.sql("delete from relais." + table + " where mission = 'filters'")
                    .update();
        }
        jdbc.sql("delete from relais.metric_diagram where process = 'filters_phase'")
                .update();
    }

    @Test
    void noTwoPanelsAreInOnePlace() {
        assertThat(panels).extracting(Panel::place).doesNotHaveDuplicates();
    }

    @Test
    void whichPanelHasWhichFilterIsWrittenDown() throws Exception {
        var page = PanelExample.say(Locale.ENGLISH);
        var expected = panels.stream()
                .sorted(Comparator.comparing(Panel::place))
                .map(panel -> "| " + page.text("panel." + panel.key()) + " | "
                        + Stream.of(ReadQuestion.FROM, ReadQuestion.KIND, ReadQuestion.PHASE, ReadQuestion.VERSION)
                                .map(filter -> panel.filters().contains(filter) ? "yes" : "–")
                                .collect(Collectors.joining(" | ")))
                .toList();

        var written = Files.readString(Path.of("docs", "metrics.md"))
                .replaceFirst("(?s).*\n## Which panel has which filter\n", "")
                .replaceFirst("(?s)\n## .*", "")
                .lines()
                .filter(line -> line.matches("[|] [A-Z].*"))
                .map(line -> line.replaceFirst("((?:[|][^|]*){5}) [|].*", "$1"))
                .toList();

        assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
        for (var panel : panels) {
            assertThat(panel.filters().contains(ReadQuestion.TO))
                    .isEqualTo(panel.filters().contains(ReadQuestion.FROM));
            assertThat(panel.filters().contains(ReadQuestion.PLACE))
                    .isEqualTo(panel.filters().contains(ReadQuestion.KIND));
        }
    }

    @Test
    void machinesAreToldWhichFiltersAPanelHas() {
        for (var panel : panels) {
            for (var filter : SET.split("&")) {
                var name = filter.replaceFirst("=.*", "");
                for (var address : List.of("/api/metrics/" + panel.key(), file(panel))) {
                    var answer = browserOf(reader).getAs("*/*", address + "?" + filter);
                    if (panel.filters().contains(name)) {
                        assertThat(answer.statusCode())
                                .as(address + "?" + filter)
                                .isEqualTo(200);
                    } else {
                        assertThat(answer.statusCode())
                                .as(address + "?" + filter)
                                .isEqualTo(400);
                        assertThat(answer.body()).as(address).contains("“" + name + "” would change nothing");
                        assertThat(panel.filters()).as(address).allMatch(answer.body()::contains);
                    }
                }
            }
        }
        assertThat(browserOf(reader).get("/api/metrics/ageing?from=2026-01-01").body())
                .contains("There are: client, currency, in, kind, phase, place, without.");
        assertThat(browserOf(reader).get("/api/metrics/load?kind=survey").body())
                .contains("there is nothing to choose here");
    }

    /** Any of its tables. */
    private String file(Panel panel) {
        var table =
                open(reader, "/metrics/" + panel.key()).select("section.table").attr("aria-labelledby");
        return "/metrics/" + panel.key() + "/" + table.replaceFirst("^table-", "") + ".csv";
    }

    /** A page says which filters change nothing there, and keeps them for the other panels; its files leave them out. */
    @Test
    void pagesKeepTheFiltersOfOtherPanelsAndSaySo() {
        for (var panel : panels) {
            var page = open(reader, "/metrics/" + panel.key() + "?" + SET);

            assertThat(page.select("[role=alert]").text()).as(panel.key()).isEmpty();
            var hasAll = panel.filters().equals(ReadQuestion.FILTERS);
            assertThat(page.select("form.filters").text().contains("Without effect here"))
                    .as(panel.key())
                    .isEqualTo(!hasAll);
            assertThat(page.select(".tabs a").eachAttr("href")).allMatch(address -> address.endsWith("?" + SET));
            for (var file : page.select(".table .pair a").eachAttr("href")) {
                assertThat(browserOf(reader).getAs("*/*", file).statusCode())
                        .as(file)
                        .isEqualTo(200);
            }
        }
        assertThat(open(reader, "/metrics/ageing?" + SET).select("form.filters").text())
                .contains("Without effect here, kept for the other panels: Diagram, Period.");
        var fabien = somebody("Fabien", Language.FR, Role.MANAGER);
        assertThat(open(fabien, "/metrics/overview?phase=filters_phase")
                        .select("form.filters")
                        .text())
                .contains("Sans effet ici, gardé pour les autres tableaux : Phase.");
    }

    /** Of what the page is asked, the log knows the filters alone. */
    @Test
    void theEventLogIsAskedForAsItCanBe() {
        assertThat(statusOf(reader, "/api/metrics/event-log.xes?" + SET)).isEqualTo(200);
        for (var other : List.of("step=filters_phase.step", "waits-for=client")) {
            var answer = browserOf(reader).get("/api/metrics/event-log.xes?" + other);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("is no filter. There are: from, kind, phase, place, to, version.");
        }
        assertThat(open(reader, "/metrics/steps?waits-for=client&" + SET)
                        .select("#event-log + a")
                        .attr("href"))
                .isEqualTo("/api/metrics/event-log.xes?" + SET);
    }
}
