package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.demo.PlannedMission.Fate;
import network.relais.demo.PlannedMission.Seat;
import network.relais.demo.PlannedMission.Turn;
import org.junit.jupiter.api.Test;

/** How the demo's two years are laid out. */
class YearsPlanTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant UNTIL = Instant.parse("2026-11-29T10:00:00Z");
    private static final Instant FROM = UNTIL.minus(Duration.ofDays(730));

    private final YearsBook book = YearsBook.read();
    private final DemoNetwork demo = DemoNetwork.read();
    private final List<PlannedMission> planned = plan(2041);

    @Test
    void thereAreThreeHundredInOrderOfTime() {
        assertThat(planned).hasSize(300).isSortedAccordingTo(Comparator.comparing(PlannedMission::begins));
        assertThat(planned)
                .extracting(PlannedMission::number)
                .startsWith(1, 2, 3)
                .endsWith(300);
        assertThat(planned.get(0).begins()).isAfter(FROM);
        assertThat(planned.get(299).begins()).isBefore(UNTIL);
    }

    @Test
    void theSameSeedIsTheSamePlanAndAnotherIsAnother() {
        assertThat(plan(2041)).isEqualTo(planned);
        assertThat(plan(2042)).isNotEqualTo(planned);
    }

    @Test
    void leadsComeOnWorkingDaysFewInAugustAndHardlyAnyAroundNewYear() {
        var months = planned.stream()
                .map(each -> each.begins().atZone(PARIS))
                .collect(Collectors.groupingBy(day -> day.getMonth(), Collectors.counting()));
        var days = planned.stream().map(each -> each.begins().atZone(PARIS)).toList();

        assertThat(days)
                .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(months.get(Month.AUGUST) * 3).isLessThan(months.get(Month.SEPTEMBER));
        assertThat(days.stream().filter(day -> day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 21))
                .hasSizeLessThan(6);
    }

    @Test
    void thereIsSomeOfEverything() {
        assertThat(planned).extracting(PlannedMission::fate).contains(Fate.values());
        assertThat(planned.stream().flatMap(each -> each.turns().stream()).distinct())
                .contains(Turn.values());
        assertThat(distinct(PlannedMission::client)).hasSizeGreaterThan(30);
        assertThat(distinct(PlannedMission::introducer)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(distinct(PlannedMission::prescriber)).hasSizeGreaterThan(8);
        assertThat(distinct(each -> each.kind().name())).hasSameSizeAs(book.kinds());
        assertThat(distinct(PlannedMission::currency)).containsExactlyInAnyOrder("EUR", "CHF");
        assertThat(distinct(PlannedMission::title)).hasSizeGreaterThan(50);
    }

    @Test
    void everybodyNamedIsInTheNetworkOnceAndNoTitleIsTooLong() {
        var known = Stream.concat(demo.people().stream(), book.people().stream())
                .flatMap(human -> Stream.of(String.valueOf(human.login()), human.email()))
                .collect(Collectors.toSet());

        assertThat(planned).allSatisfy(mission -> {
            var team = Stream.concat(mission.coordinators().stream().limit(1), mission.team().stream())
                    .map(Seat::person)
                    .toList();
            assertThat(team).doesNotHaveDuplicates().isSubsetOf(known);
            assertThat(mission.introducer()).isIn(known);
            assertThat(mission.title()).hasSizeLessThanOrEqualTo(60);
        });
    }

    /** What is under way at the end waits for people whom nobody can enter as: the demo's own find what they found before. */
    @Test
    void theLastOnesAreWithThoseOfTheYearsAlone() {
        var logins = demo.withLogin().stream()
                .map(human -> String.valueOf(human.login()))
                .toList();

        assertThat(planned.subList(250, 300)).allSatisfy(mission -> assertThat(Stream.concat(
                        Stream.of(mission.introducer()),
                        Stream.concat(mission.coordinators().stream(), mission.team().stream())
                                .map(Seat::person)))
                .doesNotContainAnyElementsOf(logins));
    }

    @Test
    void aClientStaysWithWhoeverIntroducedIt() {
        assertThat(planned.stream()
                        .collect(Collectors.groupingBy(
                                PlannedMission::client,
                                Collectors.mapping(PlannedMission::introducer, Collectors.toSet()))))
                .allSatisfy((client, introducers) -> assertThat(introducers).hasSize(1));
    }

    @Test
    void nobodyInTheBookIsInTheDemoAlready() {
        assertThat(book.people())
                .extracting(human -> human.email())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        demo.people().stream().map(human -> human.email()).toList());
        assertThat(book.people()).allSatisfy(human -> {
            assertThat(human.login()).isNull();
            assertThat(human.email()).endsWith(".example");
            assertThat(human.phone()).startsWith("+33 6 39 98");
        });
    }

    private <T> List<T> distinct(Function<PlannedMission, T> what) {
        return planned.stream().map(what).distinct().toList();
    }

    private List<PlannedMission> plan(long seed) {
        return YearsPlan.of(book, demo, new Dice(seed), new OfficeHours(PARIS), FROM, UNTIL, 300);
    }
}
