package network.relais.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.metrics.Courses;
import network.relais.metrics.Courses.Course;
import network.relais.metrics.Courses.Passage;
import network.relais.metrics.Courses.Wanted;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagrams;
import network.relais.metrics.EngineHistory.Excerpt;
import network.relais.metrics.Facts;
import network.relais.metrics.Lasted;
import network.relais.metrics.Openings;
import network.relais.metrics.PhaseFact;
import network.relais.metrics.Selection;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepFact;
import network.relais.metrics.StepFact.Ending;
import network.relais.publishing.WaitsFor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the read model's ports promise, on whichever database. */
@JdbcTest
@Import({
    WrittenFacts.class,
    JdbcHistograms.class,
    JdbcProjection.class,
    JdbcOpenings.class,
    JdbcCourses.class,
    JdbcDiagrams.class
})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class MetricsStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @Autowired
    private Facts facts;

    @Autowired
    private Openings openings;

    @Autowired
    private Courses courses;

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingIsKnown() {
        for (var table : List.of(
                "mission",
                "mission_kind",
                "step",
                "phase",
                "diagram",
                "diagram_step",
                "histogram",
                "opening",
                "share",
                "income")) {
            jdbc.sql("delete from relais.metric_" + table).update();
        }
    }

    // ---- facts

    @Test
    void aStepThatIsReadTwiceIsThereOnceAsItWasReadLast() {
        keep(step("s1", "ann", null));
        keep(step("s1", "bob", NOW.plusSeconds(60)));

        assertThat(facts.stepsOf(List.of("M-1")).get("M-1")).containsExactly(step("s1", "bob", NOW.plusSeconds(60)));
    }

    @Test
    void aPhaseKeepsItsOutcomeAndItsCall() {
        facts.keep(
                new Excerpt(List.of(phase("f1", "call", null)), List.of(), Map.of("f1", "staffed"), List.of(DIAGRAM)));
        facts.keep(new Excerpt(List.of(phase("f1", null, NOW)), List.of(), Map.of(), List.of(DIAGRAM)));

        assertThat(facts.phasesOf(List.of("M-1")).get("M-1")).containsExactly(phase("f1", "call", NOW));
        assertThat(jdbc.sql("select outcome from relais.metric_phase where id = 'f1'")
                        .query(String.class)
                        .single())
                .isEqualTo("staffed");
    }

    @Test
    void aDiagramIsKeptOnceWithWhomItsStepsWaitFor() {
        keep(step("s1", "ann", null));
        keep(step("s2", "ann", null));

        assertThat(jdbc.sql("select activity || ' ' || waits_for from relais.metric_diagram_step")
                        .query(String.class)
                        .list())
                .containsExactly("draft coordinator");
    }

    @Test
    void theFirstOpeningByTheHolderCounts() {
        keep(step("s1", "ann", null));
        openings.note("task s1", "bob", NOW.plusSeconds(1));
        openings.note("task s1", "ann", NOW.plusSeconds(5));
        openings.note("task s1", "ann", NOW.plusSeconds(9));

        facts.keepOpeningsSince(NOW);
        assertThat(openedOf("s1")).isEqualTo(NOW.plusSeconds(5));

        keep(step("s1", "ann", NOW.plusSeconds(60)));
        assertThat(openedOf("s1")).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void whoeverGetsAStepFromAnotherHasNotOpenedItYet() {
        openings.note("task s1", "ann", NOW.plusSeconds(5));
        keep(step("s1", "ann", null));
        assertThat(openedOf("s1")).isEqualTo(NOW.plusSeconds(5));

        keep(step("s1", "bob", null));
        assertThat(openedOf("s1")).isNull();
    }

    @Test
    void anOpeningStaysKnownWhenItsNoteIsGone() {
        openings.note("task s1", "ann", NOW.plusSeconds(5));
        keep(step("s1", "ann", null));
        jdbc.sql("delete from relais.metric_opening").update();

        keep(step("s1", "ann", NOW.plusSeconds(60)));

        assertThat(openedOf("s1")).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void whatEndedInASpanIsWhatWasDoneInIt() {
        keep(step("before", "ann", NOW.minusMillis(1)));
        keep(step("first", "ann", NOW));
        keep(step("after", "ann", NOW.plusSeconds(60)));
        keep(step("open", "ann", null));
        keep(takenBack("taken back", NOW));
        facts.keep(new Excerpt(
                List.of(phase("f1", null, NOW), phase("cancelled", null, NOW, true)),
                List.of(),
                Map.of("f1", "staffed"),
                List.of(DIAGRAM)));

        assertThat(facts.endedBetween(NOW, NOW.plusSeconds(60)))
                .containsExactlyInAnyOrder(
                        new Lasted(Subject.STEP, "d1", "draft", "ann", NOW.minusSeconds(100), null, NOW, false),
                        new Lasted(
                                Subject.PHASE,
                                "d1",
                                "mission_staffing",
                                null,
                                NOW.minusSeconds(100),
                                null,
                                NOW,
                                false));
    }

    @Test
    void roundsAreSet() {
        keep(step("s1", "ann", null));

        facts.setRounds(Map.of("s1", 3));

        assertThat(jdbc.sql("select round from relais.metric_step")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void ofAPersonWhoIsErasedNothingIsLeftButTimes() {
        openings.note("task s1", "ann", NOW);
        keep(step("s1", "ann", NOW));
        keep(step("s2", "bob", NOW));
        jdbc.sql(
                        """
                        insert into relais.metric_mission (mission, opened_at, phase, prescriber, introducer, coordinator, currency,
                            agreed, received)
                        values ('M-1', ?, 'LEAD', 'ann', 'bob', 'ann', 'EUR', 5, 3)""")
                .param(Timestamp.from(NOW))
                .update();

        for (var person : List.of("ann", "bob")) {
            jdbc.sql("insert into relais.metric_share (mission, person, agreed_at) values ('M-1', ?, ?)")
                    .params(person, Timestamp.from(NOW))
                    .update();
            jdbc.sql(
                            """
                            insert into relais.metric_income (entry, mission, person, currency, amount, recorded_at)
                            values (?, 'M-1', ?, 'EUR', 100, ?)""")
                    .params(person.hashCode(), person, Timestamp.from(NOW))
                    .update();
            jdbc.sql("insert into relais.metric_participant (mission, person, opened_at) values ('M-1', ?, ?)")
                    .params(person, Timestamp.from(NOW))
                    .update();
            jdbc.sql("insert into relais.metric_deliverer values ('M-1', ?)")
                    .param(person)
                    .update();
        }

        facts.forget("ann");
        for (var table : List.of("metric_share", "metric_income", "metric_participant", "metric_deliverer")) {
            assertThat(jdbc.sql("select person from relais." + table)
                            .query(String.class)
                            .list())
                    .as(table)
                    .containsExactly("bob");
        }

        assertThat(jdbc.sql("select holder from relais.metric_step order by id")
                        .query(String.class)
                        .list())
                .containsExactly(null, "bob");
        assertThat(jdbc.sql("select prescriber, introducer, coordinator, agreed from relais.metric_mission")
                        .query((row, number) ->
                                Arrays.asList(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                        .single())
                .containsExactly(null, "bob", null, 5L);
        assertThat(jdbc.sql("select count(*) from relais.metric_opening")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(facts.endedBetween(NOW, NOW.plusSeconds(1)))
                .filteredOn(each -> each.subject() == Subject.STEP)
                .hasSize(2);
    }

    // ---- courses

    @Test
    void missionsAreReadSomeAtATimeWithTheirSteps() {
        for (var mission : List.of("M-1", "M-2", "M-3")) {
            mission(mission, NOW.minusSeconds(100), null);
        }
        keep(step("s1", "ann", NOW.plusSeconds(60)));

        var first = courses.next(wanted(null, null), "", 2);
        assertThat(first).extracting(Course::mission).containsExactly("M-1", "M-2");
        assertThat(first.get(0).passages())
                .containsExactly(new Passage(
                        "s1",
                        "mission_staffing",
                        "draft",
                        "Draft",
                        WaitsFor.COORDINATOR,
                        NOW.minusSeconds(100),
                        null,
                        NOW.plusSeconds(60),
                        Ending.DONE,
                        1));
        assertThat(first.get(1).passages()).isEmpty();
        assertThat(courses.next(wanted(null, null), "M-2", 2))
                .extracting(Course::mission)
                .containsExactly("M-3");
        assertThat(courses.next(wanted(null, null), "M-3", 2)).isEmpty();
    }

    @Test
    void missionsAreThoseThatWereUnderWayAndOfTheSelection() {
        mission("ended before", NOW.minusSeconds(100), NOW.minusMillis(1));
        mission("began after", NOW.plusSeconds(60), null);
        mission("ended in it", NOW.minusSeconds(100), NOW);
        mission("began in it", NOW.plusSeconds(59), NOW.plusSeconds(900));
        jdbc.sql("insert into relais.metric_mission_kind (mission, kind) values ('ended in it', 'survey')")
                .update();

        assertThat(courses.next(wanted(null, null), "", 9))
                .extracting(Course::mission)
                .containsExactly("began in it", "ended in it");
        assertThat(courses.next(
                        new Wanted(
                                NOW, NOW.plusSeconds(60), new Selection("survey", null, null, null, null), null, null),
                        "",
                        9))
                .extracting(Course::mission)
                .containsExactly("ended in it");
    }

    @Test
    void stepsAreThoseOfTheProcessAndOfTheDiagram() {
        mission("M-1", NOW.minusSeconds(100), null);
        keep(step("s1", "ann", null));

        assertThat(courses.next(wanted("mission_staffing", "d1"), "", 9).get(0).passages())
                .hasSize(1);
        assertThat(courses.next(wanted("mission_delivery", null), "", 9).get(0).passages())
                .isEmpty();
        assertThat(courses.next(wanted(null, "d2"), "", 9).get(0).passages()).isEmpty();
    }

    /** Those before and after the period too: all that is told of a mission, and nothing of others. */
    @Test
    void whoDidTheStepsOfTheseMissionsIsKnownWheneverTheyDidThem() {
        mission("M-1", NOW.minusSeconds(1_000), null);
        mission("ended before", NOW.minusSeconds(1_000), NOW.minusMillis(1));
        keep(step("s1", "ann", NOW.minusSeconds(500)));
        keep(step("s2", "bob", NOW.plusSeconds(500)));
        keep(step("s3", "bob", NOW));
        keep(step("s4", "cat", null));
        keep(takenBack("s5", NOW));
        keep(step("s6", "dan", NOW));
        keep(step("s7", "eve", NOW));
        jdbc.sql("update relais.metric_step set mission = 'ended before' where id = 's6'")
                .update();
        jdbc.sql("update relais.metric_step set holder = null where id = 's7'").update();
        var draft = new Diagrams.Place("d1", "draft");

        assertThat(courses.doers(wanted(null, null)).bySteps()).isEqualTo(Map.of(draft, Set.of("ann", "bob", "")));
        assertThat(courses.doers(wanted("mission_staffing", "d1")).bySteps()).containsOnlyKeys(draft);
        assertThat(courses.doers(wanted("mission_delivery", null)).bySteps()).isEmpty();
        assertThat(courses.doers(wanted(null, "d2")).bySteps()).isEmpty();
        assertThat(courses.doers(new Wanted(
                                NOW, NOW.plusSeconds(60), new Selection("survey", null, null, null, null), null, null))
                        .bySteps())
                .isEmpty();
    }

    private static Wanted wanted(@Nullable String process, @Nullable String diagram) {
        return new Wanted(NOW, NOW.plusSeconds(60), Selection.ALL, process, diagram);
    }

    private void mission(String id, Instant opened, @Nullable Instant ended) {
        jdbc.sql(
                        """
                        insert into relais.metric_mission (mission, opened_at, ended_at, phase, currency, agreed, received)
                        values (?, ?, ?, 'STAFFING', 'EUR', 0, 0)""")
                .params(id, Timestamp.from(opened), ended == null ? null : Timestamp.from(ended))
                .update();
    }

    @Test
    void aBoxCallsWhatMissionsHaveCalledThere() {
        var map = new Diagram(
                "map",
                "mission_lifecycle",
                "Map",
                "<bpmn/>",
                List.of(
                        new Diagram.Step("staff", Diagram.Kind.CALL, "Staff", null),
                        new Diagram.Step("deliver", Diagram.Kind.CALL, "Deliver", null),
                        new Diagram.Step("never", Diagram.Kind.CALL, "Never", null)));
        var again = new Diagram("map again", map.process(), map.label(), "<bpmn />", map.steps());
        facts.keep(new Excerpt(
                List.of(
                        phase("f1", "c1", null),
                        phase("f2", "c2", null),
                        phase("f3", null, null),
                        new PhaseFact(
                                "f4", "M-1", "mission_delivery", "d1", "mission_lifecycle", "c3", NOW, null, false)),
                List.of(
                        call("c0", "map", "staff"),
                        call("c1", "map", "staff"),
                        call("c2", "map again", "staff"),
                        call("c3", "map", "deliver")),
                Map.of(),
                List.of(DIAGRAM, map, again)));

        assertThat(diagrams.calls())
                .as("once, whichever content it is drawn in")
                .containsExactlyInAnyOrder(
                        new Diagrams.Call("mission_lifecycle", "staff", "mission_staffing"),
                        new Diagrams.Call("mission_lifecycle", "deliver", "mission_delivery"));
    }

    private static StepFact call(String id, String diagram, String activity) {
        return new StepFact(
                id,
                "M-1",
                "f0",
                diagram,
                activity,
                Diagram.Kind.CALL,
                "f0",
                null,
                null,
                NOW.minusSeconds(100),
                null,
                null);
    }

    // ---- examples

    private static final Diagram DIAGRAM = new Diagram(
            "d1",
            "mission_staffing",
            "Staff mission",
            "<bpmn/>",
            List.of(new Diagram.Step("draft", Diagram.Kind.TASK, "Draft", WaitsFor.COORDINATOR)));

    private void keep(StepFact step) {
        facts.keep(new Excerpt(List.of(), List.of(step), Map.of(), List.of(DIAGRAM)));
    }

    private static StepFact step(String id, String holder, @Nullable Instant ended) {
        return step(id, holder, ended, ended == null ? null : Ending.DONE);
    }

    private static StepFact takenBack(String id, Instant ended) {
        return step(id, "ann", ended, Ending.TAKEN_BACK);
    }

    private static StepFact step(String id, String holder, @Nullable Instant ended, @Nullable Ending how) {
        return new StepFact(
                id,
                "M-1",
                "f1",
                "d1",
                "draft",
                Diagram.Kind.TASK,
                "f1",
                "task " + id,
                holder,
                NOW.minusSeconds(100),
                ended,
                how);
    }

    private static PhaseFact phase(String id, @Nullable String call, @Nullable Instant ended) {
        return phase(id, call, ended, false);
    }

    private static PhaseFact phase(String id, @Nullable String call, @Nullable Instant ended, boolean isTakenBack) {
        return new PhaseFact(
                id,
                "M-1",
                "mission_staffing",
                "d1",
                "mission_lifecycle",
                call,
                NOW.minusSeconds(100),
                ended,
                isTakenBack);
    }

    private @Nullable Instant openedOf(String step) {
        return jdbc
                .sql("select opened_at from relais.metric_step where id = ?")
                .param(step)
                .query((row, number) -> row.getTimestamp(1) == null
                        ? List.<Instant>of()
                        : List.of(row.getTimestamp(1).toInstant()))
                .single()
                .stream()
                .findFirst()
                .orElse(null);
    }
}
