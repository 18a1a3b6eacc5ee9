package network.relais.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import network.relais.demo.RawHistory.Passage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.annotation.Transactional;

/** What a change of the diagrams brought in played years, against the engine's history. */
@DemoHistory
@Transactional
class ChangeOfYearsTest extends BesideHistory {

    /** A value is in the same bucket as the exact one. */
    private static final double BUCKET = 0.09;

    /** Which part of all is compared, with how many that takes. */
    private static final Map<Integer, Integer> ENOUGH = Map.of(50, 20, 85, 34);

    private String process;

    /** In the order of their time. */
    private List<String> contents;

    @BeforeAll
    void oneDiagramChanged() {
        var changed = raw.passages.stream()
                .filter(each -> !each.type().equals("callActivity"))
                .collect(groupingBy(Passage::process));
        changed.values()
                .removeIf(passages -> passages.stream()
                                .map(each -> raw.contents.get(each.definition()))
                                .distinct()
                                .count()
                        == 1);
        assertThat(changed).as("diagrams that changed").hasSize(1);
        process = changed.keySet().iterator().next();
        contents = changed.get(process).stream()
                .map(each -> raw.contents.get(each.definition()))
                .distinct()
                .sorted(Comparator.comparing(this::firstUsed))
                .toList();
        assertThat(contents).hasSize(2);
    }

    private Instant firstUsed(String content) {
        return raw.everyActivity.values().stream()
                .filter(each -> content.equals(raw.contents.get(each.definition())))
                .map(Passage::began)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What was done on a content, by step. */
    private Map<String, List<Passage>> done(String content, Asked asked) {
        return raw.passages.stream()
                .filter(each -> content.equals(raw.contents.get(each.definition())))
                .filter(each -> !each.type().equals("callActivity") && each.ended() != null && !each.isTakenBack())
                .filter(each -> asked.isOf().test(raw.missions.get(each.mission())))
                .collect(groupingBy(Passage::activity));
    }

    private JsonNode compared(Asked asked, int percent) throws Exception {
        var query = withoutPeriod(asked);
        return read("/api/metrics/compare" + query + (query.endsWith("?") ? "" : "&") + "part=" + percent);
    }

    /** Of all, of one place and of one kind. */
    @ParameterizedTest
    @CsvSource({"0, 50", "0, 85", "2, 50", "2, 85", "3, 50", "3, 85"})
    void stepsTakeWhatTheyTookOnEitherContentOfTheChangedDiagram(int question, int percent) throws Exception {
        var asked = questions().get(question);
        var before = done(contents.get(0), asked);
        var after = done(contents.get(1), asked);

        var rows = compared(asked, percent).get("differences");

        var labels = Stream.concat(before.values().stream(), after.values().stream())
                .map(passages -> passages.get(0).label())
                .collect(toSet());
        assertThat(rows(rows)
                        .filter(row -> row.get("times-before").asInt()
                                        + row.get("times-after").asInt()
                                > 0)
                        .map(row -> text(row, "step")))
                .containsExactlyInAnyOrderElementsOf(labels);
        var shown = 0;
        for (var row : rows) {
            shown += isCompared(row, at(before, row), at(after, row), percent);
        }
        if (question == 0) {
            assertThat(shown).as("steps with enough to say something").isPositive();
        }
    }

    /** @return 1 if there is a difference, or none to be shown */
    private static int isCompared(JsonNode row, List<Passage> before, List<Passage> after, int percent) {
        var was = sorted(before);
        var is = sorted(after);
        assertThat(row.get("times-before").asInt()).as("%s", row).isEqualTo(was.size());
        assertThat(row.get("times-after").asInt()).as("%s", row).isEqualTo(is.size());
        var hidden = new ArrayList<String>();
        isPercentile(row.get("before"), isTold(before, "before", hidden) ? was : List.of(), percent / 100.0);
        isPercentile(row.get("after"), isTold(after, "after", hidden) ? is : List.of(), percent / 100.0);
        if (!hidden.isEmpty()) {
            hidden.addAll(List.of("verdict", "difference", "low", "high"));
            assertThat(rows(row.get("hidden")).map(JsonNode::asText)).containsExactlyInAnyOrderElementsOf(hidden);
            assertThat(hidden).allMatch(column -> row.get(column).isNull());
            return 0;
        }
        assertThat(row.has("hidden")).isFalse();
        var least = Math.min(was.size(), is.size());
        if (least < ENOUGH.get(percent)) {
            assertThat(text(row, "verdict")).isEqualTo("not enough: %d of %d".formatted(least, ENOUGH.get(percent)));
            assertThat(List.of("difference", "low", "high"))
                    .allMatch(column -> row.get(column).isNull());
            return 0;
        }
        var low = row.get("low").asDouble();
        var high = row.get("high").asDouble();
        assertThat(row.get("difference").asDouble())
                .as("%s", row)
                .isCloseTo(
                        percentile(is, percent) - percentile(was, percent),
                        within((percentile(is, percent) + percentile(was, percent)) * BUCKET + 2 * ROUNDED));
        var exact = new ExactBootstrap(inDays(was), inDays(is), percent / 100.0);
        assertThat(low).as("%s", row).isBetween(exact.atLeast(0.025) - ROUNDED, exact.atMost(0.025) + ROUNDED);
        assertThat(high).as("%s", row).isBetween(exact.atLeast(0.975) - ROUNDED, exact.atMost(0.975) + ROUNDED);
        assertThat(text(row, "verdict")).as("%s", row).isIn(verdicts(low, high));
        return 1;
    }

    private static boolean isTold(List<Passage> passages, String column, List<String> hidden) {
        if (isOfFew(passages)) {
            hidden.add(column);
            return false;
        }
        return true;
    }

    /** By bounds that are rounded, so that one at 0 does not tell on which side of it it lies. */
    private static Set<String> verdicts(double low, double high) {
        if (high < 0) {
            return Set.of("shorter");
        }
        if (low > 0) {
            return Set.of("longer");
        }
        var verdicts = new HashSet<>(Set.of("no difference shown"));
        if (high == 0) {
            verdicts.add("shorter");
        }
        if (low == 0) {
            verdicts.add("longer");
        }
        return verdicts;
    }

    private static List<Passage> at(Map<String, List<Passage>> steps, JsonNode row) {
        return steps.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.label().equals(text(row, "step")))
                .toList();
    }

    private static List<Long> sorted(List<Passage> passages) {
        return passages.stream().map(BesideHistory::took).sorted().toList();
    }

    private static List<Double> inDays(List<Long> sorted) {
        return sorted.stream().map(BesideHistory::days).toList();
    }

    private static double percentile(List<Long> sorted, int percent) {
        return days(sorted.get((percent * sorted.size() + 99) / 100 - 1));
    }

    // ---- what only one of them has

    /** The change took no step away: one is taken out of the drawing of either content, and stays in the history. */
    @ParameterizedTest
    @CsvSource({"50", "85"})
    void whatIsDrawnInOneContentOnlyStandsBesideWithItsMedian(int percent) throws Exception {
        var asked = questions().get(0);
        assertThat(compared(asked, percent).get("only-one")).isEmpty();
        var expected = new HashMap<String, List<Passage>>();
        var ids = jdbc.sql("select diagram from relais.metric_diagram where process = ? order by first_used")
                .param(process)
                .query(String.class)
                .list();
        for (int at = 0; at < 2; at++) {
            var taken = mostDone(at).stream()
                    .filter(passages -> isNew(passages, expected.values()))
                    .findFirst()
                    .orElseThrow();
            expected.put(
                    "%s in %s, since %s"
                            .formatted(
                                    taken.get(0).label(),
                                    raw.processLabels.get(process),
                                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                            .withLocale(Locale.UK)
                                            .format(day(firstUsed(contents.get(at))))),
                    taken);
            jdbc.sql("delete from relais.metric_diagram_step where diagram = ? and activity = ?")
                    .params(ids.get(1 - at), taken.get(0).activity())
                    .update();
        }

        var shown = compared(asked, percent);

        assertThat(rows(shown.get("only-one")).map(row -> text(row, "step") + " in " + text(row, "only-in")))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (var row : shown.get("only-one")) {
            var passages = expected.get(text(row, "step") + " in " + text(row, "only-in"));
            assertThat(row.get("times").asInt()).isPositive().isEqualTo(passages.size());
            isPercentile(row.get("p50"), sorted(passages), 0.5);
        }
        var labels = expected.values().stream()
                .map(passages -> passages.get(0).label())
                .toList();
        assertThat(rows(shown.get("differences")).map(row -> text(row, "step"))).doesNotContainAnyElementsOf(labels);
    }

    private static boolean isNew(List<Passage> step, Collection<List<Passage>> others) {
        return others.stream()
                .noneMatch(other -> other.get(0).activity().equals(step.get(0).activity()));
    }

    /** Those that five people or more did on that content, most often done first. */
    private List<List<Passage>> mostDone(int content) {
        return done(contents.get(content), questions().get(0)).values().stream()
                .filter(passages -> !isOfFew(passages))
                .sorted(Comparator.comparing((List<Passage> passages) -> passages.size())
                        .reversed()
                        .thenComparing(passages -> passages.get(0).activity()))
                .toList();
    }
}
