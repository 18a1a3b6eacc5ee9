package network.relais.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import network.relais.demo.RawHistory.Mission;
import network.relais.demo.RawHistory.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What panels say of played years: where leads come from, what is old and what a change of the diagrams brought, against the same from the engine's history, agreements and books.
 */
@DemoHistory
class PanelsOfYearsTest extends BesideHistory {

    /** Of fewer people nobody's figures are shown. */
    private static final int FEW = 5;

    /** A value is in the same bucket as the exact one. */
    private static final double BUCKET = 0.09;

    // ---- where leads come from

    private static final Map<String, String> NOBODY = Map.of(
            "prescriber", "no prescriber",
            "introducer", "not known",
            "place", "place not known",
            "kind", "kind not known");

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void leadsAreToldApartByWhereTheyCameFrom(Asked asked) throws Exception {
        var names = new RawBooks(jdbc, LocalDate.now(clock)).names;
        var leads = missions(asked)
                .filter(mission -> isIn(mission.opened(), asked.from(), asked.until()))
                .toList();
        for (var by : NOBODY.keySet()) {
            var bySource = new HashMap<List<String>, List<Mission>>();
            for (var lead : leads) {
                for (var source : sources(lead, by)) {
                    bySource.computeIfAbsent(List.of(source, lead.currency()), each -> new ArrayList<>())
                            .add(lead);
                }
            }
            var rows = json(
                            "funnel",
                            new Asked(asked.query() + "&by=" + by, asked.from(), asked.to(), null, asked.isOf()))
                    .get("sources");
            var people = bySource.keySet().stream()
                    .map(key -> key.get(0))
                    .filter(source -> !source.isEmpty())
                    .collect(toSet());
            if (Set.of("prescriber", "introducer").contains(by) && people.size() < FEW) {
                assertThat(rows).as("by %s", by).isEmpty();
                continue;
            }
            assertThat(rows).as("by %s", by).hasSize(bySource.size());
            bySource.forEach((key, missions) -> {
                var name = key.get(0).isEmpty() ? NOBODY.get(by) : names.getOrDefault(key.get(0), key.get(0));
                var row = rows(rows)
                        .filter(each -> text(each, by).equals(name)
                                && text(each, "currency").equals(key.get(1)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(by + " lacks " + key));
                assertThat(row.get("leads").asInt()).as("%s", row).isEqualTo(missions.size());
                for (var moment : List.of("pursued", "agreed", "delivered", "paid")) {
                    assertThat(row.get(moment).asLong())
                            .as("%s of %s", moment, row)
                            .isEqualTo(missions.stream()
                                    .filter(mission -> mission.reached().containsKey(moment))
                                    .count());
                }
                assertThat(row.get("recommended-again").asLong())
                        .as("recommended again of %s", row)
                        .isEqualTo(missions.stream()
                                .filter(this::isRecommendedAgain)
                                .count());
                assertThat(row.get("agreed-of-leads").asDouble())
                        .isCloseTo(row.get("agreed").asDouble() / missions.size(), within(0.0006));
                assertThat(money(row.get("agreed-money")))
                        .isEqualTo(missions.stream().mapToLong(Mission::agreed).sum());
                assertThat(money(row.get("received")))
                        .isEqualTo(
                                missions.stream().mapToLong(Mission::received).sum());
            });
        }
    }

    private static List<String> sources(Mission lead, String by) {
        return switch (by) {
            case "prescriber" -> List.of(Objects.requireNonNullElse(lead.prescriber(), ""));
            case "introducer" -> List.of(Objects.requireNonNullElse(lead.introducer(), ""));
            case "place" -> List.of(Objects.requireNonNullElse(lead.place(), ""));
            default -> lead.kinds().isEmpty() ? List.of("") : List.copyOf(lead.kinds());
        };
    }

    private boolean isRecommendedAgain(Mission mission) {
        return mission.prescriber() != null
                && raw.missions.values().stream()
                        .anyMatch(later -> mission.prescriber().equals(later.prescriber())
                                && later.opened().isAfter(mission.opened()));
    }

    // ---- what is old

    private static final int ENOUGH = 20;

    private static final List<String> BANDS = List.of("usual", "older than half", "older than 85 %", "older than 95 %");

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void whatIsUnderWayIsAsOldAsItIsAgainstWhatWasDelivered(Asked asked) throws Exception {
        var today = LocalDate.now(clock);
        var took = missions(asked)
                .filter(mission -> isIn(mission.reached().get("delivered"), today.minusDays(364), today.plusDays(1)))
                .map(BesideHistory::took)
                .sorted()
                .toList();
        var shown = new Asked(withoutPeriod(asked), asked.from(), asked.to(), null, asked.isOf());

        var marks = chart("ageing", shown).get("marks");
        assertThat(marks).hasSize(took.isEmpty() ? 0 : 3);
        for (int at = 0; at < marks.size(); at++) {
            isPercentile(marks.get(at).get("value"), took, new double[] {0.5, 0.85, 0.95}[at]);
        }
        var rows = json("ageing", shown).get("ageing");
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            if (took.size() < ENOUGH) {
                assertThat(row.get("sooner").isNull())
                        .as("%d delivered", took.size())
                        .isTrue();
                continue;
            }
            var age = clock.millis()
                    - raw.missions.get(text(row, "mission")).opened().toEpochMilli();
            assertThat(BANDS.indexOf(text(row, "against-delivered")))
                    .as("%s of %s", row, took)
                    .isBetween(band(age * (1 - BUCKET), took), band(age * (1 + BUCKET), took));
            assertThat(row.get("sooner").asDouble())
                    .isBetween(sooner(age * (1 - BUCKET), took) - 0.0006, sooner(age * (1 + BUCKET), took) + 0.0006);
        }
    }

    private static int band(double age, List<Long> took) {
        var band = 0;
        for (var part : new double[] {0.5, 0.85, 0.95}) {
            if (age > took.get((int) Math.ceil(part * took.size() - 1e-9) - 1)) {
                band++;
            }
        }
        return band;
    }

    private static double sooner(double age, List<Long> took) {
        return took.stream().filter(each -> each <= age).count() / (double) took.size();
    }

    // ---- what a change brought

    @Test
    void stepsTakeWhatTheyTookOnEitherContentOfTheChangedDiagram() throws Exception {
        var changed = new ArrayList<String>();
        var byContent = new HashMap<String, Map<String, List<Passage>>>();
        for (var process : raw.processLabels.keySet()) {
            var ofProcess = raw.passages.stream()
                    .filter(each ->
                            each.process().equals(process) && !each.type().equals("callActivity"))
                    .collect(groupingBy(each -> raw.contents.get(each.definition())));
            if (ofProcess.size() > 1) {
                changed.add(process);
                ofProcess.forEach((content, passages) -> byContent.put(
                        content,
                        passages.stream()
                                .filter(each -> each.ended() != null && !each.isTakenBack())
                                .collect(groupingBy(Passage::activity))));
            }
        }
        assertThat(changed).as("diagrams that changed").hasSize(1);
        var contents = byContent.keySet().stream()
                .sorted(Comparator.comparing(content -> raw.passages.stream()
                        .filter(each -> content.equals(raw.contents.get(each.definition())))
                        .map(Passage::began)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()))
                .toList();
        assertThat(contents).hasSize(2);
        var before = byContent.get(contents.get(0));
        var after = byContent.get(contents.get(1));

        var rows = read("/api/metrics/compare").get("differences");

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
            var passagesBefore = at(before, row);
            var passagesAfter = at(after, row);
            var was = sorted(passagesBefore);
            var is = sorted(passagesAfter);
            assertThat(row.get("times-before").asInt()).as("%s", row).isEqualTo(was.size());
            assertThat(row.get("times-after").asInt()).as("%s", row).isEqualTo(is.size());
            var hidden = new ArrayList<String>();
            if (isOfFew(passagesBefore)) {
                hidden.add("before");
            } else {
                isPercentile(row.get("before"), was, 0.5);
            }
            if (isOfFew(passagesAfter)) {
                hidden.add("after");
            } else {
                isPercentile(row.get("after"), is, 0.5);
            }
            if (!hidden.isEmpty()) {
                hidden.addAll(List.of("verdict", "difference", "low", "high"));
                assertThat(rows(row.get("hidden")).map(JsonNode::asText)).containsExactlyInAnyOrderElementsOf(hidden);
                assertThat(hidden).allMatch(column -> row.get(column).isNull());
                continue;
            }
            assertThat(row.has("hidden")).isFalse();
            var least = Math.min(was.size(), is.size());
            if (least < ENOUGH) {
                assertThat(text(row, "verdict")).isEqualTo("not enough: %d of %d".formatted(least, ENOUGH));
                assertThat(row.get("difference").isNull()).isTrue();
            } else {
                var exact = median(is) - median(was);
                assertThat(row.get("difference").asDouble())
                        .isCloseTo(exact, within((median(is) + median(was)) * BUCKET + 2 * ROUNDED));
                assertThat(text(row, "verdict"))
                        .as("%s", row)
                        .isIn(verdicts(
                                row.get("low").asDouble(), row.get("high").asDouble()));
                shown++;
            }
        }
        assertThat(shown).as("steps with enough to say something").isPositive();
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

    private static double median(List<Long> sorted) {
        return days(sorted.get((sorted.size() + 1) / 2 - 1));
    }
}
