package network.relais.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import network.relais.demo.RawHistory.Mission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the panels show of missions, row by row, against the same worked out from the missions' rows, agreements and books. */
@WholeDemo
class PanelsOfDemoTest extends BesideHistory {

    // ---- overview

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void leadTimesAreThoseOfTheMissionsRows(Asked asked) throws Exception {
        var ends = json("overview", asked).get("ends");

        var moments = List.of("pursued", "agreed", "staffed", "delivered", "evaluated", "paid", "completed");
        assertThat(ends).hasSize(moments.size());
        var days = asked.from().until(asked.until(), ChronoUnit.DAYS);
        for (int at = 0; at < moments.size(); at++) {
            var now = leadTimes(moments.get(at), asked, asked.from(), asked.until());
            var before = leadTimes(moments.get(at), asked, asked.from().minusDays(days), asked.from());
            var row = ends.get(at);
            assertThat(row.get("missions").asInt()).as(moments.get(at)).isEqualTo(now.size());
            isPercentile(row.get("p50"), now, 0.5);
            isPercentile(row.get("p85"), now, 0.85);
            isPercentile(row.get("p95"), now, 0.95);
            isPercentile(row.get("p50-before"), before, 0.5);
            isPercentile(row.get("p85-before"), before, 0.85);
            isPercentile(row.get("p95-before"), before, 0.95);
            assertThat(row.get("missions-before").asInt()).isEqualTo(before.size());
        }
        var parts = json("overview", asked).get("over-time");
        for (int at = 0; at < parts.size(); at++) {
            var row = parts.get(at);
            var from = LocalDate.parse(row.elements().next().asText());
            var until = at + 1 == parts.size()
                    ? asked.until()
                    : LocalDate.parse(parts.get(at + 1).elements().next().asText());
            for (var moment : List.of("delivered", "evaluated", "paid")) {
                var times = leadTimes(moment, asked, from.isBefore(asked.from()) ? asked.from() : from, until);
                assertThat(row.get(moment).asInt())
                        .as("%s from %s", moment, from)
                        .isEqualTo(times.size());
                isPercentile(row.get(moment + "-p50"), times, 0.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void missionsAndMoneyInProgressAreThoseOfTheirRowsAndBooks(Asked asked) throws Exception {
        var phases = json("overview", asked).get("phases");

        var open = missions(asked)
                .filter(mission -> !mission.reached().containsKey("ended"))
                .collect(groupingBy(mission -> List.of(phase(mission), mission.currency())));
        assertThat(open).isNotEmpty();
        assertThat(rows(phases).map(row -> List.of(text(row, "phase"), text(row, "currency"))))
                .containsExactlyInAnyOrderElementsOf(open.keySet());
        for (var row : phases) {
            var there = open.get(List.of(text(row, "phase"), text(row, "currency")));
            assertThat(row.get("missions").asInt()).isEqualTo(there.size());
            assertThat(money(row.get("agreed")))
                    .isEqualTo(there.stream().mapToLong(Mission::agreed).sum());
            assertThat(money(row.get("received")))
                    .isEqualTo(there.stream()
                            .mapToLong(mission -> Math.min(mission.agreed(), mission.received()))
                            .sum());
        }
    }

    /** Of any of the last days, so that some had ended before. */
    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void whatWasUnderWayAsThePeriodBeganIsWhatTheRowsOfThenLeave(Asked asked) throws Exception {
        whatWasUnderWayIsThat(asked);
        for (int days = 0; days < 60; days += 6) {
            whatWasUnderWayIsThat(asked.from(asked.to().minusDays(days)));
        }
    }

    private void whatWasUnderWayIsThat(Asked asked) throws Exception {
        var rows = json("overview", asked).get("under-way");

        var before = missions(asked)
                .filter(mission ->
                        day(mission.opened()).isBefore(asked.from()) && !hasBy("ended", mission, asked.from()))
                .collect(groupingBy(Mission::currency));
        assertThat(rows(rows).mapToInt(row -> row.get("missions-began").asInt()).sum())
                .isEqualTo(before.values().stream().mapToInt(List::size).sum());
        for (var row : rows) {
            var there = before.getOrDefault(text(row, "currency"), List.of());
            assertThat(row.get("missions-began").asInt()).isEqualTo(there.size());
            assertThat(money(row.get("agreed-began")))
                    .isEqualTo(there.stream()
                            .filter(mission -> hasBy("agreed", mission, asked.from()))
                            .mapToLong(Mission::agreed)
                            .sum());
            var now = missions(asked)
                    .filter(mission -> mission.currency().equals(text(row, "currency"))
                            && !mission.reached().containsKey("ended"))
                    .toList();
            assertThat(row.get("missions").asInt()).isEqualTo(now.size());
            assertThat(money(row.get("agreed")))
                    .isEqualTo(now.stream().mapToLong(Mission::agreed).sum());
        }
    }

    private boolean hasBy(String moment, Mission mission, LocalDate day) {
        return isIn(mission.reached().get(moment), LocalDate.EPOCH, day);
    }

    private List<Long> leadTimes(String moment, Asked asked, LocalDate from, LocalDate until) {
        return missions(asked)
                .filter(mission -> isIn(mission.reached().get(moment), from, until))
                .map(mission -> mission.reached().get(moment).toEpochMilli()
                        - mission.opened().toEpochMilli())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void theFlowIsWhatHadGotThereByEachDay(Asked asked) throws Exception {
        var flow = json("flow", asked).get("flow");

        assertThat(text(flow.get(flow.size() - 1), "by-day"))
                .isEqualTo(asked.to().toString());
        for (var row : flow) {
            var day = LocalDate.parse(text(row, "by-day"));
            for (var moment : List.of("opened", "pursued", "agreed", "staffed", "delivered", "paid")) {
                assertThat(row.get(moment).asLong())
                        .as("%s by %s", moment, day)
                        .isEqualTo(missions(asked)
                                .filter(mission ->
                                        isIn(mission.reached().get(moment), LocalDate.EPOCH, day.plusDays(1)))
                                .count());
            }
        }
    }

    /** Each mission stands in one band until it ends: that of the furthest moment that it has reached by then. */
    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void eachBandIsWhatStandsThereAtTheEndOfTheDay(Asked asked) throws Exception {
        var bands = json("flow", asked).get("bands");
        var moments = List.of("opened", "pursued", "agreed", "staffed", "delivered", "paid");

        for (var row : bands) {
            var next = LocalDate.parse(text(row, "on-day")).plusDays(1);
            var standing = missions(asked)
                    .filter(mission -> hasBy("opened", mission, next) && !hasBy("ended", mission, next))
                    .collect(groupingBy(mission -> moments.stream()
                            .filter(moment -> hasBy(moment, mission, next))
                            .reduce("opened", (earlier, later) -> later)));
            for (var moment : moments) {
                assertThat(row.get("band-" + moment).asInt())
                        .as("%s before %s", moment, next)
                        .isEqualTo(standing.getOrDefault(moment, List.of()).size());
            }
            assertThat(row.get("under-way").asInt())
                    .isEqualTo(standing.values().stream().mapToInt(List::size).sum());
        }
        var between = rows(json("flow", asked).get("flow"))
                .map(row -> row.get("between").asInt())
                .toList();
        assertThat(between)
                .isEqualTo(rows(bands)
                        .map(row -> row.get("band-pursued").asInt()
                                + row.get("band-agreed").asInt()
                                + row.get("band-staffed").asInt())
                        .toList());
    }

    /** On the last day, all bands together. */
    @Test
    void todaysBandsAreTheMissionsUnderWay() throws Exception {
        var today = questions().get(0);
        var bands = json("flow", today).get("bands");

        assertThat(bands.get(bands.size() - 1).get("under-way").asLong())
                .isPositive()
                .isEqualTo(missions(today)
                        .filter(mission -> !mission.reached().containsKey("ended"))
                        .count());
    }

    /** That each link of each panel leads to so many is looked at in {@link OpenedFiguresOfYearsTest}; here, that these are the ones. */
    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void missionsThatGotSomewhereLeadsAndWhatIsUnderWayAreListed(Asked asked) throws Exception {
        for (var moment : List.of("opened", "pursued", "agreed", "staffed", "evaluated", "paid", "completed")) {
            assertThat(listed("/api/metrics/missions" + asked.query() + "&which=" + moment))
                    .as(moment)
                    .containsExactlyInAnyOrderElementsOf(missions(asked)
                            .filter(mission -> isIn(mission.reached().get(moment), asked.from(), asked.until()))
                            .map(Mission::id)
                            .toList());
        }
        var leads = missions(asked)
                .filter(mission -> isIn(mission.opened(), asked.from(), asked.until()))
                .toList();
        var stages = json("funnel", asked).get("stages");
        assertThat(stages.get(0).get("missions").asInt()).isEqualTo(leads.size());
        var come = List.of("opened", "pursued", "agreed", "delivered", "paid");
        for (int at = 1; at < come.size(); at++) {
            var moment = come.get(at);
            var far = leads.stream()
                    .filter(mission -> mission.reached().containsKey(moment))
                    .map(Mission::id)
                    .toList();
            assertThat(stages.get(at).get("missions").asInt()).as(moment).isEqualTo(far.size());
            assertThat(listed("/api/metrics/missions" + asked.query() + "&which=lead-" + moment))
                    .containsExactlyInAnyOrderElementsOf(far);
        }
        assertThat(listed("/api/metrics/missions" + asked.query() + "&which=lead-recommended-again"))
                .hasSize(stages.get(5).get("missions").asInt());
        for (var phase : List.of("LEAD", "PROTOCOL", "STAFFING", "DELIVERY")) {
            assertThat(rows(read("/api/metrics/ageing" + withoutPeriod(asked) + "&in=" + phase)
                                    .get("ageing"))
                            .map(row -> text(row, "mission")))
                    .containsExactlyInAnyOrderElementsOf(missions(asked)
                            .filter(mission -> mission.phase().equals(phase)
                                    && !mission.reached().containsKey("ended"))
                            .map(Mission::id)
                            .toList());
        }
    }

    private Stream<String> listed(String address) throws Exception {
        return rows(read(address).get("missions")).map(row -> text(row, "mission"));
    }

    // ---- missions, and those under way

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void deliveredMissionsAreAllThereWithTheirDaysAndMoney(Asked asked) throws Exception {
        var delivered = missions(asked)
                .filter(mission -> isIn(mission.reached().get("delivered"), asked.from(), asked.until()))
                .collect(toMap(Mission::id, mission -> mission));

        var rows = json("missions", asked).get("missions");
        assertThat(rows(rows).map(row -> text(row, "mission"))).containsExactlyInAnyOrderElementsOf(delivered.keySet());
        for (var row : rows) {
            var mission = delivered.get(text(row, "mission"));
            assertThat(text(row, "title")).isEqualTo(mission.title());
            assertThat(text(row, "delivered-on"))
                    .isEqualTo(day(mission.reached().get("delivered")).toString());
            assertThat(row.get("took").asDouble()).isCloseTo(days(took(mission)), within(ROUNDED));
            assertThat(money(row.get("agreed"))).isEqualTo(mission.agreed());
            assertThat(money(row.get("received"))).isEqualTo(mission.received());
        }
        var chart = chart("missions", asked);
        var times =
                delivered.values().stream().map(PanelsOfDemoTest::took).sorted().toList();
        for (int at = 0; at < chart.get("marks").size(); at++) {
            isPercentile(chart.get("marks").get(at).get("value"), times, new double[] {0.5, 0.85, 0.95}[at]);
        }
        assertThat(chart.get("marks")).hasSize(times.isEmpty() ? 0 : 3);
        assertThat(rows(chart.get("lines").get(0).get("values"))
                        .map(point -> text(point, "name") + text(point, "x") + point.get("y")))
                .containsExactlyElementsOf(rows(rows)
                        .map(row -> text(row, "mission") + text(row, "delivered-on") + row.get("took"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatIsNotDeliveredIsUnderWayWithItsAge(Asked asked) throws Exception {
        var open = missions(asked)
                .filter(mission -> !mission.reached().containsKey("ended")
                        && !mission.reached().containsKey("delivered"))
                .filter(mission -> asked.phase() == null || runs(asked.phase(), mission))
                .sorted(Comparator.comparing(Mission::opened).thenComparing(Mission::id))
                .toList();

        var rows = json("ageing", new Asked(withoutPeriod(asked), asked.from(), asked.to(), null, asked.isOf()))
                .get("ageing");
        assertThat(rows(rows).map(row -> text(row, "mission")))
                .containsExactlyElementsOf(open.stream().map(Mission::id).toList());
        for (int at = 0; at < open.size(); at++) {
            var mission = open.get(at);
            assertThat(text(rows.get(at), "title")).isEqualTo(mission.title());
            assertThat(text(rows.get(at), "phase")).isEqualTo(phase(mission));
            assertThat(money(rows.get(at).get("agreed"))).isEqualTo(mission.agreed());
            assertThat(rows.get(at).get("age").asDouble())
                    .isCloseTo(
                            days(Duration.between(mission.opened(), clock.instant())
                                    .toMillis()),
                            within(0.02));
        }
    }

    private boolean runs(String phase, Mission mission) {
        return raw.runs.values().stream()
                .anyMatch(run ->
                        run.mission().equals(mission.id()) && run.process().equals(phase) && run.ended() == null);
    }
}
