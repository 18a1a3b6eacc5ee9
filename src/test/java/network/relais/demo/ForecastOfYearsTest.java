package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a forecast of played years is made from, what it says and how good it was, against the history and the chances worked out. */
@DemoHistory
class ForecastOfYearsTest extends BesideHistory {

    private static final List<Double> CERTAINTIES = List.of(0.5, 0.85, 0.95);

    @ParameterizedTest
    @CsvSource({"delivered, 0", "paid, 0", "delivered, 3", "paid, 2"})
    void aForecastIsMadeFromTheWeeksOfWhatWasDone(String done, int question) throws Exception {
        var asked = questions().get(question);
        var expected = finished(done, asked);

        var shown = forecast(done, asked, "");

        assertThat(rows(shown.get("weeks")).map(row -> text(row, "from-week") + " " + row.get(done)))
                .containsExactlyElementsOf(new TreeMap<>(expected)
                        .descendingMap().entrySet().stream()
                                .map(week -> week.getKey() + " " + week.getValue())
                                .toList());
        assertThat(expected).hasSizeGreaterThanOrEqualTo(8);
        var underWay = underWay(done, asked);
        assertThat(Jsoup.parse(content("/metrics/forecast" + query(done, asked, "")))
                        .select("section[aria-labelledby=table-forecast] th")
                        .eachText())
                .as("of how many it speaks")
                .anyMatch(heading -> heading.matches(underWay + " missions? .*"));
        if (question == 0) {
            assertThat(underWay).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"delivered, 0", "paid, 0", "delivered, 3", "paid, 2"})
    void whatItPromisesIsAsLikelyAsItSays(String done, int question) throws Exception {
        var asked = questions().get(question);
        var today = LocalDate.now(clock);
        var exact = new ExactForecast(List.copyOf(finished(done, asked).values()));
        var byDate = today.plusWeeks(9).plusDays(3);

        var shown = forecast(done, asked, "&missions=12&by-date=" + byDate);

        assertThat(shown.get("ahead")).hasSize(13);
        for (int week = 1; week <= 13; week++) {
            var row = shown.get("ahead").get(week - 1);
            assertThat(text(row, "until")).isEqualTo(today.plusWeeks(week).toString());
            for (var certainty : CERTAINTIES) {
                var promised = row.get("at-" + Math.round(certainty * 100)).asLong();
                assertThat(exact.isMostIn(week, promised, certainty))
                        .as("%s at %s", row, certainty)
                        .isTrue();
            }
        }
        for (int level = 0; level < CERTAINTIES.size(); level++) {
            var row = shown.get("forecast").get(level);
            var certainty = CERTAINTIES.get(level);
            assertThat(row.get("certainty").asDouble()).isEqualTo(certainty);
            assertThat(exact.isMostIn(9, row.get("at-least").asLong(), certainty))
                    .as("%s", row)
                    .isTrue();
            if (row.get("done-by").isNull()) {
                assertThat(exact.areNotInTenYears(12, certainty)).as("%s", row).isTrue();
            } else {
                var weeks = (int) ChronoUnit.WEEKS.between(today, LocalDate.parse(text(row, "done-by")));
                assertThat(exact.areWeeksUntil(12, weeks, certainty))
                        .as("%s", row)
                        .isTrue();
            }
        }
    }

    /** A level that is as good as even between two numbers may be either; what held with both held. */
    @ParameterizedTest
    @CsvSource({"delivered, 0", "paid, 0", "delivered, 3", "paid, 2"})
    void howManyOfItsForecastsHeldIsCounted(String done, int question) throws Exception {
        var asked = questions().get(question);
        var finished = List.copyOf(finished(done, asked).values());
        assertThat(finished).as("weeks of what was played").hasSizeGreaterThanOrEqualTo(8 + 5 * 4);

        var shown = forecast(done, asked, "");

        assertThat(shown.get("backtest")).hasSameSizeAs(CERTAINTIES);
        for (int level = 0; level < CERTAINTIES.size(); level++) {
            int tried = 0;
            int surely = 0;
            int atMost = 0;
            for (int now = 8; now + 4 <= finished.size(); now += 4) {
                var exact = new ExactForecast(finished.subList(0, now));
                var came = finished.subList(now, now + 4).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                var certainty = CERTAINTIES.get(level);
                var promises = LongStream.rangeClosed(0, 200)
                        .filter(items -> exact.isMostIn(4, items, certainty))
                        .summaryStatistics();
                tried++;
                surely += came >= promises.getMax() ? 1 : 0;
                atMost += came >= promises.getMin() ? 1 : 0;
            }
            var row = shown.get("backtest").get(level);
            assertThat(row.get("forecasts").asInt()).isEqualTo(tried);
            assertThat(row.get("held").asInt()).as("%s", row).isBetween(surely, atMost);
            assertThat(text(row, "verdict"))
                    .as("%s", row)
                    .isEqualTo(
                            asFewByBadLuck(row.get("held").asInt(), tried, CERTAINTIES.get(level)) < 0.05
                                    ? "too bold"
                                    : "as promised, or better");
        }
    }

    /** How likely it is that so few of those hold, or fewer, if each does with that chance: one more is tried at a time. */
    private static double asFewByBadLuck(int held, int tried, double chance) {
        var hold = new double[tried + 1];
        hold[0] = 1;
        for (int each = 0; each < tried; each++) {
            for (int so = tried; so >= 0; so--) {
                hold[so] = hold[so] * (1 - chance) + (so == 0 ? 0 : hold[so - 1] * chance);
            }
        }
        return Arrays.stream(hold, 0, held + 1).sum();
    }

    /** By the week's Monday; the first and the last whole one included. */
    private SortedMap<LocalDate, Integer> finished(String done, Asked asked) {
        var all = missions(asked).toList();
        var first = raw.missions.values().stream()
                .map(mission -> monday(day(mission.opened())))
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .plusWeeks(1);
        var finished = new TreeMap<LocalDate, Integer>();
        for (var week = first; week.isBefore(monday(LocalDate.now(clock))); week = week.plusWeeks(1)) {
            var monday = week;
            finished.put(monday, (int) all.stream()
                    .filter(mission -> isIn(mission.reached().get(done), monday, monday.plusWeeks(1)))
                    .count());
        }
        return finished;
    }

    private long underWay(String done, Asked asked) {
        return missions(asked)
                .filter(mission -> mission.reached().containsKey("agreed")
                        && !mission.reached().containsKey(done)
                        && !mission.reached().containsKey("ended"))
                .count();
    }

    private JsonNode forecast(String done, Asked asked, String more) throws Exception {
        return read("/api/metrics/forecast" + query(done, asked, more));
    }

    private static String query(String done, Asked asked, String more) {
        var query = withoutPeriod(asked);
        return query + (query.endsWith("?") ? "" : "&") + "done=" + done + more;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
