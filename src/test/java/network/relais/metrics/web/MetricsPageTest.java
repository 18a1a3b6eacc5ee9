package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /metrics}: who may look, in which language, and what is said to an address that makes no sense. */
class MetricsPageTest extends PageTest {

    @Autowired
    private List<Panel> all;

    private List<Panel> panels;

    private String manager;

    @BeforeEach
    void aManager() {
        figuresAreThere();
        panels = all.stream().filter(panel -> !panel.isForAnimatorsOnly()).toList();
        manager = somebody("Xavier", Role.MANAGER);
    }

    @Test
    void managersAndAnimatorsSeeEveryPanelAndMembersNone() {
        var animator = somebody("Fatou", Role.ANIMATOR);
        var member = somebody("Karine", Role.MEMBER);

        assertThat(statusOf(manager, "/metrics")).isEqualTo(200);
        assertThat(statusOf(member, "/metrics")).isEqualTo(403);
        for (var panel : panels) {
            assertThat(statusOf(manager, "/metrics/" + panel.key()))
                    .as(panel.key())
                    .isEqualTo(200);
            assertThat(statusOf(animator, "/metrics/" + panel.key()))
                    .as(panel.key())
                    .isEqualTo(200);
            assertThat(statusOf(member, "/metrics/" + panel.key()))
                    .as(panel.key())
                    .isEqualTo(403);
            assertThat(statusOf(member, "/api/metrics/" + panel.key()))
                    .as(panel.key())
                    .isEqualTo(403);
        }
    }

    @Test
    void everyTableOfEveryPanelIsAFileWithTheSameColumns() {
        for (var panel : panels) {
            var page = open(manager, "/metrics/" + panel.key());
            for (var table : page.select("section.table")) {
                var key = table.attr("aria-labelledby").replaceFirst("^table-", "");
                var file = browserOf(manager).get("/metrics/" + panel.key() + "/" + key + ".csv");
                assertThat(file.statusCode()).as(key).isEqualTo(200);
                assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                        .contains("attachment", panel.key() + "-" + key);
                assertThat(file.body().lines().count())
                        .as("lines of " + key)
                        .isEqualTo(1 + table.select("tbody tr").size());
            }
        }
        assertThat(statusOf(manager, "/metrics/overview/nothing.csv")).isEqualTo(404);
    }

    @Test
    void everyPanelAnswersMachinesToo() throws Exception {
        for (var panel : panels) {
            var answer = browserOf(manager).get("/api/metrics/" + panel.key());
            assertThat(answer.statusCode()).as(panel.key()).isEqualTo(200);
            assertThat(new ObjectMapper().readTree(answer.body()).isObject()).isTrue();
        }
    }

    @Test
    void thePanelOfStepsLeadsToTheEventLogByTheSameFilters() {
        var page = open(manager, "/metrics/steps?from=2026-01-01&to=2026-02-28");

        var link = page.select("#event-log + a").attr("href");
        assertThat(link).isEqualTo("/api/metrics/event-log.xes?from=2026-01-01&to=2026-02-28");
        var log = browserOf(manager).get(link);
        assertThat(log.statusCode()).isEqualTo(200);
        assertThat(log.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"relais-2026-01-01-2026-02-28.xes\"");
        assertThat(statusOf(somebody("Karine", Role.MEMBER), link)).isEqualTo(403);
        var refused = browserOf(manager).get("/api/metrics/event-log.xes?place=Atlantis");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("There is no “Atlantis”");
    }

    @Test
    void whoeverReadsFrenchReadsFrench() {
        var fabien = somebody("Fabien", Language.FR, Role.MANAGER);
        for (var panel : panels) {
            var page = open(fabien, "/metrics/" + panel.key());
            assertThat(page.select("html").attr("lang")).isEqualTo("fr");
            assertThat(page.select("h1").text()).isEqualTo("Pilotage");
            assertThat(page.select("nav a[href=/metrics]").text()).isEqualTo("Pilotage");
        }
    }

    @Test
    void aPanelThatDoesNotExistIsNotFound() {
        assertThat(statusOf(manager, "/metrics/speed-of-persons")).isEqualTo(404);
        assertThat(statusOf(manager, "/api/metrics/speed-of-persons")).isEqualTo(404);
    }

    @Test
    void onlyTheListOfMissionsCanBeAskedAboutAPerson() {
        assertThat(panels.stream()
                        .filter(panel -> panel.questions().stream()
                                .anyMatch(question -> question.name().equals("prescriber")
                                        || question.name().equals("introducer")))
                        .map(Panel::key))
                .containsExactly("missions");
        assertThat(statusOf(manager, "/metrics/overview?prescriber=" + manager)).isEqualTo(400);
    }

    @Test
    void aPersonAmongFewIsRefusedByNameAndCanBeTakenOff() {
        var answer = browserOf(manager).get("/metrics/missions?from=2019-03-04&to=2019-03-05&prescriber=" + manager);

        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#wrong-prescriber").text()).contains("fewer than 5 prescribers");
        assertThat(page.select("#prescriber option").eachText())
                .satisfiesExactly(all -> assertThat(all).isEqualTo("all"), name -> assertThat(name)
                        .startsWith("Xavier"));
        assertThat(page.select("#prescriber option[selected]").val()).isEqualTo(manager);
        assertThat(open(manager, "/metrics/missions").select("#prescriber")).isEmpty();
        assertThat(statusOf(manager, "/api/metrics/missions?from=2019-03-04&to=2019-03-05&introducer=" + manager))
                .isEqualTo(400);
        assertThat(statusOf(manager, "/api/metrics/ageing?introducer=" + manager))
                .as("all that it shows are times")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red,                       “colour” is no filter",
        "kind=Nothing of the kind,         There is no “Nothing of the kind”",
        "place=Atlantis,                   There is no “Atlantis”",
        "phase=no_phase,                   There is no “no_phase”",
        "version=abc,                      There is no “abc”",
        "from=yesterday,                   “yesterday” is no day",
        "from=2026-02-30,                  “2026-02-30” is no day",
        "from=2020-03-04&to=2020-03-03,    Exchange the two",
        "from=1620-01-01&to=2020-01-01,    At most 10 years",
        "to=2400-01-01,                    is in the future",
        "from=-999999999-01-01,            At most 10 years",
        "from=2020-01-01&from=2020-01-02,  “from” is given twice",
        "kind=%3Cscript%3E,                There is no “<script>”"
    })
    void whatMakesNoSenseIsNamedAndStaysAsItWasTyped(String query, String said) {
        var answer = browserOf(manager).get("/metrics/overview?" + query.replace(" ", "%20"));

        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains(said);
        assertThat(page.select(".chart, table")).isEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();

        var json = browserOf(manager).get("/api/metrics/overview?" + query.replace(" ", "%20"));
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("NOT_UNDERSTOOD");
    }

    @Test
    void theAddressKeepsItsFiltersFromPanelToPanelAndIntoTheFiles() {
        var page = open(manager, "/metrics/overview?from=2026-01-01&to=2026-02-28");

        assertThat(page.select(".tabs a").eachAttr("href"))
                .allMatch(address -> address.endsWith("?from=2026-01-01&to=2026-02-28"));
        assertThat(page.select("#from").val()).isEqualTo("2026-01-01");
        assertThat(page.select(".filters summary").text()).isEqualTo("Filters: 1 Jan 2026 to 28 Feb 2026");
        assertThat(page.select(".table .pair a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.endsWith(".csv?from=2026-01-01&to=2026-02-28"));
    }

    @ParameterizedTest
    @CsvSource({
        "funnel?by=colour,              by,      There is no “colour”",
        "missions?which=lost,           which,   There is no “lost”",
        "missions?client=nobody,        client,  There is no “nobody”",
        "missions?currency=DEM,         currency, There is no “DEM”",
        "missions?without=colour,       without, There is no “colour”",
        "targets?target=0,               target,  There is no “0”",
        "steps?passed=no_phase,         passed,  There is no “no_phase”",
        "missions?prescriber=nobody,    prescriber, There is no “nobody”",
        "steps?step=no.step,            step,    There is no “no.step”",
        "ageing?in=limbo,               in,      There is no “limbo”",
        "forecast?done=soon,            done,    There is no “soon”",
        "forecast?missions=many,        missions, “many” is no whole number",
        "forecast?missions=0,           missions, “0” is no whole number",
        "forecast?by-date=2020-01-01,   by-date, Choose a day from",
        "forecast?by-date=2400-01-01,   by-date, Choose a day from",
        "overview?by=place,             by,      “by” is no filter"
    })
    void whatOnlyOnePanelAsksIsReadAsStrictly(String query, String field, String said) {
        var answer = browserOf(manager).get("/metrics/" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#wrong-" + field).text()).contains(said);
        assertThat(page.select("#" + field))
                .allMatch(input -> input.attr("aria-describedby").equals("wrong-" + field));
        assertThat(page.select("input#" + field))
                .allMatch(input -> query.endsWith(field + "=" + input.val()), "what was typed stays");
        assertThat(browserOf(manager).get("/api/metrics/" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void whatOnlyOnePanelAsksStaysInItsAddressAndIsLeftBehindOnTheWayToAnother() {
        var page = open(manager, "/metrics/forecast?from=2026-01-01&to=2026-02-28&missions=3");

        assertThat(page.select("#missions").val()).isEqualTo("3");
        assertThat(page.select("#from")).as("no period changes a forecast").isEmpty();
        assertThat(page.select(".filters input[type=hidden]").eachAttr("name")).containsExactlyInAnyOrder("from", "to");
        assertThat(page.select(".tabs a[href^=/metrics/forecast]").attr("href")).contains("missions=3");
        assertThat(page.select(".tabs a[href^=/metrics/overview]").attr("href"))
                .isEqualTo("/metrics/overview?from=2026-01-01&to=2026-02-28");
        assertThat(page.select(".table .pair a").eachAttr("href")).allMatch(address -> address.contains("missions=3"));
    }

    @Test
    void everybodySeesTheirOwnFiguresAndTheWayThereIsOnTheirAccount() {
        var member = somebody("Karine", Role.MEMBER);

        assertThat(open(member, "/account").select("a[href=/metrics/mine]")).hasSize(1);
        var page = open(member, "/metrics/mine");
        assertThat(page.select("h1").text()).isEqualTo("My figures");
        assertThat(page.select("nav.tabs")).as("no panel of the managers").isEmpty();
        assertThat(page.select("section.table h2").eachText()).containsExactly("My steps", "My missions");
        assertThat(statusOf(member, "/metrics/mine/steps.csv")).isEqualTo(200);
        assertThat(statusOf(member, "/metrics/mine/nothing.csv")).isEqualTo(404);
        assertThat(statusOf(member, "/api/metrics/mine")).isEqualTo(200);
        assertThat(statusOf(member, "/metrics/mine?from=soon")).isEqualTo(400);
        assertThat(statusOf(member, "/metrics/mine?person=" + manager))
                .as("there is no way to ask about somebody else")
                .isEqualTo(400);
        assertThat(open(somebody("Fabienne", Language.FR, Role.MEMBER), "/metrics/mine")
                        .select("h1")
                        .text())
                .isEqualTo("Mes chiffres");
    }
}
