package network.relais.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import network.relais.metrics.Balance;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Person;
import network.relais.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How things spread, against what is counted here pair by pair. */
class BalancePanelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC);

    private Map<String, Long> missions = Map.of();
    private Map<String, Map<String, Long>> income = Map.of();
    private final Map<Balance.Effort, Map<String, Long>> done = new EnumMap<>(Balance.Effort.class);
    private final Map<Balance.Source, Map<String, Map<String, Long>>> agreed = new HashMap<>();
    private final Directory directory = mock(Directory.class);
    private final BalancePanel panel = new BalancePanel(new Known(), directory, CLOCK);

    private final class Known implements Balance {
        Known() {
            for (var effort : Effort.values()) {
                done.put(effort, Map.of());
            }
        }

        @Override
        public Map<String, Long> missions(Period period, Selection selection) {
            return missions;
        }

        @Override
        public Map<String, Map<String, Long>> income(Period period, Selection selection) {
            return income;
        }

        @Override
        public Map<Effort, Map<String, Long>> done(Period period, Selection selection) {
            return done;
        }

        @Override
        public Map<String, Map<String, Long>> agreed(Source source, Period period, Selection selection) {
            return agreed.getOrDefault(source, Map.of());
        }
    }

    @Test
    void incomeSpreadsOverAllMembersAndThoseWithoutCountToo() {
        members(10);
        // Of 100 in all, two have 30 and 25; somebody who is no member does not count; what was taken back is no debt.
        income = Map.of(
                "EUR",
                Map.of(
                        "m1", 3_000L, "m2", 2_500L, "m3", 2_000L, "m4", 1_500L, "m5", 1_000L, "m6", -500L, "client",
                        99_000L));

        var spread = spread(Locale.ENGLISH);

        var row = PanelExample.row(spread, "Income, EUR excl. VAT");
        assertThat(row)
                .containsEntry("in-words", "2 of 10 members have half of it; 5 have none.")
                .containsEntry("in-all", "100.00")
                .containsEntry("have-half", 2L)
                .containsEntry("have-nothing", 5L);
        assertThat((double) row.get("gini"))
                .isCloseTo(gini(3_000, 2_500, 2_000, 1_500, 1_000, 0, 0, 0, 0, 0), within(0.0006));
    }

    /** Half the mean difference between any two, against the mean. */
    private static double gini(long... amounts) {
        var differences = 0.0;
        var total = 0.0;
        for (var one : amounts) {
            total += one;
            for (var other : amounts) {
                differences += Math.abs(one - other);
            }
        }
        return differences / (2 * amounts.length * total);
    }

    @Test
    void whatFewerThanFiveHaveIsNotShownInAnyCell() {
        members(10);
        missions = Map.of("m1", 7L, "m2", 1L, "m3", 1L, "m4", 1L);

        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

        var row = PanelExample.row(PanelExample.table(content, "spread"), "Shares in missions agreed");
        assertThat(row.get("in-words")).asString().contains("fewer than 5 of 10 members");
        assertThat(row)
                .containsEntry("in-all", null)
                .containsEntry("have-half", null)
                .containsEntry("gini", null);
        assertThat(content.charts()).allMatch(chart -> !chart.x().contains("Shares in missions agreed"));
    }

    @Test
    void ofFourMembersNothingIsShown() {
        members(4);
        missions = Map.of("m1", 1L, "m2", 1L, "m3", 1L, "m4", 1L);

        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.FRENCH));

        assertThat(PanelExample.column(PanelExample.table(content, "spread"), "in-words"))
                .allMatch(words -> words.toString().contains("moins de 5 membres"));
        assertThat(content.charts()).isEmpty();
    }

    @Test
    void effortIsCountedByTheStepsInWhichItIsMade() {
        members(5);
        done.put(Balance.Effort.OFFERS, of(1, 2, 3, 4, 5));
        done.put(Balance.Effort.SOUNDING, Map.of("m1", 1L));

        var spread = spread(Locale.ENGLISH);

        assertThat(PanelExample.row(spread, "Offers answered")).containsEntry("in-all", 15L);
        assertThat(PanelExample.row(spread, "Unpaid effort in all")).containsEntry("in-all", 16L);
        assertThat(PanelExample.row(spread, "Evaluations given"))
                .containsEntry("in-all", 0L)
                .containsEntry("in-words", "Nothing in this period.");
    }

    @Test
    void dependenceIsShownOnAnyNumberOfFirmsAndOnFivePeopleOrMore() {
        members(5);
        agreed.put(Balance.Source.CLIENT, Map.of("EUR", Map.of("c1", 300L, "c2", 100L)));
        agreed.put(Balance.Source.INTRODUCER, Map.of("EUR", of(100, 100, 100, 100)));
        agreed.put(Balance.Source.PRESCRIBER, Map.of("EUR", of(80, 80, 80, 80, 80)));

        var dependence = PanelExample.table(
                panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH)), "dependence");

        // 1 / (0.75² + 0.25²)
        assertThat(PanelExample.row(dependence, "Clients"))
                .containsEntry("sources", 2L)
                .containsEntry("largest", 0.75)
                .containsEntry("as-many", 1.6);
        assertThat(PanelExample.row(dependence, "Introducers"))
                .containsEntry("sources", null)
                .containsEntry("largest", null);
        assertThat(PanelExample.row(dependence, "Prescribers"))
                .containsEntry("largest", 0.2)
                .containsEntry("as-many", 5.0);
    }

    @Test
    void nobodyIsNamed() {
        members(6);
        missions = of(9, 1, 1, 1, 1, 1);
        agreed.put(Balance.Source.INTRODUCER, Map.of("EUR", of(1, 2, 3, 4, 5, 6)));

        var content = panel.of(PanelExample.asked(Map.of()), PanelExample.say(Locale.ENGLISH));

        assertThat(content.toString()).doesNotContain("Member1", "m1");
    }

    /** A step that is renamed in its diagram would be counted no more, without anybody noticing. */
    @ParameterizedTest
    @EnumSource(Balance.Effort.class)
    void everyStepOfEffortIsDrawnInADiagram(Balance.Effort effort) throws IOException {
        try (var files = Files.walk(Path.of("bpmn"))) {
            var drawn = new StringBuilder();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                drawn.append(Files.readString(file));
            }
            assertThat(effort.activities())
                    .as(
                            "bpmn/ must keep the user tasks that Balance.Effort names. Undo the rename, or rename there too.")
                    .allMatch(activity -> drawn.indexOf("<bpmn:userTask id=\"" + activity + "\"") >= 0);
        }
    }

    private Content.Table spread(Locale language) {
        return PanelExample.table(panel.of(PanelExample.asked(Map.of()), PanelExample.say(language)), "spread");
    }

    private static Map<String, Long> of(long... amounts) {
        return IntStream.range(0, amounts.length)
                .boxed()
                .collect(Collectors.toMap(at -> "m" + (at + 1), at -> amounts[at]));
    }

    private void members(int number) {
        when(directory.holding(any(), any())).thenReturn(List.of());
        when(directory.holding(Role.MEMBER, PanelExample.TODAY))
                .thenReturn(IntStream.rangeClosed(1, number)
                        .mapToObj(at -> new Person("m" + at, "Member" + at, "Nom", null, null, Language.EN, null))
                        .toList());
    }
}
