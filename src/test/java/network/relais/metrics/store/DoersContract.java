package network.relais.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import network.relais.metrics.Diagram.Kind;
import network.relais.metrics.Diagrams.Place;
import network.relais.metrics.Doers;
import network.relais.metrics.DoersByDay;
import network.relais.metrics.Facts;
import network.relais.metrics.Passages;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepsOfSome;
import network.relais.metrics.TargetSubject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether at least five people did a step, on whichever database: of days of which no more than six people are kept. All of it is undone
 * after each test.
 */
@JdbcTest
@Import({WrittenFacts.class, JdbcDoersByDay.class, JdbcStepsOfSome.class, JdbcPassages.class})
abstract class DoersContract {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate MARCH = LocalDate.of(2019, 3, 1);
    private static final LocalDate MONDAY = LocalDate.of(2019, 3, 4);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Place DRAFT = new Place("o-1", "draft");
    private static final TargetSubject TARGET = TargetSubject.step("o-process", "draft");
    private static final Selection IN_LYON = new Selection(null, "Lyon", null, null, null);

    private static final Doers NOBODY = new Doers(Map.of());

    @Autowired
    private DoersByDay doers;

    @Autowired
    private Facts facts;

    @Autowired
    private StepsOfSome some;

    @Autowired
    private Passages passages;

    @Autowired
    private JdbcClient jdbc;

    private int steps;

    @BeforeEach
    void twoContentsAndTwoMissions() {
        for (var diagram : List.of("o-1", "o-2")) {
            jdbc.sql(
                            """
                            insert into relais.metric_diagram (diagram, process, label, first_used, content)
                            values (?, 'o-process', 'Process', ?, '<bpmn/>')""")
                    .params(diagram, Timestamp.from(at(MONDAY)))
                    .update();
        }
        for (var place : List.of("Lyon", "Nice")) {
            jdbc.sql(
                            """
                            insert into relais.metric_mission (mission, opened_at, phase, place, currency, agreed, received)
                            values (?, ?, 'STAFFING', ?, 'EUR', 0, 0)""")
                    .params("o-" + place, Timestamp.from(at(MONDAY)), place)
                    .update();
        }
    }

    @Test
    void fourPeopleAreFewAndFiveAreNotHoweverOftenTheyDidIt() {
        did(MONDAY, "a", "b", "c", "d", "d", "a");
        project();
        assertThat(few(MONDAY, MONDAY)).containsExactly(DRAFT);

        did(MONDAY, "e");
        project();
        assertThat(few(MONDAY, MONDAY)).isEmpty();
        assertThat(few(TUESDAY, TUESDAY)).as("nobody did anything").isEmpty();
    }

    @Test
    void daysThatTogetherMakeFiveAreNotFewThoughEachAloneIs() {
        did(MONDAY, "a", "b", "c");
        did(TUESDAY, "c", "d", "e");
        project();

        assertThat(few(MONDAY, MONDAY)).containsExactly(DRAFT);
        assertThat(few(TUESDAY, TUESDAY)).containsExactly(DRAFT);
        assertThat(few(MONDAY, TUESDAY)).isEmpty();
        assertThat(doers.of(TARGET, MONDAY, TUESDAY)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(doers.of(TARGET, MONDAY, TUESDAY.plusDays(1))).hasSize(5);
    }

    @Test
    void ofMorePeopleSixAreKeptAndAlwaysTheSame() {
        did(MONDAY, IntStream.rangeClosed(1, 9).mapToObj(each -> "p" + each).toArray(String[]::new));
        project();
        var once = doers.of(MONDAY, TUESDAY);
        assertThat(once.bySteps()).isEqualTo(Map.of(DRAFT, Set.of("p1", "p2", "p3", "p4", "p5", "p6")));
        project();

        assertThat(doers.of(MONDAY, TUESDAY)).isEqualTo(once);
        assertThat(rows()).as("and once more for the month").isEqualTo(6 + 6);
        assertThat(doers.of(MARCH, MARCH.plusMonths(1))).isEqualTo(once);
        assertThat(once.areEnoughBeside("p3", Set.of(DRAFT)))
                .as("without one of them")
                .isTrue();
    }

    /** A month is read as a whole: its days are not looked at, so that they may differ here. */
    @Test
    void aLongSpanIsItsWholeMonthsAndTheDaysAroundThem() {
        did(MONDAY, "a", "b", "c");
        did(TUESDAY, "d");
        did(MARCH.minusDays(1), "before");
        project();
        doers.put(MARCH.minusDays(1), new Doers(Map.of(DRAFT, Set.of("before"))), NOBODY);
        doers.put(MONDAY, new Doers(Map.of(DRAFT, Set.of("not added up yet"))), NOBODY);

        assertThat(few(MARCH, MARCH.plusDays(30))).containsExactly(DRAFT);
        assertThat(few(MARCH.minusDays(1), MARCH.plusDays(30))).isEmpty();
        assertThat(doers.of(TARGET, MARCH.minusDays(1), MARCH.plusMonths(1)))
                .containsExactlyInAnyOrder("a", "b", "c", "d", "before");
        assertThat(doers.of(TARGET, MARCH, MARCH.plusDays(30)))
                .as("no whole month")
                .containsExactlyInAnyOrder("not added up yet", "d");
    }

    @Test
    void aDayIsReplacedAsAWhole() {
        did(MONDAY, "a", "b", "c", "d", "e");
        project();
        jdbc.sql("update relais.metric_step set ended_how = 'TAKEN_BACK' where holder = 'e' and diagram = 'o-1'")
                .update();
        project();

        assertThat(few(MONDAY, MONDAY)).containsExactly(DRAFT);
        assertThat(few(MARCH, MARCH.plusDays(30))).containsExactly(DRAFT);
        assertThat(rows()).isEqualTo(4 + 4);
    }

    @Test
    void theSameStepInTwoContentsOfItsDiagramIsOneWhereItIsShownAsOne() {
        did(MONDAY, "a", "b", "c");
        for (var person : List.of("c", "d", "e")) {
            did(MONDAY, "o-2", "Nice", Kind.TASK, person);
        }
        project();

        assertThat(few(MONDAY, MONDAY)).containsExactlyInAnyOrder(DRAFT, new Place("o-2", "draft"));
        assertThat(doers.of(MONDAY, TUESDAY).few(place -> Optional.of(place.activity())))
                .isEmpty();
        assertThat(doers.of(TARGET, MONDAY, TUESDAY)).hasSize(5);
    }

    @Test
    void ofAPlaceThoseCountWhoDidItThere() {
        did(MONDAY, "a", "b", "c", "d");
        did(TUESDAY, "o-1", "Nice", Kind.TASK, "e");
        project();

        assertThat(few(MONDAY, TUESDAY)).isEmpty();
        assertThat(fewIn(IN_LYON)).containsExactly(DRAFT);
        assertThat(holdersIn(IN_LYON)).hasSize(4);

        did(TUESDAY, "e");
        assertThat(fewIn(IN_LYON)).isEmpty();
        assertThat(holdersIn(IN_LYON)).hasSize(5);
    }

    /** Of its steps all together, in whichever content of its diagram, and of no other's. */
    @Test
    void ofAPhaseThoseCountWhoDidAStepOfItsProcess() {
        var phase = TargetSubject.phase("o-process");
        did(MONDAY, "a", "b");
        did(MONDAY, "o-2", "Lyon", Kind.TASK, "c");
        did(TUESDAY, "o-1", "Nice", Kind.TASK, "d");
        did(TUESDAY, "o-1", "Lyon", Kind.WAIT, null);
        jdbc.sql("update relais.metric_step set activity = 'answer' where id in ('o-2', 'o-3')")
                .update();
        jdbc.sql("update relais.metric_step set activity = 'wait' where kind = 'WAIT' and mission = 'o-Lyon'")
                .update();
        jdbc.sql(
                        "insert into relais.metric_diagram_step (diagram, activity, kind, label) values ('o-1', 'wait', 'WAIT', 'Wait')")
                .update();
        jdbc.sql(
                        """
                        insert into relais.metric_diagram (diagram, process, label, first_used, content)
                        values ('o-3', 'o-other', 'Other', ?, '<bpmn/>')""")
                .param(Timestamp.from(at(MONDAY)))
                .update();
        for (var diagram : List.of("o-1", "o-2", "o-3")) {
            for (var activity : List.of("draft", "answer")) {
                jdbc.sql(
                                """
                                insert into relais.metric_diagram_step (diagram, activity, kind, label)
                                values (?, ?, 'TASK', 'Step')""")
                        .params(diagram, activity)
                        .update();
            }
        }
        did(MONDAY, "o-3", "Lyon", Kind.TASK, "other");
        did(TUESDAY.plusDays(1), "too late");
        project();

        assertThat(doers.of(phase, MONDAY, TUESDAY.plusDays(1))).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(doers.of(phase, MARCH, MARCH.plusMonths(1)))
                .as("of the month")
                .containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(peopleIn(Selection.ALL)).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(peopleIn(IN_LYON)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(doers.of(phase, TUESDAY, TUESDAY.plusDays(1))).containsExactly("d");

        facts.forget("a");
        assertThat(doers.of(phase, MONDAY, TUESDAY.plusDays(1))).containsExactlyInAnyOrder("", "b", "c", "d");
        assertThat(peopleIn(Selection.ALL)).containsExactlyInAnyOrder("", "b", "c", "d");
    }

    private Set<String> peopleIn(Selection selection) {
        return passages.people("o-process", start(MONDAY), start(TUESDAY.plusDays(1)), selection);
    }

    /** A client's answer, a day that comes: it is nobody's speed. */
    @Test
    void whatPeopleDoNotDoIsNobodysAndNeverFew() {
        did(MONDAY, "o-1", "Lyon", Kind.WAIT, null);
        project();

        assertThat(few(MONDAY, MONDAY)).isEmpty();
        assertThat(fewIn(IN_LYON)).isEmpty();
        assertThat(holdersIn(IN_LYON)).containsExactly((String) null);
        assertThat(rows()).isZero();
    }

    /** Else the times of a step that one person did would be shown as soon as nobody knows any more whose they were. */
    @Test
    void whoeverIsForgottenIsNobodyOneKnowsButStaysSomebody() {
        did(MONDAY, "a");
        did(TUESDAY, "a", "b", "c", "d", "e");
        project();

        facts.forget("a");

        for (int time = 0; time < 2; time++) {
            assertThat(jdbc.sql("select count(*) from relais.metric_doer where person = 'a'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(few(MONDAY, MONDAY)).containsExactly(DRAFT);
            assertThat(few(TUESDAY, TUESDAY)).isEmpty();
            assertThat(fewIn(IN_LYON)).isEmpty();
            assertThat(few(MARCH, MARCH.plusDays(30))).isEmpty();
            assertThat(rows()).isEqualTo(1 + 5 + 5);
            // The same once more, read anew.
            project();
        }

        facts.forget("b");
        assertThat(few(TUESDAY, TUESDAY)).as("of two one is as good as known").containsExactly(DRAFT);
        project();
        assertThat(few(TUESDAY, TUESDAY)).containsExactly(DRAFT);
    }

    /** How long it took until a step was opened, and from then on, are the times of those who opened it alone. */
    @Test
    void whoOpenedAStepIsKeptApartFromWhoDidIt() {
        did(MONDAY, "a", "b", "c", "d", "e");
        did(TUESDAY, "a", "f", "g");
        opened("a", "b", "f");
        project();

        assertThat(few(MONDAY, TUESDAY)).isEmpty();
        assertThat(doers.openers(MONDAY, TUESDAY).bySteps()).isEqualTo(Map.of(DRAFT, Set.of("a", "b")));
        assertThat(doers.openers(MONDAY, TUESDAY.plusDays(1)).bySteps())
                .isEqualTo(Map.of(DRAFT, Set.of("a", "b", "f")));
        assertThat(doers.openers(MARCH, MARCH.plusMonths(1)).bySteps())
                .as("of the month")
                .isEqualTo(Map.of(DRAFT, Set.of("a", "b", "f")));
        assertThat(Doers.openers(some.ended(Subject.STEP, new Period(MONDAY, TUESDAY), IN_LYON))
                        .bySteps())
                .isEqualTo(Map.of(DRAFT, Set.of("a", "b", "f")));

        opened("c", "d");
        project();
        assertThat(doers.openers(MONDAY, TUESDAY.plusDays(1)).few(Optional::of)).isEmpty();

        facts.forget("a");
        assertThat(doers.openers(MONDAY, TUESDAY.plusDays(1)).bySteps())
                .isEqualTo(Map.of(DRAFT, Set.of("", "b", "c", "d", "f")));
    }

    private void opened(String... people) {
        jdbc.sql("update relais.metric_step set opened_at = entered_at where holder in (:people)")
                .param("people", List.of(people))
                .update();
    }

    // ---- what is asked

    /** As the projector does, day by day. */
    private void project() {
        for (var day : List.of(MONDAY, TUESDAY)) {
            var ended = facts.endedBetween(start(day), start(day.plusDays(1)));
            doers.put(day, Doers.of(ended), Doers.openers(ended));
        }
        doers.addUpMonth(MARCH);
    }

    private Set<Place> few(LocalDate from, LocalDate to) {
        return doers.of(from, to.plusDays(1)).few(Optional::of);
    }

    private Set<Place> fewIn(Selection selection) {
        return Doers.of(some.ended(Subject.STEP, new Period(MONDAY, TUESDAY), selection))
                .few(Optional::of);
    }

    private Set<@Nullable String> holdersIn(Selection selection) {
        var holders = new HashSet<@Nullable String>();
        passages.ended(TARGET, start(MONDAY), start(TUESDAY.plusDays(1)), selection)
                .forEach(each -> holders.add(each.holder()));
        return holders;
    }

    private int rows() {
        return jdbc.sql("select count(*) from relais.metric_doer where diagram in ('o-1', 'o-2')")
                .query(Integer.class)
                .single();
    }

    // ---- what happened

    private void did(LocalDate day, String... people) {
        for (var person : people) {
            did(day, "o-1", "Lyon", Kind.TASK, person);
        }
    }

    private void did(LocalDate day, String diagram, String place, Kind kind, @Nullable String person) {
        var row = new ArrayList<@Nullable Object>(List.of(
                "o-" + ++steps,
                "o-" + place,
                diagram,
                kind.name(),
                Timestamp.from(at(day).minusSeconds(100)),
                Timestamp.from(at(day))));
        row.add(person);
        jdbc.sql(
                        """
                        insert into relais.metric_step
                            (id, mission, phase, diagram, activity, kind, parent, entered_at, ended_at, ended_how, round, holder)
                        values (?, ?, 'o-phase', ?, 'draft', ?, 'o-phase', ?, ?, 'DONE', 1, ?)""")
                .params(row)
                .update();
    }

    private static Instant at(LocalDate day) {
        return start(day).plusSeconds(12 * 3600);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
