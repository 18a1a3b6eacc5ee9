package network.relais.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final WorkingTime TIME = new WorkingTime(PARIS);

    /** Monday 2026-03-02 is a working day like any other. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, 2026-03-02T11:30, PT2H30M, within a day",
        "2026-03-02T17:00, 2026-03-03T09:00, PT2H, over a night",
        "2026-03-02T06:00, 2026-03-02T22:00, PT10H, a whole day and no more",
        "2026-03-06T17:00, 2026-03-09T09:00, PT2H, over a weekend",
        "2026-03-07T10:00, 2026-03-08T10:00, PT0S, on a weekend",
        "2026-04-03T17:00, 2026-04-07T09:00, PT2H, over Easter",
        "2026-04-30T17:00, 2026-05-04T09:00, PT2H, over the first of May",
        "2026-03-27T17:00, 2026-03-30T09:00, PT2H, over the night that loses an hour",
        "2026-10-23T17:00, 2026-10-26T09:00, PT2H, over the night that gains an hour",
        "2026-12-24T08:00, 2027-01-04T08:00, PT50H, over the turn of the year",
    })
    void onlyOfficeTimeCounts(LocalDateTime from, LocalDateTime to, Duration passed, String when) {
        assertThat(TIME.between(at(from), at(to))).as(when).isEqualTo(passed);
        assertThat(TIME.between(at(to), at(from))).as(when).isEqualTo(passed.negated());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, PT2H, 2026-03-02T11:00, within a day",
        "2026-03-02T17:00, PT1H, 2026-03-02T18:00, until the evening and not the next morning",
        "2026-03-02T17:00, PT2H, 2026-03-03T09:00, over a night",
        "2026-03-02T10:00, PT30H, 2026-03-05T10:00, three working days",
        "2026-03-06T17:00, PT2H, 2026-03-09T09:00, over a weekend",
        "2026-03-07T10:00, PT10H, 2026-03-09T18:00, set on a Saturday",
        "2026-04-30T20:00, PT1H, 2026-05-04T09:00, over the first of May",
        "2026-03-27T17:00, PT2H, 2026-03-30T09:00, over the night that loses an hour",
        "2026-03-07T10:00, PT0S, 2026-03-07T10:00, nothing",
    })
    void aTargetIsReachedInOfficeTime(LocalDateTime from, Duration target, LocalDateTime reached, String when) {
        assertThat(TIME.plus(at(from), target)).as(when).isEqualTo(at(reached));
    }

    @Test
    void theSameInstantsAreOtherOfficeHoursElsewhere() {
        var from = Instant.parse("2026-03-02T08:00:00Z");
        var to = Instant.parse("2026-03-02T20:00:00Z");

        assertThat(TIME.between(from, to)).isEqualTo(Duration.ofHours(9));
        assertThat(new WorkingTime(ZoneId.of("Indian/Reunion")).between(from, to))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void officeTimeIsNeverTakenAway() {
        assertThatThrownBy(() -> TIME.plus(Instant.EPOCH, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void whatPassesInTwoPartsPassesInOne(
            @ForAll("instants") Instant a, @ForAll("instants") Instant b, @ForAll("instants") Instant c) {
        assertThat(TIME.between(a, b).plus(TIME.between(b, c))).isEqualTo(TIME.between(a, c));
    }

    @Property(tries = 500)
    void whatIsAddedHasPassed(@ForAll("instants") Instant from, @ForAll("times") Duration time) {
        assertThat(TIME.between(from, TIME.plus(from, time))).isEqualTo(time);
    }

    @Property(tries = 500)
    void andNotAMomentEarlier(@ForAll("instants") Instant from, @ForAll("times") Duration time) {
        if (!time.isZero()) {
            assertThat(TIME.between(from, TIME.plus(from, time).minusMillis(1))).isLessThan(time);
        }
    }

    /** Minute by minute, over some days round the two nights of a year on which clocks change. */
    @Property(tries = 40)
    void itIsWhatAWatchWouldCountThatRunsInTheOfficeOnly(
            @ForAll("minutesRoundSummerTime") Instant from, @ForAll("minutesOfDays") long minutes) {
        var counted = Stream.iterate(from, minute -> minute.plusSeconds(60))
                .limit(minutes)
                .map(minute -> minute.atZone(PARIS))
                .filter(minute -> WorkingDays.isWorkingDay(minute.toLocalDate())
                        && minute.getHour() >= 8
                        && minute.getHour() < 18)
                .count();

        assertThat(TIME.between(from, from.plus(Duration.ofMinutes(minutes))).toMinutes())
                .isEqualTo(counted);
    }

    @Property(tries = 200)
    void daysAreCountedAsIfOneWalked(@ForAll("days") LocalDate from, @ForAll("daysLater") int later) {
        assertThat(WorkingDays.count(from, from.plusDays(later)))
                .isEqualTo(from.datesUntil(from.plusDays(later))
                        .filter(WorkingDays::isWorkingDay)
                        .count());
    }

    @Test
    void aDayThatIsTwoHolidaysAtOnceIsOneDayLess() {
        // In 2008 Ascension fell on 1 May.
        assertThat(WorkingDays.count(LocalDate.of(2008, 4, 28), LocalDate.of(2008, 5, 5)))
                .isEqualTo(4);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(seconds("2020-01-01"), seconds("2035-01-01"))
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Instant> minutesRoundSummerTime() {
        return Arbitraries.of("2026-03-27", "2026-10-23").flatMap(day -> Arbitraries.longs()
                .between(0, 60 * 24)
                .map(minute -> Instant.ofEpochSecond(seconds(day) + minute * 60)));
    }

    @Provide
    Arbitrary<Long> minutesOfDays() {
        return Arbitraries.longs().between(0, 60 * 24 * 5);
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.longs().between(0, 60 * 60 * 10 * 400).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1965, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Integer> daysLater() {
        return Arbitraries.integers().between(0, 1000);
    }

    private static long seconds(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private static Instant at(LocalDateTime onTheWall) {
        return onTheWall.atZone(PARIS).toInstant();
    }
}
