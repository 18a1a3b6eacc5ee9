package network.relais.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import network.relais.demo.RawHistory.Mission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn of played years and still to come, against the engine's history, agreements and books: day by day, and step by step. */
@DemoHistory
class HeatAndFlowOfYearsTest extends BesideHistory {

    private static final int LEVELS = 5;

    // ---- what is still to come

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void stillToComeIsWhatIsAgreedAndNotReceivedInEachCurrency(Asked asked) throws Exception {
        var open = missions(asked)
                .filter(mission -> !mission.reached().containsKey("ended"))
                .collect(groupingBy(Mission::currency));
        assertThat(open).isNotEmpty();

        var rows = rows(json("overview", asked).get("under-way"))
                .collect(toMap(row -> text(row, "currency"), Function.identity()));

        assertThat(rows.keySet()).containsAll(open.keySet());
        rows.forEach((currency, row) -> assertThat(money(row.get("still-to-come")))
                .as("%s", row)
                .isEqualTo(open.getOrDefault(currency, List.of()).stream()
                        .mapToLong(mission -> Math.max(0, mission.agreed() - mission.received()))
                        .sum()));
    }

    // ---- how far missions had come by each day

    private static final List<String> MOMENTS =
            List.of("opened", "pursued", "agreed", "staffed", "delivered", "paid", "ended");

    /** Of whole periods, in weeks or months, and day by day, of the last month and of an earlier one. */
    Stream<Asked> flows() {
        var today = LocalDate.now(clock);
        return ofWholeMissions().stream()
                .flatMap(asked -> Stream.of(
                        asked,
                        byDay(asked, today.minusDays(30), today),
                        byDay(asked, today.minusDays(90), today.minusDays(60))));
    }

    private static Asked byDay(Asked asked, LocalDate from, LocalDate to) {
        var more = asked.query().replaceFirst("[?]from=[^&]*&to=[^&]*", "");
        return asked(from, to, more, null, asked.isOf());
    }

    /** A line counts what had come so far or farther, or had ended without. */
    @ParameterizedTest
    @MethodSource("flows")
    void eachLineIsWhatHadPassedItsMomentByTheEndOfTheDay(Asked asked) throws Exception {
        var rows = json("flow", asked).get("lines");
        var drawn = chart("flow", asked).get("lines");

        assertThat(text(rows.get(rows.size() - 1), "by-day"))
                .isEqualTo(asked.to().toString());
        if (asked.from().plusDays(30).equals(asked.to())) {
            assertThat(rows(rows).map(row -> text(row, "by-day")))
                    .containsExactlyElementsOf(asked.from()
                            .datesUntil(asked.until())
                            .map(LocalDate::toString)
                            .toList());
        }
        assertThat(drawn).hasSize(MOMENTS.size());
        for (int at = 0; at < rows.size(); at++) {
            var next = LocalDate.parse(text(rows.get(at), "by-day")).plusDays(1);
            for (int moment = 0; moment < MOMENTS.size(); moment++) {
                var later = MOMENTS.subList(moment, MOMENTS.size());
                var passed = missions(asked)
                        .filter(mission -> later.stream()
                                .anyMatch(each -> isIn(mission.reached().get(each), LocalDate.EPOCH, next)))
                        .count();
                assertThat(rows.get(at).get("line-" + MOMENTS.get(moment)).asLong())
                        .as("%s before %s", MOMENTS.get(moment), next)
                        .isEqualTo(passed);
                assertThat(drawn.get(moment).get("values").get(at).path("value").asLong())
                        .isEqualTo(passed);
            }
        }
    }

    // ---- how long it took at each step

    /** What is exactly between two levels may have either. */
    @ParameterizedTest
    @MethodSource("questions")
    void onTheDiagramsEachStepIsAsWarmAsItsMedianAndItsTimeInAll(Asked asked) throws Exception {
        var done = done(asked).collect(groupingBy(each -> List.of(each.process(), each.activity())));
        var told = new HashMap<List<String>, List<Long>>();
        done.forEach((step, passages) -> told.put(
                step,
                isOfFew(worked(passages, asked))
                        ? List.of()
                        : passages.stream().map(BesideHistory::took).sorted().toList()));

        var compared = 0;
        for (var diagram : read("/metrics/heatmap/diagrams" + asked.query(), sessionOf("ursula"))) {
            var here = told.entrySet().stream()
                    .filter(step -> text(diagram, "name")
                            .equals(raw.processLabels.get(step.getKey().get(0))))
                    .collect(toMap(step -> step.getKey().get(1), Map.Entry::getValue));
            compared += areWarm(diagram.get("heats").get("median"), here, HeatAndFlowOfYearsTest::median, ERROR);
            compared += areWarm(diagram.get("heats").get("time"), here, HeatAndFlowOfYearsTest::sum, 0);
        }
        if (asked.phase() == null) {
            assertThat(compared).isPositive();
        }
    }

    private static long median(List<Long> sorted) {
        return sorted.get((sorted.size() + 1) / 2 - 1);
    }

    private static long sum(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sum();
    }

    /** @param steps by their ids; empty of those of which no time is told */
    private static int areWarm(
            JsonNode heat, Map<String, List<Long>> steps, Function<List<Long>, Long> of, double error) {
        var spots = heat.get("spots");
        var values = steps.entrySet().stream()
                .filter(step -> !step.getValue().isEmpty() && of.apply(step.getValue()) > 0)
                .collect(toMap(Map.Entry::getKey, step -> of.apply(step.getValue())));
        var hidden = steps.keySet().stream()
                .filter(step -> steps.get(step).isEmpty())
                .toList();
        assertThat(spots.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Stream.of(values.keySet(), Set.copyOf(hidden))
                        .flatMap(Set::stream)
                        .toList());
        hidden.forEach(step -> {
            assertThat(spots.get(step).get("level").asInt()).isZero();
            assertThat(text(spots.get(step), "text")).isEqualTo("< 5 people");
        });
        double most = values.values().stream().mapToLong(Long::longValue).max().orElse(0);
        values.forEach((step, value) -> {
            assertThat(spots.get(step).get("level").asInt())
                    .as("%s: %s of %s", step, value, most)
                    .isBetween((int) Math.ceil(LEVELS * value * (1 - error) / (most * (1 + error))), (int)
                            Math.ceil(Math.min(LEVELS, LEVELS * value * (1 + error) / (most * (1 - error)))));
            isSaid(text(spots.get(step), "text"), value, error);
        });
        return values.size();
    }

    private static final Map<String, Double> UNITS = Map.of("min", 60_000.0, "h", 3_600_000.0, "days", 86_400_000.0);

    /** With one decimal, and in whole minutes. */
    private static void isSaid(String said, long milliseconds, double error) {
        if (said.equals("less than a minute")) {
            assertThat(milliseconds * (1 - error)).isLessThan(60_000);
            return;
        }
        var unit = UNITS.get(said.replaceFirst(".*\\h", ""));
        var number = Double.parseDouble(said.replaceFirst("\\h.*", "").replace(",", ""));
        var rounded = unit == 60_000 ? 1 : 0.051;
        assertThat(milliseconds / unit)
                .as("%s of %s", said, milliseconds)
                .isBetween(number / (1 + error) - rounded, number / (1 - error) + rounded);
    }
}
