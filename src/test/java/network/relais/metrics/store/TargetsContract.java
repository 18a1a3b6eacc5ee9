package network.relais.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import network.relais.metrics.Crossings;
import network.relais.metrics.Crossings.Turn;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagram.Kind;
import network.relais.metrics.EngineHistory.Excerpt;
import network.relais.metrics.Facts;
import network.relais.metrics.Grain;
import network.relais.metrics.Histogram;
import network.relais.metrics.Histograms;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.Passages;
import network.relais.metrics.Passages.Ended;
import network.relais.metrics.Passages.Open;
import network.relais.metrics.PhaseFact;
import network.relais.metrics.Selection;
import network.relais.metrics.Series;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepFact;
import network.relais.metrics.StepFact.Ending;
import network.relais.metrics.Target;
import network.relais.metrics.Target.Amount;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.Targets;
import network.relais.metrics.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of targets, and what they are held against, on whichever database. All of it is undone after each test. */
@JdbcTest
@Import({JdbcTargets.class, JdbcCrossings.class, JdbcPassages.class, JdbcHistograms.class, WrittenFacts.class})
abstract class TargetsContract {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final TargetSubject DRAFT = TargetSubject.step("mission_staffing", "draft");
    private static final TimeLimit IN_TWO_DAYS = new TimeLimit(85, Duration.ofHours(20));
    private static final Selection IN_LYON = new Selection(null, "Lyon", null, null, null);

    @Autowired
    private Targets targets;

    @Autowired
    private Passages passages;

    @Autowired
    private Histograms histograms;

    @Autowired
    private Facts facts;

    @Autowired
    private Crossings crossings;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingIsKnown() {
        for (var table : List.of("target", "mission", "step", "phase", "diagram", "diagram_step")) {
            jdbc.sql("delete from relais.metric_" + table).update();
        }
    }

    // ---- targets

    @Test
    void ofEachSubjectOneHoldsAndWhatHeldBeforeStaysToBeRead() {
        targets.lock();
        var first = targets.add(DRAFT, IN_TWO_DAYS, "xavier", NOW);
        var money = targets.add(TargetSubject.money("EUR"), new Amount(30_000_00), "xavier", NOW);
        targets.end(first.number(), "nadia", NOW.plusSeconds(60));
        var second = targets.add(DRAFT, new TimeLimit(50, Duration.ofMinutes(90)), "nadia", NOW.plusSeconds(60));

        assertThat(targets.held()).containsExactly(money, second);
        assertThat(targets.past(DRAFT))
                .containsExactly(
                        new Targets.Past(second, null, null), new Targets.Past(first, NOW.plusSeconds(60), "nadia"));
        assertThat(targets.find(first.number())).contains(new Targets.Past(first, NOW.plusSeconds(60), "nadia"));
        assertThat(targets.find(987_654_321)).isEmpty();
    }

    @Test
    void whatHoldsNoMoreIsNotEndedTwice() {
        var target = targets.add(DRAFT, IN_TWO_DAYS, "xavier", NOW);
        targets.end(target.number(), "nadia", NOW.plusSeconds(60));
        targets.end(target.number(), "xavier", NOW.plusSeconds(90));

        assertThat(targets.find(target.number()).orElseThrow().endedBy()).isEqualTo("nadia");
        assertThat(targets.held()).isEmpty();
    }

    @Test
    void ofWhoeverIsErasedTheTargetsStay() {
        var target = targets.add(DRAFT, IN_TWO_DAYS, "xavier", NOW);

        facts.forget("xavier");

        assertThat(targets.held()).containsExactly(new Target(target.number(), DRAFT, IN_TWO_DAYS, null, NOW));
    }

    @Test
    void whoeverHasTheLockHasItAloneUntilTheEndOfTheTransaction() {
        assertThat(targets.lockIfFree()).isTrue();
        assertThat(targets.lockIfFree()).as("the same transaction").isTrue();

        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        boolean isFree = Boolean.TRUE.equals(another.execute(status -> targets.lockIfFree()));
        assertThat(isFree).isFalse();
    }

    @Test
    void whatHasCrossedATargetIsNotedOnceAndGoesOnByTurns() {
        var target = targets.add(DRAFT, IN_TWO_DAYS, "xavier", NOW).number();
        crossings.addMission(target, "s1", NOW, true);
        assertThat(crossings.ofPercentile(target)).isEmpty();

        crossings.addPercentile(target, 1, NOW, false);
        crossings.within(target, 1, NOW.plusSeconds(60));
        assertThat(crossings.ofPercentile(target)).contains(new Turn(1, NOW.plusSeconds(60)));

        crossings.addPercentile(target, 2, NOW.plusSeconds(90), true);
        assertThat(crossings.ofPercentile(target)).contains(new Turn(2, null));
        assertThat(crossings.ofMissions(target)).containsExactly("s1");
        assertThat(crossings.ofMissions(target + 1)).isEmpty();
        assertThat(crossings.count(target, NOW, NOW.plusSeconds(90))).isEqualTo(2);
        assertThat(crossings.count(target, NOW, NOW.plusSeconds(91))).isEqualTo(3);
        assertThat(crossings.count(target + 1, NOW, NOW.plusSeconds(91))).isZero();
    }

    // ---- what they are held against

    @Test
    void aStepIsTheSameInWhicheverContentOfItsDiagram() {
        mission("M-1", "Lyon", null, null);
        keep(
                step("in the former", "d1", "draft", Kind.TASK, NOW.minusSeconds(50), Ending.DONE),
                step("in today's", "d2", "draft", Kind.TASK, NOW.minusSeconds(40), Ending.DONE),
                step("another", "d2", "other", Kind.TASK, NOW.minusSeconds(40), Ending.DONE),
                step("elsewhere", "d3", "draft", Kind.TASK, NOW.minusSeconds(40), Ending.DONE),
                step("taken back", "d2", "draft", Kind.TASK, NOW.minusSeconds(40), Ending.TAKEN_BACK),
                step("too late", "d2", "draft", Kind.TASK, NOW, Ending.DONE));

        assertThat(passages.ended(DRAFT, NOW.minusSeconds(50), NOW, Selection.ALL))
                .containsExactlyInAnyOrder(
                        new Ended("M-1", "ann", NOW.minusSeconds(100), NOW.minusSeconds(50)),
                        new Ended("M-1", "ann", NOW.minusSeconds(100), NOW.minusSeconds(40)));
        assertThat(passages.ended(DRAFT, NOW.minusSeconds(50), NOW, IN_LYON)).hasSize(2);
        assertThat(passages.ended(DRAFT, NOW.minusSeconds(50), NOW, new Selection(null, "Nice", null, null, null)))
                .isEmpty();
    }

    @Test
    void officeTimeIsThatOfAllContentsOfItsDiagramInWholeMonthsAndTheDaysAround() {
        keep(
                step("s1", "d1", "draft", Kind.TASK, null, null),
                step("s2", "d2", "draft", Kind.TASK, null, null),
                step("s3", "d3", "draft", Kind.TASK, null, null));
        var day = LocalDate.of(2019, 1, 31);
        histograms.put(
                Grain.DAY,
                day,
                Map.of(
                        office(Subject.STEP, "d1", "draft"),
                        minutes(1),
                        office(Subject.STEP, "d2", "draft"),
                        minutes(2),
                        office(Subject.STEP, "d2", "other"),
                        minutes(50),
                        office(Subject.STEP, "d3", "draft"),
                        minutes(50),
                        new Series(Subject.STEP, "d1", "draft", Measure.WHOLE),
                        new Histogram(),
                        office(Subject.PHASE, "d1", "mission_staffing"),
                        minutes(7),
                        office(Subject.MISSION, Series.NO_DIAGRAM, "PAID"),
                        minutes(8)));
        histograms.put(Grain.MONTH, day.plusDays(1), Map.of(office(Subject.STEP, "d2", "draft"), minutes(4)));
        histograms.put(Grain.DAY, day.plusDays(5), Map.of(office(Subject.STEP, "d2", "draft"), minutes(60)));

        assertThat(histograms.officeTime(DRAFT, day, LocalDate.of(2019, 3, 1))).isEqualTo(minutes(1, 2, 4));
        assertThat(histograms.officeTime(DRAFT, day.plusDays(1), day.plusDays(6)))
                .isEqualTo(minutes(60));
        assertThat(histograms.officeTime(TargetSubject.phase("mission_staffing"), day, day.plusDays(1)))
                .isEqualTo(minutes(7));
        assertThat(histograms.officeTime(TargetSubject.mission(Moment.PAID), day, day.plusDays(1)))
                .isEqualTo(minutes(8));
    }

    private static Series office(Subject subject, String diagram, String activity) {
        return new Series(subject, diagram, activity, Measure.OFFICE);
    }

    private static Histogram minutes(long... minutes) {
        var histogram = Measure.OFFICE.histogram();
        for (var each : minutes) {
            histogram.add(Duration.ofMinutes(each).toMillis());
        }
        return histogram;
    }

    @Test
    void openIsWhatWaitsInAMissionThatGoesOn() {
        mission("M-1", "Lyon", null, null);
        mission("M-2", "Lyon", null, NOW);
        keep(
                step("s1", "d1", "draft", Kind.TASK, null, null),
                step("s2", "d1", "draft", Kind.TASK, NOW, Ending.DONE),
                step("s3", "d1", "draft", Kind.TASK, NOW, Ending.TAKEN_BACK));
        jdbc.sql("update relais.metric_step set mission = 'M-2' where id = 's2'")
                .update();

        assertThat(passages.open(DRAFT, Selection.ALL, NOW, 9))
                .containsExactly(new Open("s1", "M-1", NOW.minusSeconds(100)));
        jdbc.sql("update relais.metric_step set mission = 'M-2' where id = 's1'")
                .update();
        assertThat(passages.open(DRAFT, Selection.ALL, NOW, 9))
                .as("its mission has ended")
                .isEmpty();
    }

    @Test
    void aPhaseIsARunOfItsProcess() {
        mission("M-1", "Lyon", null, null);
        facts.keep(new Excerpt(
                List.of(phase("f1", NOW, false), phase("f2", NOW, true), phase("f3", null, false)),
                List.of(),
                Map.of(),
                DIAGRAMS.subList(0, 1)));

        var staffing = TargetSubject.phase("mission_staffing");
        assertThat(passages.ended(staffing, NOW, NOW.plusSeconds(1), Selection.ALL))
                .containsExactly(new Ended("M-1", null, NOW.minusSeconds(100), NOW));
        assertThat(passages.open(staffing, Selection.ALL, NOW, 9))
                .containsExactly(new Open("f3", "M-1", NOW.minusSeconds(100)));
    }

    @Test
    void aLeadTimeRunsUntilItsMomentOrUntilTheMissionEnds() {
        mission("delivered", "Lyon", NOW, null);
        mission("under way", "Lyon", null, null);
        mission("given up", "Lyon", null, NOW);

        var delivery = TargetSubject.mission(Moment.DELIVERED);
        assertThat(passages.ended(delivery, NOW, NOW.plusSeconds(1), IN_LYON))
                .containsExactly(new Ended("delivered", null, NOW.minusSeconds(900), NOW));
        assertThat(passages.open(delivery, IN_LYON, NOW, 9))
                .containsExactly(new Open("under way", "under way", NOW.minusSeconds(900)));
        assertThat(passages.open(TargetSubject.mission(Moment.PAID), IN_LYON, NOW, 1))
                .as("the longest, and no more than asked for")
                .hasSize(1);
    }

    /** Two are asked the same in M-1, and the second of M-2 came exactly then. */
    @Test
    void missionsAreCountedOnceAndByWhatCameFirst() {
        mission("M-1", "Lyon", null, null);
        mission("M-2", "Paris", null, null);
        keep(
                step("s1", "d1", "draft", Kind.TASK, null, null),
                step("s2", "d1", "draft", Kind.TASK, null, null),
                step("s3", "d1", "draft", Kind.TASK, null, null),
                step("s4", "d1", "draft", Kind.TASK, null, null));
        entered("s2", "M-1", NOW.minusSeconds(50));
        entered("s3", "M-2", NOW.minusSeconds(200));
        entered("s4", "M-2", NOW);

        assertThat(passages.missions(DRAFT, Selection.ALL, NOW)).isEqualTo(2);
        assertThat(passages.missions(DRAFT, IN_LYON, NOW)).isEqualTo(1);
        assertThat(passages.firstMissions(DRAFT, Selection.ALL, NOW, 9))
                .containsExactly(entry("M-2", NOW.minusSeconds(200)), entry("M-1", NOW.minusSeconds(100)));
        assertThat(passages.firstMissions(DRAFT, Selection.ALL, NOW, 1)).containsOnlyKeys("M-2");
        assertThat(passages.firstMissions(DRAFT, IN_LYON, NOW, 9)).containsOnlyKeys("M-1");
        assertThat(passages.among(List.of("M-1", "none"), DRAFT, NOW)).containsExactly("M-1");
        assertThat(passages.among(List.of(), DRAFT, NOW)).isEmpty();
        assertThat(passages.among(List.of("M-1"), DRAFT, NOW.minusSeconds(100)))
                .as("nothing came before it came")
                .isEmpty();
        assertThat(passages.open(DRAFT, Selection.ALL, NOW, 9))
                .extracting(Open::id)
                .containsExactly("s3", "s1", "s2");
        var delivery = TargetSubject.mission(Moment.DELIVERED);
        assertThat(passages.missions(delivery, IN_LYON, NOW)).isEqualTo(1);
        assertThat(passages.firstMissions(delivery, IN_LYON, NOW, 9)).containsOnlyKeys("M-1");
        assertThat(passages.among(List.of("M-1", "M-2"), delivery, NOW)).containsOnly("M-1", "M-2");
    }

    private void entered(String step, String mission, Instant at) {
        jdbc.sql("update relais.metric_step set mission = ?, entered_at = ? where id = ?")
                .params(mission, Timestamp.from(at), step)
                .update();
    }

    // ---- examples

    private static final List<Diagram> DIAGRAMS = List.of(
            diagram("d1", "mission_staffing"), diagram("d2", "mission_staffing"), diagram("d3", "mission_delivery"));

    private static Diagram diagram(String id, String process) {
        return new Diagram(
                id, process, process, "<bpmn/>", List.of(new Diagram.Step("draft", Kind.TASK, "Draft", null)));
    }

    private void keep(StepFact... steps) {
        facts.keep(new Excerpt(
                List.of(phase("d1", null, false), phase("d2", null, false), phase("d3", null, false)),
                List.of(steps),
                Map.of(),
                DIAGRAMS));
    }

    private static StepFact step(
            String id, String diagram, String activity, Kind kind, @Nullable Instant ended, @Nullable Ending how) {
        return new StepFact(
                id, "M-1", "f1", diagram, activity, kind, "f1", null, "ann", NOW.minusSeconds(100), ended, how);
    }

    /** @param id its diagram too, where there is one of that name */
    private static PhaseFact phase(String id, @Nullable Instant ended, boolean isTakenBack) {
        return new PhaseFact(
                id,
                "M-1",
                id.equals("d3") ? "mission_delivery" : "mission_staffing",
                id.startsWith("d") ? id : "d1",
                "mission_lifecycle",
                null,
                NOW.minusSeconds(100),
                ended,
                isTakenBack);
    }

    private void mission(String id, String place, @Nullable Instant delivered, @Nullable Instant ended) {
        jdbc.sql(
                        """
                        insert into relais.metric_mission
                            (mission, opened_at, delivered_at, ended_at, phase, place, currency, agreed, received)
                        values (?, ?, ?, ?, 'STAFFING', ?, 'EUR', 0, 0)""")
                .params(
                        id,
                        Timestamp.from(NOW.minusSeconds(900)),
                        delivered == null ? null : Timestamp.from(delivered),
                        ended == null ? null : Timestamp.from(ended),
                        place)
                .update();
    }
}
