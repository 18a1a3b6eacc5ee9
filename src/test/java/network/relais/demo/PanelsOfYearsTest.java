package network.relais.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import network.relais.demo.RawHistory.Mission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What panels say of played years: where leads come from and what is old, against the same from the engine's history, agreements and books.
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
}
