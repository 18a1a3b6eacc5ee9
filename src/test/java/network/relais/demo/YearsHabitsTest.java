package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import network.relais.calendar.WorkingDays;
import network.relais.demo.YearsHabits.Act;
import network.relais.demo.YearsHabits.Seen;
import network.relais.demo.YearsHabits.Waiting;
import network.relais.mission.Mission;
import network.relais.mission.OpenTasks.OpenTask;
import network.relais.mission.Phase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When people of the two years do what waits for them. */
class YearsHabitsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MONDAY = Instant.parse("2025-03-10T09:00:00Z");

    private final Dice dice = new Dice(3);
    private final OfficeHours hours = new OfficeHours(PARIS);
    private final YearsBook book = YearsBook.read();
    private final YearsHabits habits = new YearsHabits(book, dice, hours);
    private final List<PlannedMission> planned =
            YearsPlan.of(book, DemoNetwork.read(), dice, hours, MONDAY.minus(Duration.ofDays(300)), MONDAY, 200);

    @Test
    void whoeverLooksAgainFindsTheSame() {
        var seen = seen("userTask_answerProtocol", "anne", MONDAY, null);

        assertThat(habits.acts(planned.get(0), seen)).hasSize(2).isEqualTo(habits.acts(planned.get(0), seen));
    }

    @Test
    void peopleTakeTheirTimeButNotTheirWeekEnds() {
        var moments = moments("userTask_coordinateMission", null);

        assertThat(moments).allSatisfy(at -> {
            assertThat(at).isAfter(MONDAY);
            assertThat(WorkingDays.isWorkingDay(LocalDate.ofInstant(at, PARIS))).isTrue();
        });
        var quick = moments.stream()
                .filter(at -> at.isBefore(MONDAY.plus(Duration.ofDays(2))))
                .count();
        var slow = moments.stream()
                .filter(at -> at.isAfter(MONDAY.plus(Duration.ofDays(4))))
                .count();
        assertThat(quick / (double) moments.size()).isBetween(0.5, 0.95);
        assertThat(slow).isPositive();
    }

    /** Some as soon as it comes, some shortly before, and of a few it is not known. */
    @Test
    void mostOpenWhatTheyDoAndDoItLater() {
        var waited = new ArrayList<Double>();
        for (var i = 0; i < planned.size(); i++) {
            var acts = habits.acts(planned.get(i), seen("userTask_draftProtocol", "person" + i % 40, MONDAY, null));
            var done = only(acts, act -> act.deed().completes() != null).orElseThrow();
            only(acts, act -> "userTask_draftProtocol".equals(act.deed().opens()))
                    .ifPresent(opened -> {
                        assertThat(opened).isAfter(MONDAY).isBefore(done);
                        waited.add(hours.between(MONDAY, opened) / hours.between(MONDAY, done));
                    });
        }

        assertThat(waited.size() / (double) planned.size()).isBetween(0.85, 0.98);
        assertThat(waited.stream().filter(share -> share < 0.2)).hasSizeBetween(20, 120);
        assertThat(waited.stream().filter(share -> share > 0.8)).hasSizeBetween(40, 150);
    }

    private static Optional<Instant> only(List<Act> acts, Predicate<Act> which) {
        return acts.stream().filter(which).map(Act::at).findFirst();
    }

    /** Whoever takes it does it at once: before, it was nobody's. */
    @Test
    void aStepOfAGroupsIsOpenedByNobodyBefore() {
        var step = "userTask_decideOnWriteOff";
        var ofAnimators =
                new Waiting(new OpenTask("t", step, step, step, null, List.of("animators"), MONDAY, null), null);
        var seen = new Seen(mission(null), List.of(ofAnimators), 2, List.of(), List.of());

        assertThat(habits.acts(planned.get(0), seen))
                .extracting(act -> act.deed().completes())
                .containsExactly(step);
    }

    /** That is what the change of the diagrams half-way shows. */
    @Test
    void thoseWhoLetAnAnswerLieAreWokenByAnEarlierReminder() {
        var early = moments("userTask_answerProtocol", working(3));
        var later = moments("userTask_answerProtocol", working(6));
        var never = moments("userTask_answerProtocol", null);

        assertThat(late(early, 7)).isLessThan(late(later, 7) * 0.7);
        assertThat(late(later, 14)).isLessThan(late(never, 14));
    }

    @Test
    void nobodyWorksOnInAPause() {
        var until = LocalDate.of(2025, 4, 14);
        var paused = new Seen(
                mission(until), waiting("userTask_draftProtocol", "anne", MONDAY, null), 0, List.of(), List.of());

        assertThat(habits.acts(planned.get(0), paused))
                .extracting(Act::at)
                .allSatisfy(at -> assertThat(LocalDate.ofInstant(at, PARIS)).isAfterOrEqualTo(until));
    }

    @Test
    void aStepThatNobodyKnewThenWaits() {
        assertThat(habits.acts(planned.get(0), seen("userTask_ofTomorrow", "anne", MONDAY, null)))
                .isEmpty();
    }

    /** @return how many of a thousand wait for more than so many days */
    private static double late(List<Instant> moments, int days) {
        return moments.stream()
                        .filter(at -> at.isAfter(MONDAY.plus(Duration.ofDays(days))))
                        .count()
                * 1000.0
                / moments.size();
    }

    private List<Instant> moments(String step, @Nullable Instant due) {
        return IntStream.range(0, planned.size())
                .boxed()
                .flatMap(i -> habits.acts(planned.get(i), seen(step, "person" + i % 40, MONDAY, due)).stream())
                .filter(act -> act.deed().opens() == null)
                .map(Act::at)
                .toList();
    }

    private static Instant working(int days) {
        return WorkingDays.after(LocalDate.ofInstant(MONDAY, PARIS), days)
                .atTime(18, 0)
                .atZone(PARIS)
                .toInstant();
    }

    private static Seen seen(String step, String who, Instant since, @Nullable Instant due) {
        return new Seen(mission(null), waiting(step, who, since, due), 2, List.of(), List.of());
    }

    private static List<Waiting> waiting(String step, String who, Instant since, @Nullable Instant due) {
        return List.of(new Waiting(new OpenTask("t", step, step, step, "id-of-" + who, List.of(), since, due), who));
    }

    private static Mission mission(@Nullable LocalDate pausedUntil) {
        return new Mission(
                "M-2025-0001",
                "A mission",
                "client",
                null,
                null,
                "introducer",
                "coordinator",
                "EUR",
                Phase.PROTOCOL,
                MONDAY,
                null,
                null,
                null,
                pausedUntil == null ? null : MONDAY,
                pausedUntil,
                null,
                null,
                null,
                null);
    }
}
