package network.relais.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import network.relais.demo.RawHistory.Mission;
import network.relais.demo.RawHistory.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What panels say of the people of played years, against the same from the engine's history, agreements and books. */
@DemoHistory
class PeopleOfYearsTest extends BesideHistory {

    /** Of fewer people nothing is shown. */
    private static final int FEW = 5;

    private RawBooks books() {
        return new RawBooks(jdbc, LocalDate.now(clock));
    }

    // ---- balance

    private static final Map<String, String> EFFORTS = Map.of(
            "userTask_answerOffer", "Offers answered",
            "userTask_coordinateMission", "Offers answered",
            "userTask_qualifyLead", "Leads sounded out",
            "userTask_giveView", "Evaluations given",
            "userTask_recordClientFeedback", "Evaluations given",
            "userTask_followUpPrescriber", "Evaluations given");

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void missionsIncomeAndEffortSpreadOverMembersAsAgreementsBooksAndHistorySay(Asked asked) throws Exception {
        var books = books();
        var amounts = new TreeMap<String, Map<String, Long>>();
        for (var what : Stream.concat(EFFORTS.values().stream(), Stream.of("Unpaid effort in all"))
                .toList()) {
            amounts.put(what, new HashMap<>());
        }
        amounts.put("Shares in missions agreed", new HashMap<>());
        books.shares().forEach(share -> {
            var mission = raw.missions.get(share.get(0));
            if (asked.isOf().test(mission) && isIn(mission.reached().get("agreed"), asked.from(), asked.until())) {
                amounts.get("Shares in missions agreed").merge(share.get(1), 1L, Long::sum);
            }
        });
        books.earned.stream()
                .filter(each -> asked.isOf().test(raw.missions.get(each.mission()))
                        && isIn(each.at(), asked.from(), asked.until()))
                .forEach(each -> amounts.computeIfAbsent(
                                "Income, %s excl. VAT".formatted(each.currency()), what -> new HashMap<>())
                        .merge(each.person(), each.amount(), Long::sum));
        raw.passages.stream()
                .filter(each -> EFFORTS.containsKey(each.activity()) && each.holder() != null && !each.isTakenBack())
                .filter(each -> asked.isOf().test(raw.missions.get(each.mission()))
                        && isIn(each.ended(), asked.from(), asked.until()))
                .forEach(each -> Stream.of(EFFORTS.get(each.activity()), "Unpaid effort in all")
                        .forEach(what -> amounts.get(what).merge(each.holder(), 1L, Long::sum)));

        var rows = json("balance", asked).get("spread");

        assertThat(rows(rows).map(row -> text(row, "what"))).containsExactlyInAnyOrderElementsOf(amounts.keySet());
        for (var row : rows) {
            var byMember = amounts.get(text(row, "what"));
            isSpread(
                    row,
                    books.members.stream()
                            .map(member -> Math.max(0, byMember.getOrDefault(member, 0L)))
                            .sorted()
                            .toList());
        }
    }

    private static void isSpread(JsonNode row, List<Long> sorted) {
        var total = sorted.stream().mapToLong(Long::longValue).sum();
        var nothing = sorted.stream().filter(each -> each == 0).count();
        if (total > 0 && sorted.size() - nothing < FEW) {
            assertThat(row.get("in-all").isNull()
                            && row.get("gini").isNull()
                            && row.get("have-half").isNull())
                    .as("%s", row)
                    .isTrue();
            return;
        }
        var shown = text(row, "what").startsWith("Income")
                ? money(row.get("in-all"))
                : row.get("in-all").asLong();
        assertThat(shown).as("%s", row).isEqualTo(total);
        if (total == 0) {
            assertThat(row.get("gini").isNull()).isTrue();
            return;
        }
        var together = 0L;
        var half = 0;
        while (2 * together < total) {
            half++;
            together += sorted.get(sorted.size() - half);
        }
        assertThat(row.get("have-half").asInt()).as("%s", row).isEqualTo(half);
        assertThat(row.get("have-nothing").asLong()).as("%s", row).isEqualTo(nothing);
        // Half the mean difference of two, whoever they are, against the mean.
        var differences = 0.0;
        for (var one : sorted) {
            for (var other : sorted) {
                differences += Math.abs(one - other);
            }
        }
        assertThat(row.get("gini").asDouble())
                .as("%s", row)
                .isCloseTo(differences / (2.0 * sorted.size() * total), within(0.0006));
    }

    @ParameterizedTest
    @MethodSource("ofWholeMissions")
    void theNetworkDependsOnThoseFromWhomTheMoneyCame(Asked asked) throws Exception {
        var books = books();
        var agreed = missions(asked)
                .filter(mission -> isIn(mission.reached().get("agreed"), asked.from(), asked.until()))
                .toList();
        Map<String, Function<Mission, @Nullable String>> sources = Map.of(
                "Clients", mission -> books.parts.get(mission.id()).client(),
                "Introducers", Mission::introducer,
                "Prescribers", Mission::prescriber);
        var expected = new HashMap<List<String>, Map<String, Long>>();
        sources.forEach((what, from) -> agreed.stream()
                .filter(mission -> from.apply(mission) != null)
                .forEach(mission -> expected.computeIfAbsent(List.of(what, mission.currency()), each -> new HashMap<>())
                        .merge(Objects.requireNonNull(from.apply(mission)), mission.agreed(), Long::sum)));

        var rows = json("balance", asked).get("dependence");

        assertThat(rows(rows).map(row -> List.of(text(row, "depends-on"), text(row, "currency"))))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (var row : rows) {
            var came = expected.get(List.of(text(row, "depends-on"), text(row, "currency"))).values().stream()
                    .filter(amount -> amount > 0)
                    .toList();
            if (!text(row, "depends-on").equals("Clients") && came.size() < FEW) {
                assertThat(row.get("sources").isNull()
                                && row.get("largest").isNull()
                                && row.get("as-many").isNull())
                        .as("%s", row)
                        .isTrue();
                continue;
            }
            double total = came.stream().mapToLong(Long::longValue).sum();
            assertThat(row.get("sources").asInt()).as("%s", row).isEqualTo(came.size());
            assertThat(row.get("largest").asDouble())
                    .as("%s", row)
                    .isCloseTo(came.stream().mapToLong(Long::longValue).max().orElse(0) / total, within(0.0006));
            assertThat(row.get("as-many").asDouble())
                    .as("%s", row)
                    .isCloseTo(
                            1
                                    / came.stream()
                                            .mapToDouble(each -> each / total * (each / total))
                                            .sum(),
                            within(0.051));
        }
    }

    // ---- one's own

    @ParameterizedTest
    @ValueSource(strings = {"anne", "ursula", "yasmina", "zoe"})
    void everybodyFindsTheOwnStepsWithTheNetworksBeside(String login) throws Exception {
        var asked = questions().get(0);
        var person = idOf(login);
        var done = raw.passages.stream()
                .filter(each -> each.type().equals("userTask")
                        && !each.isTakenBack()
                        && isIn(each.ended(), asked.from(), asked.until()))
                .collect(groupingBy(each -> List.of(each.label(), raw.processLabels.get(each.process()))));
        var mine = new LinkedHashMap<List<String>, List<Passage>>();
        done.forEach((step, passages) -> {
            var own = passages.stream()
                    .filter(each -> person.equals(each.holder()))
                    .toList();
            if (!own.isEmpty()) {
                mine.put(step, own);
            }
        });

        var rows = read("/api/metrics/mine" + asked.query(), sessionOf(login)).get("steps");

        assertThat(rows(rows).map(row -> List.of(text(row, "step"), text(row, "phase"))))
                .containsExactlyInAnyOrderElementsOf(mine.keySet());
        for (var row : rows) {
            var step = List.of(text(row, "step"), text(row, "phase"));
            assertThat(row.get("times").asInt())
                    .as("%s", row)
                    .isEqualTo(mine.get(step).size());
            areMedians(row, "mine", mine.get(step), List.of("whole", "waiting", "working"));
            var shown = new ArrayList<String>();
            if (others(done.get(step), person) >= FEW) {
                shown.add("whole");
            }
            if (others(opened(done.get(step)), person) >= FEW) {
                shown.addAll(List.of("waiting", "working"));
            }
            areMedians(row, "network", done.get(step), shown);
        }
    }

    private static long others(List<Passage> passages, String person) {
        return passages.stream()
                .map(Passage::holder)
                .filter(holder -> holder != null && !holder.equals(person))
                .distinct()
                .count();
    }

    private static List<Passage> opened(List<Passage> passages) {
        return passages.stream().filter(each -> each.opened() != null).toList();
    }

    /** @param shown which of them; the others are not there */
    private static void areMedians(JsonNode row, String whose, List<Passage> passages, List<String> shown) {
        Map.of(
                        "whole", sorted(passages, Passage::began, Passage::ended),
                        "waiting", sorted(opened(passages), Passage::began, Passage::opened),
                        "working", sorted(opened(passages), Passage::opened, Passage::ended))
                .forEach((part, times) ->
                        isPercentile(row.get(part + "-" + whose), shown.contains(part) ? times : List.of(), 0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anne", "francois", "yasmina"})
    void everybodyFindsTheMissionsThatTheyHaveAPartIn(String login) throws Exception {
        var books = books();
        var person = idOf(login);
        var expected = raw.missions.values().stream()
                .filter(mission -> person.equals(mission.introducer())
                        || person.equals(books.parts.get(mission.id()).coordinator())
                        || books.inForce.stream()
                                .anyMatch(line -> line.mission().equals(mission.id())
                                        && line.party().equals(person)))
                .collect(toMap(Mission::id, Function.identity()));
        assertThat(expected).isNotEmpty();

        var rows = read("/api/metrics/mine", sessionOf(login)).get("missions");

        assertThat(rows(rows).map(row -> text(row, "mission"))).containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (var row : rows) {
            var mission = expected.get(text(row, "mission"));
            for (var moment : List.of("agreed", "delivered", "paid")) {
                var at = mission.reached().get(moment);
                if (at == null) {
                    assertThat(row.get("to-" + moment).isNull()).as("%s", row).isTrue();
                } else {
                    assertThat(row.get("to-" + moment).asDouble())
                            .isCloseTo(
                                    days(Duration.between(mission.opened(), at).toMillis()), within(ROUNDED));
                }
            }
        }
    }

    // ---- load

    @Test
    void everybodyHasOnTheirHandsWhatMissionsAgreementsAndOpenStepsSay() throws Exception {
        var books = books();
        var loads = new TreeMap<String, long[]>();
        books.members.forEach(member -> loads.put(books.names.get(member), new long[3]));
        var byMission = new ArrayList<String>();
        for (var mission : raw.missions.values()) {
            var here = new HashMap<String, long[]>();
            var isOpen = !mission.reached().containsKey("ended");
            var coordinator = books.parts.get(mission.id()).coordinator();
            if (isOpen && coordinator != null) {
                here.computeIfAbsent(coordinator, each -> new long[3])[0] = 1;
            }
            if (isOpen && !mission.reached().containsKey("delivered")) {
                books.inForce.stream()
                        .filter(line -> line.mission().equals(mission.id())
                                && line.kind().equals("DELIVERY"))
                        .forEach(line -> here.computeIfAbsent(line.party(), each -> new long[3])[1] = 1);
            }
            raw.passages.stream()
                    .filter(each -> each.mission().equals(mission.id())
                            && each.type().equals("userTask")
                            && each.ended() == null
                            && each.holder() != null)
                    .forEach(each -> here.computeIfAbsent(each.holder(), who -> new long[3])[2]++);
            here.keySet().retainAll(books.withLogin);
            here.forEach((person, parts) -> {
                var name = books.names.get(person);
                var all = loads.computeIfAbsent(name, each -> new long[3]);
                for (int at = 0; at < parts.length; at++) {
                    all[at] += parts[at];
                }
                byMission.add("%s %s %s %d"
                        .formatted(
                                name,
                                mission.id(),
                                Stream.of(parts[0] > 0 ? "coordinates" : "", parts[1] > 0 ? "delivers" : "")
                                        .filter(word -> !word.isEmpty())
                                        .reduce((one, other) -> one + ", " + other)
                                        .orElse(""),
                                parts[2]));
            });
        }

        var shown = read("/api/metrics/load", sessionOf("ursula"));

        assertThat(rows(shown.get("load")).map(row -> "%s %s %s %s"
                        .formatted(
                                text(row, "name"),
                                row.get("coordinates"),
                                row.get("delivers"),
                                row.get("waiting-now"))))
                .containsExactlyInAnyOrderElementsOf(loads.entrySet().stream()
                        .map(each -> "%s %d %d %d"
                                .formatted(each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                        .toList());
        assertThat(rows(shown.get("load-by-mission")).map(row -> "%s %s %s %s"
                        .formatted(text(row, "name"), text(row, "mission"), text(row, "part"), row.get("waiting-now"))))
                .containsExactlyInAnyOrderElementsOf(byMission);
        assertThat(loads.values().stream().filter(load -> load[2] > 0)).hasSizeGreaterThan(3);
    }
}
