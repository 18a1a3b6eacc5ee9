package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.metrics.Crossing.OfMission;
import network.relais.metrics.Crossing.OfPercentile;
import network.relais.metrics.Passages.Ended;
import network.relais.metrics.Passages.Open;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as a crossing, and how often: of missions once each, of a percentile each time that it was kept before. */
class FindCrossingsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A Monday at 10, by the clock on the wall. */
    private static final Instant SET = Instant.parse("2026-03-02T09:00:00Z");

    private static final TimeLimit A_DAY = new TimeLimit(85, Duration.ofHours(10));
    private static final Target TARGET = new Target(7, TargetSubject.phase("mission_staffing"), A_DAY, "xavier", SET);

    private final List<Ended> ended = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<String, Set<String>> people = new HashMap<>();
    private final Noted noted = new Noted();
    private final FindCrossings find = finding(TARGET);

    private FindCrossings finding(Target target) {
        return new FindCrossings(
                new OneTarget(target),
                new HowTargetsStand(
                        mock(Histograms.class),
                        mock(DoersByDay.class),
                        new KnownPassages(ended, open, people),
                        mock(Diagrams.class),
                        Clock.fixed(SET, PARIS)),
                noted);
    }

    @Test
    void aMissionCrossesOnceAtTheMomentAtWhichItsTimeIsOver() {
        open.add(new Open("s1", "M-1", SET));

        assertThat(find.until(SET.plus(Duration.ofDays(1))))
                .as("ten office hours and no more")
                .isEmpty();
        var later = SET.plus(Duration.ofDays(1)).plusSeconds(1);
        assertThat(find.until(later)).singleElement().satisfies(crossing -> {
            assertThat(((OfMission) crossing).beyond().mission()).isEqualTo("M-1");
            assertThat(((OfMission) crossing).beyond().due()).isEqualTo(SET.plus(Duration.ofDays(1)));
        });

        noted.addMission(7, "s1", later, true);
        assertThat(find.until(later.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void whatWasBeyondWhenTheTargetWasSetAlertsNobody() {
        open.add(new Open("long before", "M-1", SET.minus(Duration.ofDays(30))));
        open.add(new Open("just before", "M-2", SET.minus(Duration.ofDays(3)).minusSeconds(1)));
        open.add(new Open("not yet", "M-3", SET.minus(Duration.ofDays(3)).plusSeconds(1)));

        assertThat(find.until(SET.plusSeconds(60)))
                .extracting(crossing -> ((OfMission) crossing).beyond().id())
                .as("Friday at 10 was a working day before")
                .containsExactly("not yet");
    }

    @Test
    void thePercentileCrossesAgainOnlyAfterItWasKept() {
        end(20, Duration.ofHours(1), SET.minus(Duration.ofDays(5)));
        assertThat(find.until(at(1))).isEmpty();

        end(10, Duration.ofDays(5), at(7));
        var first = find.until(at(8));
        assertThat(first).singleElement().satisfies(crossing -> {
            assertThat(((OfPercentile) crossing).turn()).isEqualTo(1);
            assertThat(((OfPercentile) crossing).kept().within()).isEqualTo(20);
        });
        noted.addPercentile(7, 1, at(8), true);
        assertThat(find.until(at(9))).as("it was told").isEmpty();

        end(80, Duration.ofHours(1), at(9));
        assertThat(find.until(at(10))).as("kept again").isEmpty();
        assertThat(noted.last().orElseThrow().withinAt()).isEqualTo(at(10));

        end(40, Duration.ofDays(5), at(11));
        assertThat(find.until(at(12))).singleElement().satisfies(crossing -> assertThat(
                        ((OfPercentile) crossing).turn())
                .isEqualTo(2));
    }

    @Test
    void aTargetThatWasMissedWhenItWasSetIsNotedAndNotTold() {
        end(20, Duration.ofDays(5), SET.minus(Duration.ofDays(5)));

        assertThat(find.until(at(1))).isEmpty();
        assertThat(noted.last()).contains(new Crossings.Turn(1, null));
        assertThat(noted.told).isEmpty();
    }

    @Test
    void ofFewerThanTwentyNothingIsSaid() {
        end(19, Duration.ofDays(5), at(1));
        assertThat(find.until(at(2))).isEmpty();
        assertThat(noted.last()).isEmpty();

        end(1, Duration.ofDays(5), at(2));
        assertThat(find.until(at(3))).hasSize(1);
    }

    /** How long one of them waits is about that mission. */
    @Test
    void ofAStepThatFewPeopleDidThereIsNoPercentileButTheMissionsThatWait() {
        var find =
                finding(new Target(7, TargetSubject.step("mission_staffing", "userTask_choose"), A_DAY, "xavier", SET));
        open.add(new Open("s1", "M-1", SET));
        for (var person : List.of("a", "b", "c", "d")) {
            end(10, person, Duration.ofDays(5), at(1));
        }
        assertThat(find.until(at(2))).singleElement().isInstanceOf(OfMission.class);
        assertThat(noted.last()).isEmpty();

        end(1, "e", Duration.ofDays(5), at(2));
        assertThat(find.until(at(3))).hasSize(2).last().isInstanceOf(OfPercentile.class);
    }

    @Test
    void norIsThereOneOfAPhaseThatFewPeopleWorkedOn() {
        open.add(new Open("p1", "M-1", SET));
        end(40, Duration.ofDays(5), at(1));
        people.put("mission_staffing", Set.of("a", "b", "c", "d"));
        assertThat(find.until(at(2))).singleElement().isInstanceOf(OfMission.class);
        assertThat(noted.last()).isEmpty();

        people.put("mission_staffing", Set.of("a", "b", "c", "d", "e"));
        assertThat(find.until(at(3))).hasSize(2).last().isInstanceOf(OfPercentile.class);
    }

    private static Instant at(int day) {
        return SET.plus(Duration.ofDays(day));
    }

    private void end(int times, Duration took, Instant at) {
        end(times, null, took, at);
    }

    private void end(int times, @Nullable String holder, Duration took, Instant at) {
        for (int each = 0; each < times; each++) {
            ended.add(new Ended("M-1", holder, at.minus(took), at));
        }
    }

    // ---- by hand

    private static final class Noted implements Crossings {

        private final Set<String> missions = new HashSet<>();
        private final List<Integer> told = new ArrayList<>();
        private @Nullable Turn last;

        Optional<Turn> last() {
            return Optional.ofNullable(last);
        }

        @Override
        public Set<String> ofMissions(long target) {
            return missions;
        }

        @Override
        public void addMission(long target, String id, Instant at, boolean isTold) {
            missions.add(id);
        }

        @Override
        public long count(long target, Instant from, Instant until) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Turn> ofPercentile(long target) {
            return last();
        }

        @Override
        public void addPercentile(long target, int turn, Instant at, boolean isTold) {
            last = new Turn(turn, null);
            if (isTold) {
                told.add(turn);
            }
        }

        @Override
        public void within(long target, int turn, Instant at) {
            last = new Turn(turn, at);
        }
    }

    private record OneTarget(Target target) implements Targets {

        @Override
        public void lock() {}

        @Override
        public boolean lockIfFree() {
            return true;
        }

        @Override
        public List<Target> held() {
            return List.of(target, new Target(8, TargetSubject.open(), new Target.Amount(3), "xavier", SET));
        }

        @Override
        public List<Past> past(TargetSubject subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Past> find(long number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Target add(TargetSubject subject, Target.Aim aim, String by, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void end(long number, String by, Instant at) {
            throw new UnsupportedOperationException();
        }
    }
}
