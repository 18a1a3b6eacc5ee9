package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import network.relais.figures.Answer;
import network.relais.metrics.HowTargetsStand.Beyond;
import network.relais.metrics.HowTargetsStand.Late;
import network.relais.metrics.Passages.Ended;
import network.relais.metrics.Passages.Open;
import network.relais.metrics.Series.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Office time decides what is within a target and when something crosses it: over holidays and both nights on which the clock changes. */
class HowTargetsStandTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final TargetSubject STEP = TargetSubject.step("mission_staffing", "userTask_answerOffer");
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private static final Selection IN_LYON = new Selection(null, "Lyon", null, null, null);

    private final List<Ended> ended = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<String, Set<String>> people = new HashMap<>();
    private final Histograms histograms = mock(Histograms.class);
    private final DoersByDay doers = mock(DoersByDay.class);
    private final Diagrams diagrams = mock(Diagrams.class);
    private final HowTargetsStand howTargetsStand = new HowTargetsStand(
            histograms,
            doers,
            new KnownPassages(ended, open, people),
            diagrams,
            Clock.fixed(at("2026-06-01T12:00"), PARIS));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, 3, 0, 2026-03-05T10:00, on four days of one week",
        "2026-03-06T17:00, 0, 2, 2026-03-09T09:00, over a weekend",
        "2026-04-30T17:00, 1, 0, 2026-05-04T17:00, over the first of May and a weekend",
        "2026-05-13T17:00, 0, 2, 2026-05-15T09:00, over Ascension",
        "2026-03-27T17:00, 1, 0, 2026-03-30T17:00, over the night that loses an hour",
        "2026-10-23T17:00, 1, 0, 2026-10-26T17:00, over the night that gains an hour",
        "2026-03-02T22:00, 0, 1, 2026-03-03T09:00, begun at night"
    })
    void itIsCrossedAtTheMomentAtWhichItsOfficeTimeIsOver(
            LocalDateTime entered, int days, int hours, LocalDateTime due, String when) {
        var target = target(85, Duration.ofHours(10L * days + hours));
        open.add(new Open("s1", "M-1", at(entered)));

        assertThat(howTargetsStand.beyond(target, Selection.ALL, at(due)))
                .as(when + ", a moment too early")
                .isEmpty();
        assertThat(howTargetsStand.beyond(target, Selection.ALL, at(due).plusMillis(1)))
                .as(when)
                .extracting(Beyond::due, each -> each.took().truncatedTo(ChronoUnit.MINUTES))
                .containsExactly(tuple(at(due), target.limit().limit()));
    }

    /** Now is a Monday noon: ten hours of office were over for what came before Friday noon. */
    @Test
    void missionsAreLateOfWhichTheTimeIsOverNow() {
        open.add(new Open("s1", "M-1", at("2026-05-29T11:59:59")));
        open.add(new Open("s2", "M-2", at("2026-05-29T12:00")));

        var target = target(85, Duration.ofHours(10));
        assertThat(howTargetsStand.lateMissions(target, Selection.ALL)).isEqualTo(1);
        assertThat(howTargetsStand.lateAmong(List.of("M-1", "M-2"), target)).containsExactly("M-1");
        assertThat(howTargetsStand.late(target, Selection.ALL, 9))
                .containsExactly(new Late(
                        "M-1",
                        at("2026-05-29T11:59:59"),
                        at("2026-06-01T11:59:59"),
                        Duration.ofHours(10).plusSeconds(1)));
    }

    @Test
    void whatEndedIsMeasuredInOfficeTimeToo() {
        ended.add(new Ended("M-1", null, at("2026-03-27T17:00"), at("2026-03-30T09:00")));
        ended.add(new Ended("M-1", null, at("2026-03-27T17:00"), at("2026-03-30T09:01")));

        var kept = howTargetsStand.kept(target(50, Duration.ofHours(2)), MARCH, IN_LYON);

        assertThat(kept.ended()).isEqualTo(2);
        assertThat(kept.within()).isEqualTo(1);
        assertThat(howTargetsStand.ended(target(50, Duration.ofHours(2)), MARCH, IN_LYON))
                .as("latest first")
                .extracting(HowTargetsStand.Done::isWithin)
                .containsExactly(false, true);
        assertThat(kept.atPercent()).contains(Duration.ofHours(2));
    }

    @Test
    void aMinuteThatHasBegunIsAWholeOneSoThatASecondTooManyIsTooLate() {
        ended.add(new Ended("M-1", null, at("2026-03-02T10:00"), at("2026-03-02T12:00")));
        ended.add(new Ended("M-1", null, at("2026-03-02T10:00"), at("2026-03-02T12:00:01")));

        var kept = howTargetsStand.kept(target(100, Duration.ofHours(2)), MARCH, IN_LYON);

        assertThat(kept.within()).isEqualTo(1);
        assertThat(kept.atPercent()).contains(Duration.ofMinutes(121));
    }

    @Test
    void whatACorrectedClockSaysEndedBeforeItBeganTookNoTime() {
        ended.add(new Ended("M-1", null, at("2026-03-02T12:00"), at("2026-03-02T10:00")));

        assertThat(howTargetsStand
                        .kept(target(100, Duration.ofHours(2)), MARCH, IN_LYON)
                        .atPercent())
                .contains(Duration.ZERO);
    }

    @Test
    void ofAllMissionsWhatWasCountedByDayIsAskedAndNobodyOneByOne() {
        ended.add(new Ended("M-1", null, at("2026-03-02T10:00"), at("2026-03-09T10:00")));
        var counted = Measure.OFFICE.histogram();
        counted.add(Duration.ofHours(1).toMillis());
        when(histograms.officeTime(STEP, MARCH.from(), MARCH.until())).thenReturn(counted);

        var kept = howTargetsStand.kept(target(50, Duration.ofHours(2)), MARCH, Selection.ALL);

        assertThat(kept.within()).isEqualTo(1);
        assertThat(kept.atPercent()).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({"4, true", "5, false", "0, false"})
    void ofAStepThatFewPeopleDidOnlyTheirNumberIsSaid(int people, boolean isOfFew) {
        var names = people(people);
        for (int time = 0; time < 25; time++) {
            ended.add(new Ended(
                    "M-1",
                    people == 0 ? null : "person " + time % people,
                    at("2026-03-02T10:00"),
                    at("2026-03-02T11:00")));
        }
        var counted = Measure.OFFICE.histogram();
        ended.forEach(each -> counted.add(Duration.ofHours(1).toMillis()));
        when(histograms.officeTime(STEP, MARCH.from(), MARCH.until())).thenReturn(counted);
        when(doers.of(STEP, MARCH.from(), MARCH.until())).thenReturn(names);

        var target = target(85, Duration.ofHours(2));
        for (var kept : List.of(
                howTargetsStand.kept(target, MARCH, Selection.ALL), howTargetsStand.kept(target, MARCH, IN_LYON))) {
            assertThat(kept.isOfFew()).isEqualTo(isOfFew);
            assertThat(kept.ended()).isEqualTo(25);
            assertThat(kept.within()).isEqualTo(isOfFew ? 0 : 25);
            assertThat(kept.atPercent().isEmpty()).isEqualTo(isOfFew);
            assertThat(kept.isMet()).isEqualTo(isOfFew ? new Answer.NotEnough<>(people, 5) : new Answer.Given<>(true));
        }
    }

    /** An expense is one step: a phase of it takes as long as whoever approves it. */
    @ParameterizedTest
    @CsvSource({"4, 0, true", "5, 0, false", "0, 0, false", "0, 4, true", "0, 5, false", "4, 5, true"})
    void ofAPhaseThatFewPeopleWorkedOnOnlyItsNumberIsSaid(int own, int ofWhatItCalls, boolean isOfFew) {
        when(diagrams.calls()).thenReturn(List.of(new Diagrams.Call("a_phase", "box", "a_part")));
        for (int time = 0; time < 25; time++) {
            ended.add(new Ended("M-1", null, at("2026-03-02T10:00"), at("2026-03-02T11:00")));
        }
        var phase = TargetSubject.phase("a_phase");
        var counted = Measure.OFFICE.histogram();
        ended.forEach(each -> counted.add(Duration.ofHours(1).toMillis()));
        when(histograms.officeTime(phase, MARCH.from(), MARCH.until())).thenReturn(counted);
        people.putAll(Map.of("a_phase", people(own), "a_part", people(ofWhatItCalls)));
        people.forEach((process, did) -> when(doers.of(TargetSubject.phase(process), MARCH.from(), MARCH.until()))
                .thenReturn(did));

        var target = target(phase, 85, Duration.ofHours(2));
        for (var kept : List.of(
                howTargetsStand.kept(target, MARCH, Selection.ALL), howTargetsStand.kept(target, MARCH, IN_LYON))) {
            assertThat(kept.isOfFew()).isEqualTo(isOfFew);
            assertThat(kept.ended()).isEqualTo(25);
            assertThat(kept.atPercent().isEmpty()).isEqualTo(isOfFew);
        }
    }

    private static Set<String> people(int many) {
        return IntStream.range(0, many).mapToObj(each -> "person " + each).collect(Collectors.toSet());
    }

    private static Target target(int percent, Duration limit) {
        return target(STEP, percent, limit);
    }

    private static Target target(TargetSubject subject, int percent, Duration limit) {
        return new Target(1, subject, new TimeLimit(percent, limit), "xavier", Instant.EPOCH);
    }

    private static Instant at(String moment) {
        return at(LocalDateTime.parse(moment));
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(PARIS).toInstant();
    }
}
