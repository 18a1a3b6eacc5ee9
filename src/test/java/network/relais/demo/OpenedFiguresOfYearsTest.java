package network.relais.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpSession;

/** Each figure of each panel is opened, as its reader does: a number is how many the list behind it has. */
@DemoHistory
class OpenedFiguresOfYearsTest extends BesideHistory {

    /** A page shows so many of a list, and says of how many. */
    private static final int MOST = 500;

    private static final String NUMBER = "[0-9]{1,3}(,[0-9]{3})*";

    private final Map<String, Document> pages = new HashMap<>();
    private @Nullable MockHttpSession reader;

    @ParameterizedTest
    @MethodSource("questions")
    void everyFigureOpensDownToItsMissions(Asked asked) throws Exception {
        var opened = 0;
        for (var panel : panels()) {
            var page = page("/metrics/" + panel + asked.query());
            for (var figure : figures(page)) {
                isOfSoMany(figure, panel + asked.query());
                opened++;
            }
        }
        assertThat(opened).isGreaterThan(200);
    }

    /** @param value null where it is no number of missions, such as a median or a name: there is something behind it */
    private record Figure(String what, String address, @Nullable Long value) {}

    private List<Figure> figures(Document page) throws Exception {
        var figures = new ArrayList<Figure>();
        for (var link : page.select(".tile .figure a, section.table td a")) {
            add(figures, link.parent().parent().text(), link.attr("href"), number(link.text()));
        }
        for (var drawn : page.select("[data-chart]")) {
            var chart = new ObjectMapper().readTree(drawn.attr("data-chart"));
            var isOfMissions = text(chart, "unit").equals("missions");
            for (var line : chart.get("lines")) {
                for (var point : line.get("values")) {
                    if (point.hasNonNull("href")) {
                        var value = isOfMissions ? Long.valueOf((long) value(point)) : null;
                        add(figures, text(chart, "title") + ": " + text(line, "name"), text(point, "href"), value);
                    }
                }
            }
        }
        return figures;
    }

    private static double value(JsonNode point) {
        return point.has("value") ? point.get("value").asDouble() : 0;
    }

    private static void add(List<Figure> figures, String what, String address, @Nullable Long value) {
        if (address.matches("/metrics/[a-z]+[?].*")) {
            figures.add(new Figure(what, address, value));
        }
    }

    private static @Nullable Long number(String text) {
        return text.matches(NUMBER) ? Long.valueOf(text.replace(",", "")) : null;
    }

    private void isOfSoMany(Figure figure, String where) throws Exception {
        var name = "%s of %s, opened at %s".formatted(figure.what(), where, figure.address());
        if (figure.value() != null) {
            assertThat(list(figure.address())).as(name).hasSize((int) Math.min(MOST, figure.value()));
            if (figure.value() > MOST) {
                assertThat(page(figure.address().replaceFirst("#.*", "")).text())
                        .as(name)
                        .contains("500 of %,d are shown".formatted(figure.value()));
            }
        } else {
            assertThat(page(figure.address().replaceFirst("#.*", "")).select("section.table tbody tr"))
                    .as(name)
                    .isNotEmpty();
        }
    }

    /** The rows of the list that an address leads to: the one that it names, else the first. */
    private List<Element> list(String address) throws Exception {
        var page = page(address.replaceFirst("#.*", ""));
        var id = address.contains("#")
                ? address.replaceFirst(".*#", "")
                : page.select("section.table h2").get(0).id();
        return page.select("section[aria-labelledby=%s] tbody tr".formatted(id));
    }

    private Document page(String address) throws Exception {
        if (!pages.containsKey(address)) {
            pages.put(address, Jsoup.parse(content(address, reader())));
        }
        return pages.get(address);
    }

    /** An animator, who sees every panel, in English. */
    private MockHttpSession reader() throws Exception {
        if (reader == null) {
            reader = sessionOf("ursula");
        }
        return reader;
    }

    private List<String> panels() throws Exception {
        return page("/metrics/overview").select(".tabs a").eachAttr("href").stream()
                .map(address -> address.replaceFirst(".*/", "").replaceFirst("[?].*", ""))
                .toList();
    }

    // ---- shares and money

    /** Of each step, and of all steps of each phase. */
    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void theShareThatWasDoneAgainIsThatOfWhatIsListed(Asked asked) throws Exception {
        var shown = read("/api/metrics/steps" + asked.query(), reader());
        var times = new HashMap<String, Integer>();
        for (var step : shown.get("steps")) {
            times.merge(text(step, "phase"), step.get("times").asInt(), Integer::sum);
        }
        for (var table : List.of("steps", "phases")) {
            var rows = page("/metrics/steps" + asked.query())
                    .select("section[aria-labelledby=table-%s] tbody tr".formatted(table));
            for (int at = 0; at < rows.size(); at++) {
                var row = shown.get(table).get(at);
                var link = rows.get(at).select("a[href$=#table-again]");
                var again = link.isEmpty() ? 0 : list(link.attr("href")).size();
                var of = table.equals("steps") ? row.get("times").asInt() : times.getOrDefault(text(row, "phase"), 0);
                assertThat(of == 0 ? 0 : again / (double) of)
                        .as(row.toString())
                        .isCloseTo(row.get("again").asDouble(), within(0.0006));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void moneyIsThatOfTheMissionsListed(Asked asked) throws Exception {
        var page = page("/metrics/overview" + asked.query());
        var overview = read("/api/metrics/overview" + asked.query(), reader());
        var opened = 0;
        for (var figure : List.of("under-way/agreed/4", "under-way/agreed-began/5", "phases/agreed/4")) {
            var parts = figure.split("/");
            for (int at = 0; at < overview.get(parts[0]).size(); at++) {
                var link = page.select("section[aria-labelledby=table-%s] tbody tr:nth-child(%d) td:nth-child(%s) a"
                        .formatted(parts[0], at + 1, parts[2]));
                assertThat(link.isEmpty() ? 0 : agreed(link.attr("href")))
                        .as(figure)
                        .isEqualTo(money(overview.get(parts[0]).get(at).get(parts[1])));
                opened += link.size();
            }
        }
        assertThat(opened).isPositive();
    }

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void theLargestClientsShareIsThatOfTheMissionsListed(Asked asked) throws Exception {
        var rows =
                page("/metrics/balance" + asked.query()).select("section[aria-labelledby=table-dependence] tbody tr");
        var shown = read("/api/metrics/balance" + asked.query(), reader()).get("dependence");
        var opened = new ArrayList<String>();

        for (int at = 0; at < rows.size(); at++) {
            var row = shown.get(at);
            for (var link : rows.get(at).select("a")) {
                var all =
                        "/metrics/missions%s&which=agreed&currency=%s".formatted(asked.query(), text(row, "currency"));
                assertThat(agreed(link.attr("href")) / (double) agreed(all))
                        .as("%s", row)
                        .isCloseTo(row.get("largest").asDouble(), within(0.0006));
                opened.add(text(row, "currency"));
            }
        }

        assertThat(opened)
                .as("people do not open")
                .containsExactlyInAnyOrderElementsOf(missions(asked)
                        .filter(mission -> isIn(mission.reached().get("agreed"), asked.from(), asked.until()))
                        .map(RawHistory.Mission::currency)
                        .collect(toSet()));
    }

    /** Minor units, of the missions that an address lists. */
    private long agreed(String address) throws Exception {
        var tables = read(
                "/api"
                        + (address.startsWith("/metrics/ageing")
                                ? address.replaceAll("(from|to)=[^&]*&?", "")
                                : address),
                reader());
        return rows(tables.elements().next())
                .mapToLong(mission -> money(mission.get("agreed")))
                .sum();
    }

    // ---- and those that do not open

    /** Why not is said in docs/metrics.md. */
    private static final Set<String> CLOSED = Set.of(
            "balance, dependence: How many",
            "balance, spread: Have half",
            "balance, spread: Have none",
            "balance, spread: In all",
            "forecast, ahead: Certain to 50%",
            "forecast, ahead: Certain to 85%",
            "forecast, ahead: Certain to 95%",
            "forecast, backtest: Forecasts tried",
            "forecast, backtest: Held",
            "forecast, forecast: Delivered, at least",
            "load, load-by-mission: Steps waiting",
            "load, load: Missions coordinated",
            "load, load: Missions to deliver",
            "load, load: Steps waiting",
            "steps, steps: Opening known",
            "steps, waits-for: Times",
            "targets, numbers: Aimed at");

    /** No count, though it looks like one where nothing is left behind the point. */
    private static final String ROUNDED = "balance, dependence: As on so many equal ones";

    @Test
    void whichNumbersDoNotOpenIsKnown() throws Exception {
        var names = new TreeSet<String>();
        var closed = new TreeSet<String>();
        for (var panel : panels()) {
            for (var table :
                    page("/metrics/" + panel + questions().get(0).query()).select("section.table")) {
                var key = table.attr("aria-labelledby").replaceFirst("^table-", "");
                var columns = table.select("th").eachText().stream()
                        .map(column -> column.replaceFirst(" by [0-9].*,", ","))
                        .toList();
                for (var row : table.select("tbody tr")) {
                    for (int at = 0; at < columns.size(); at++) {
                        var cell = row.select("td").get(at);
                        var name = "%s, %s: %s".formatted(panel, key, columns.get(at));
                        var number = cell.hasClass("number") ? number(cell.text()) : null;
                        if (number != null && number > 0 && cell.select("a").isEmpty()) {
                            closed.add(name);
                        }
                        names.add(name);
                    }
                }
            }
        }
        assertThat(names).contains(ROUNDED);
        closed.remove(ROUNDED);
        assertThat(closed).isEqualTo(new TreeSet<>(CLOSED));
    }
}
