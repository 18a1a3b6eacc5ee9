package network.relais.metrics;

import static network.relais.testing.EventLogs.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import network.relais.metrics.Courses.Course;
import network.relais.metrics.Courses.Passage;
import network.relais.metrics.Courses.Wanted;
import network.relais.metrics.Diagrams.Place;
import network.relais.metrics.StepFact.Ending;
import network.relais.metrics.WriteEventLog.Asked;
import network.relais.publishing.WaitsFor;
import network.relais.testing.EventLogs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXParseException;

/** Which events become of a mission's steps, and that nothing but a few missions is ever in memory. */
class WriteEventLogTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Asked MARCH = new Asked(
            new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)), Selection.ALL, "mission_staffing", "d1");

    private Set<String> doers = Set.of("a", "b", "c", "d", "e");

    /** What waits there still is about the mission. */
    @Test
    void aStepThatFewPeopleDidHasOnlyItsEnd() throws Exception {
        doers = Set.of("a", "b", "c", "d");

        assertThat(logged(passage("s1", 0, 5, 9, Ending.DONE))).containsExactly("s1 complete +9");
        assertThat(logged(passage("s1", 0, 5, 9, Ending.TAKEN_BACK))).containsExactly("s1 ate_abort +9");
        assertThat(logged(passage("s1", 0, null, null, null))).containsExactly("s1 schedule +0");
    }

    @Test
    void aStepIsScheduledStartedAndComplete() throws Exception {
        assertThat(logged(passage("s1", 0, 5, 9, Ending.DONE)))
                .containsExactly("s1 schedule +0", "s1 start +5", "s1 complete +9");
        assertThat(logged(passage("s1", 0, null, 9, Ending.DONE))).containsExactly("s1 schedule +0", "s1 complete +9");
        assertThat(logged(passage("s1", 0, 5, null, null))).containsExactly("s1 schedule +0", "s1 start +5");
        assertThat(logged(passage("s1", 0, 0, 0, Ending.DONE)))
                .containsExactly("s1 schedule +0", "s1 start +0", "s1 complete +0");
    }

    @Test
    void whatWasTakenBackIsWithdrawnBeforeAndAbortedAfterSomebodyHadBegun() throws Exception {
        assertThat(logged(passage("s1", 0, null, 9, Ending.TAKEN_BACK)))
                .containsExactly("s1 schedule +0", "s1 withdraw +9");
        assertThat(logged(passage("s1", 0, 5, 9, Ending.TAKEN_BACK)))
                .containsExactly("s1 schedule +0", "s1 start +5", "s1 ate_abort +9");
    }

    @Test
    void aFormThatSeemsToHaveBeenOpenedAtAnotherTimeIsNoStart() throws Exception {
        assertThat(logged(passage("s1", 3, 2, 9, Ending.DONE))).containsExactly("s1 schedule +3", "s1 complete +9");
        assertThat(logged(passage("s1", 3, 10, 9, Ending.TAKEN_BACK)))
                .containsExactly("s1 schedule +3", "s1 withdraw +9");
    }

    /** The engine goes from one step to the next in the same millisecond. */
    @Test
    void whatWasThereEndsBeforeTheNextBegins() throws Exception {
        assertThat(logged(passage("a", 9, null, 9, Ending.DONE), passage("z", 0, 9, 9, Ending.DONE)))
                .containsExactly("z schedule +0", "z start +9", "z complete +9", "a schedule +9", "a complete +9");
    }

    @Test
    void anEventSaysWhatTheStepWasAndOfWhichMissionAndNotWhose() throws Exception {
        var out = new ByteArrayOutputStream();
        log(new Missions(List.of(course("M-1", passage("s1", 0, null, null, null))), 9))
                .write(MARCH, out);

        var trace = EventLogs.read(out.toByteArray()).getTrace().get(0);
        assertThat(EventLogs.attributes(trace.getStringOrDateOrInt()))
                .containsEntry("concept:name", "M-1")
                .containsEntry("opened", NINE)
                .containsEntry("phase", "staffing")
                .containsEntry("place", "Lyon")
                .containsEntry("agreed", 2_000_000L)
                .doesNotContainKey("outcome");
        assertThat(events(trace).get(0))
                .containsEntry("concept:name", "Answer the offer")
                .doesNotContainKey("org:resource")
                .containsEntry("process", "mission_staffing")
                .containsEntry("activity", "userTask_answerOffer")
                .containsEntry("waitsFor", "member")
                .containsEntry("round", 2L);
    }

    @Test
    void anyNumberOfMissionsIsWrittenSomeAtATime() throws Exception {
        var missions = new Missions(
                IntStream.range(0, 1000)
                        .mapToObj(number -> "M-%04d".formatted(number))
                        .map(id -> course(
                                id, id.endsWith("7") ? List.of() : List.of(passage("s" + id, 0, 1, 2, Ending.DONE))))
                        .toList(),
                1000);
        var out = new ByteArrayOutputStream();

        log(missions).write(MARCH, out);

        assertThat(EventLogs.read(out.toByteArray()).getTrace())
                .as("without those that were at no such step")
                .hasSize(900);
        assertThat(missions.asked).hasSizeGreaterThan(4).allSatisfy(wanted -> assertThat(wanted)
                .isEqualTo(new Wanted(
                        Instant.parse("2026-02-28T23:00:00Z"),
                        Instant.parse("2026-03-31T22:00:00Z"),
                        Selection.ALL,
                        "mission_staffing",
                        "d1")));
    }

    @Test
    void aLogThatBreaksOffIsNoDocument() {
        var missions = new Missions(
                IntStream.range(0, 1000)
                        .mapToObj(number ->
                                course("M-%04d".formatted(number), passage("s" + number, 0, 1, 2, Ending.DONE)))
                        .toList(),
                500);
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> log(missions).write(MARCH, out)).hasMessage("The database has gone");
        assertThat(out.size()).as("bytes that have left already").isGreaterThan(10_000);
        assertThatThrownBy(() -> EventLogs.read(out.toByteArray())).isInstanceOf(SAXParseException.class);
    }

    /** Fails when it is asked behind the first {@code atMost}. */
    private static final class Missions implements Courses {

        private final List<Course> all;
        private final int atMost;
        private final List<Wanted> asked = new ArrayList<>();
        private Doers doers = new Doers(Map.of());

        Missions(List<Course> all, int atMost) {
            this.all = all;
            this.atMost = atMost;
        }

        @Override
        public Doers doers(Wanted wanted) {
            asked.add(wanted);
            return doers;
        }

        @Override
        public List<Course> next(Wanted wanted, String after, int some) {
            asked.add(wanted);
            assertThat(some).isLessThan(500);
            var next = all.stream()
                    .filter(course -> course.mission().compareTo(after) > 0)
                    .limit(some)
                    .toList();
            if (!next.isEmpty() && all.indexOf(next.get(0)) >= atMost) {
                throw new IllegalStateException("The database has gone");
            }
            return next;
        }
    }

    private WriteEventLog log(Missions courses) {
        var place = new Place("d1", "userTask_answerOffer");
        courses.doers = new Doers(Map.of(place, doers));
        var diagrams = mock(Diagrams.class);
        when(diagrams.steps())
                .thenReturn(Map.of(
                        place,
                        new Diagrams.Drawn(
                                "mission_staffing",
                                new Diagram.Step(
                                        "userTask_answerOffer",
                                        Diagram.Kind.TASK,
                                        "Answer the offer",
                                        WaitsFor.MEMBER))));
        return new WriteEventLog(courses, diagrams, Clock.fixed(NINE, ZoneId.of("Europe/Paris")));
    }

    private List<String> logged(Passage... passages) throws Exception {
        var out = new ByteArrayOutputStream();
        log(new Missions(List.of(course("M-1", passages)), 1)).write(MARCH, out);
        return events(EventLogs.read(out.toByteArray()).getTrace().get(0)).stream()
                .map(event -> "%s %s +%d"
                        .formatted(
                                event.get("concept:instance"),
                                event.get("lifecycle:transition"),
                                ((Instant) Objects.requireNonNull(event.get("time:timestamp"))).getEpochSecond()
                                        - NINE.getEpochSecond()))
                .toList();
    }

    private static Course course(String mission, Passage... passages) {
        return course(mission, List.of(passages));
    }

    private static Course course(String mission, List<Passage> passages) {
        return new Course(mission, NINE, "STAFFING", null, "Lyon", "EUR", 2_000_000, 0, passages);
    }

    /** In seconds after nine. */
    private static Passage passage(
            String id, int entered, @Nullable Integer opened, @Nullable Integer ended, @Nullable Ending how) {
        return new Passage(
                id,
                "mission_staffing",
                "userTask_answerOffer",
                "Answer the offer",
                WaitsFor.MEMBER,
                NINE.plusSeconds(entered),
                opened == null ? null : NINE.plusSeconds(opened),
                ended == null ? null : NINE.plusSeconds(ended),
                how,
                2);
    }
}
