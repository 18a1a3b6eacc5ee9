package network.relais.metrics;

import static network.relais.testing.Figures.asProjector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import network.relais.engine.MovableClock;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepFact.Ending;
import network.relais.metrics.WhichMissions.Reached;
import network.relais.people.Accounts;
import network.relais.testing.Browser;
import network.relais.testing.CountedStatements;
import network.relais.testing.WholeMissionTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The figures of missions that were really played, against the engine's raw history, counted another way. */
class MetricsOfMissionsTest extends WholeMissionTest {

    @Autowired
    private Projector projector;

    @Autowired
    private Projection projection;

    @Autowired
    private MissionFacts missionFacts;

    @Autowired
    private WorkInProgress workInProgress;

    @Autowired
    private Histograms histograms;

    @Autowired
    private Facts facts;

    @Autowired
    private RebuildMetrics rebuild;

    @Autowired
    private Accounts logins;

    @Autowired
    private MovableClock movable;

    @LocalServerPort
    private int port;

    private final Map<String, Browser> browsers = new HashMap<>();

    /** What the map can do is for other tests. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void aMissionsMomentsAndMoneyAreThoseOfItsRows() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        theClientPays(mission, "6 000,00");
        projector.follow();

        var running = missionFacts.find(mission).orElseThrow();
        assertThat(running.isOpen()).isTrue();
        assertThat(running.agreed()).isEqualTo(accounts.of(mission).agreed().minorUnits());
        assertThat(running.received()).isEqualTo(600_000);
        assertThat(running.reached()).containsOnlyKeys(Moment.OPENED, Moment.PURSUED, Moment.AGREED, Moment.STAFFED);

        deliver(mission, bruno);
        everybodyConfirmsTheDays(mission);
        theClientPays(mission, "14000");
        everybodyEvaluates(mission);
        projector.follow();

        var ended = missionFacts.find(mission).orElseThrow();
        var row = missions.get(mission);
        assertThat(ended.reached()).containsOnlyKeys(Moment.values());
        assertThat(ended.reached().get(Moment.DELIVERED)).isEqualTo(row.deliveredAt());
        assertThat(ended.reached().get(Moment.EVALUATED)).isEqualTo(row.evaluatedAt());
        assertThat(ended.reached().get(Moment.PAID)).isEqualTo(row.paidAt());
        assertThat(ended.reached().get(Moment.ENDED)).isEqualTo(row.endedAt());
        assertThat(ended.outcome()).isEqualTo("COMPLETED");
        assertThat(ended.received()).isEqualTo(2_000_000);
        assertThat(ended.introducer()).isEqualTo(ines);
        assertThat(ended.place()).isEqualTo("Lyon");
        assertThat(opened(new Selection("survey", "Lyon", null, ines, null))).containsExactly(mission);
        assertThat(opened(new Selection("audit", null, null, ines, null))).isEmpty();
    }

    private List<String> opened(Selection selection) {
        return missionFacts.list(new Reached(Moment.OPENED, Instant.EPOCH, clock.instant()), selection, 100).stream()
                .map(MissionFact::mission)
                .toList();
    }

    @Test
    void everyTaskOfTheHistoryIsAFactWithItsTimesAndItsHolder() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        projector.follow();

        assertThat(stepsOf(mission).stream()
                        .filter(step -> step.kind() == Diagram.Kind.TASK)
                        .map(step -> new Raw(
                                step.id(), step.activity(), step.holder(), step.entered(), step.ended(), howOf(step))))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rawTasksOf(mission));
    }

    /** @param how the engine's number for how it ended: 2 is cancelled, all others are done or open */
    private record Raw(
            String id,
            String activity,
            @Nullable String holder,
            Instant entered,
            @Nullable Instant ended,
            String how) {}

    private static String howOf(StepFact step) {
        return step.endedHow() == null ? "open" : step.endedHow() == Ending.TAKEN_BACK ? "cancelled" : "done";
    }

    private List<Raw> rawTasksOf(String mission) {
        return jdbc.sql(
                        """
                        select act.id_, act.act_id_, act.assignee_, act.start_time_, act.end_time_, act.act_inst_state_
                        from act_hi_actinst act join act_hi_procinst run on run.id_ = act.proc_inst_id_
                        where run.business_key_ = ? and act.act_type_ = 'userTask'""")
                .param(mission)
                .query((row, number) -> new Raw(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant(),
                        row.getTimestamp(5) == null ? "open" : row.getInt(6) == 2 ? "cancelled" : "done"))
                .list();
    }

    /** The engine marks each of them as cancelled, by the event that came. */
    @Test
    void aWaitThatAnEventEndedIsDone() {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        theClientPays(mission, "6 000,00");
        projector.follow();

        assertThat(stepsOf(mission))
                .filteredOn(step -> step.activity().equals("gateway_whatComesNext") && step.ended() != null)
                .isNotEmpty()
                .allMatch(step -> step.endedHow() == Ending.DONE);
    }

    @Test
    void thePhasesAreTheRunsThatTheMapCallsWithTheirOutcomes() {
        var mission = aMissionInDelivery();
        projector.follow();

        var phases = facts.phasesOf(List.of(mission)).get(mission);
        assertThat(phases.stream()
                        .filter(phase -> "mission_lifecycle".equals(phase.calledBy()))
                        .sorted(Comparator.comparing(PhaseFact::entered))
                        .map(phase -> phase.process() + " " + outcomeOf(phase)))
                .containsExactlyInAnyOrder(
                        "lead_qualification pursued",
                        "protocol_negotiation ordered",
                        "mission_staffing staffed",
                        "mission_delivery null",
                        "mission_settlement null");
        assertThat(phases).filteredOn(phase -> phase.calledBy() != null).allMatch(phase -> phase.call() != null);
    }

    @Test
    void whatWaitsIsWhatTheEngineHoldsOpen() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        projector.follow();

        var atAnswer = workInProgress.bySteps(Selection.ALL).stream()
                .filter(step -> step.activity().equals(ANSWER_PROTOCOL))
                .toList();
        assertThat(atAnswer.stream().mapToLong(WorkInProgress.AtStep::times).sum())
                .isEqualTo(tasks.createTaskQuery().taskDefinitionKey(ANSWER_PROTOCOL).list().stream()
                        .filter(task -> known(task.getProcessInstanceId()))
                        .count());
        assertThat(workInProgress.byPhase().stream()
                        .mapToLong(WorkInProgress.InPhase::missions)
                        .sum())
                .isEqualTo(
                        missions.all().stream().filter(each -> !each.hasEnded()).count());
    }

    @Test
    void projectedTwiceIsProjectedOnce() {
        var mission = aMissionInDelivery();
        projector.follow();
        var steps = stepsOf(mission);
        var times = leadTimes();

        projector.follow();
        projector.rebuild(progress -> {});

        assertThat(stepsOf(mission)).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(leadTimes()).isEqualTo(times);
    }

    @Test
    void waitingEndsWhenTheHolderFetchesTheFormAndNotWhenOthersLook() {
        var mission = aLeadIsBrought();
        var task = taskOf(ines, mission, QUALIFY).getId();
        var tasklist = "/camunda/api/engine/engine/default/task/" + task + "/form";

        assertThat(browserOf(chantal).get(tasklist).statusCode()).isEqualTo(200);
        assertThat(openings(task)).isEmpty();
        var before = clock.instant();
        assertThat(browserOf(ines).get(tasklist).statusCode()).isEqualTo(200);
        var opened = openings(task);
        assertThat(browserOf(ines).get(tasklist).statusCode()).isEqualTo(200);

        assertThat(opened).singleElement().satisfies(at -> assertThat(at).isBetween(before, clock.instant()));
        assertThat(openings(task)).isEqualTo(opened);
        complete(ines, mission, QUALIFY, Map.of("decision", "pursue", "coordinator", anne));
        projector.follow();
        assertThat(jdbc.sql("select opened_at from relais.metric_step where task = ?")
                        .param(task)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .list())
                .isEqualTo(opened);
    }

    private List<Instant> openings(String task) {
        return jdbc.sql("select opened_at from relais.metric_opening where task = ?")
                .param(task)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private Browser browserOf(String person) {
        return browsers.computeIfAbsent(person, id -> {
            logins.setPassword(id, "a password for forms");
            return Browser.of(directory.person(id).emailIfKnown().orElseThrow(), "a password for forms", port);
        });
    }

    @Test
    void aSecondDraftAndItsAnswersAreRoundTwoAndASecondMilestoneIsNot() {
        var mission = aMissionThatAnneCoordinates();
        anneProposes(mission, draft(anne, bruno, chloe));
        complete(
                bruno,
                mission,
                ANSWER_PROTOCOL,
                Map.of("answer", "counterProposal", "words", "Two days less, please."));
        complete(anne, mission, REVISE_OR_HEAR, Map.of("decision", "revise"));
        letTheEngineWork(mission);
        anneProposes(mission, draft(anne, bruno, chloe));
        everybodyAgrees(mission);
        theClientOrders(mission);
        deliver(mission, anne);
        complete(bruno, mission, DELIVER, Map.of("words", "Here it is."));
        letTheEngineWork(mission);
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "corrections", "corrections", "Page 3."));
        letTheEngineWork(mission);
        projector.follow();

        assertThat(roundsOf(mission, DRAFT)).containsExactly(1, 2);
        assertThat(roundsOf(mission, ANSWER_PROTOCOL)).containsOnly(1, 2);
        assertThat(roundsOf(mission, DELIVER)).containsExactly(1, 1, 2);
        assertThat(roundsOf(mission, ACCEPT)).containsExactly(1, 1);
    }

    private List<Integer> roundsOf(String mission, String activity) {
        return jdbc.sql("select round from relais.metric_step where mission = ? and activity = ? order by entered_at")
                .params(mission, activity)
                .query(Integer.class)
                .list();
    }

    /** Counted, not timed: what is done for figures is done by others and at other times. */
    @Test
    void toCompleteAStepTakesAsManyStatementsWithFiguresAsWithout() throws Exception {
        statementsToQualify(aLeadIsBrought());
        var without = statementsToQualify(aLeadIsBrought());

        var mission = aLeadIsBrought();
        var task = taskOf(ines, mission, QUALIFY).getId();
        browserOf(ines).get("/camunda/api/engine/engine/default/task/" + task + "/form");
        var goesOn = new AtomicBoolean(true);
        var rounds = new AtomicInteger();
        var following = new Thread(() -> {
            while (goesOn.get()) {
                projector.follow();
                rounds.incrementAndGet();
            }
        });
        following.start();
        List<String> with;
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> rounds.get() > 0);
            with = statementsToQualify(mission);
            var soFar = rounds.get();
            await().atMost(Duration.ofSeconds(60)).until(() -> rounds.get() > soFar + 1);
        } finally {
            goesOn.set(false);
            following.join();
        }

        assertThat(without).hasSizeGreaterThan(10);
        assertThat(with).hasSameSizeAs(without).noneMatch(statement -> statement.contains("metric_"));
        assertThat(stepsOf(mission)).anyMatch(step -> task.equals(step.task()) && step.endedHow() == Ending.DONE);
    }

    private List<String> statementsToQualify(String mission) {
        return CountedStatements.during(
                () -> complete(ines, mission, QUALIFY, Map.of("decision", "pursue", "coordinator", anne)));
    }

    @Test
    void anotherNodeProjectsMeanwhile() {
        projection.lease("another node", clock.instant(), clock.instant().plusSeconds(60));
        try {
            assertThat(projector.follow()).isFalse();
        } finally {
            projection.release("another node");
        }
        assertThat(projector.follow()).isTrue();
    }

    /** Its rows came to light only after the projector had passed, as those of a slow transaction do. */
    @Test
    void whatWasCommittedLateIsCaughtWithinTheHour() {
        var mission = aLeadIsBrought();
        projector.follow();
        try {
            movable.run(Duration.ofMinutes(20));
            projector.follow();
            jdbc.sql("delete from relais.metric_step where mission = ?")
                    .param(mission)
                    .update();
            asProjector(projection, clock.instant(), owner -> projection.recomputed(owner, clock.instant()));
            projector.follow();
            assertThat(facts.stepsOf(List.of(mission)))
                    .as("the span is long over")
                    .isEmpty();

            movable.run(Duration.ofMinutes(81));
            projector.follow();
            assertThat(stepsOf(mission)).isNotEmpty();
        } finally {
            movable.run(Duration.ZERO);
        }
    }

    @Test
    void aRebuildThatWasAskedForIsMadeByTheNextLook() {
        var mission = aLeadIsBrought();
        projector.follow();
        jdbc.sql("delete from relais.metric_mission where mission = ?")
                .param(mission)
                .update();

        rebuild.ask();
        projector.follow();

        assertThat(missionFacts.find(mission)).isPresent();
        assertThat(projection.state().isRebuildAskedFor()).isFalse();
        assertThat(projection.state().rebuild()).isNull();
    }

    private Map<Series, Histogram> leadTimes() {
        return histograms.of(Subject.MISSION, Measure.WHOLE, today().minusDays(1), today().plusDays(1));
    }

    private boolean known(String processInstance) {
        var key = history.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey();
        return key != null && missions.find(key).isPresent();
    }

    private Collection<StepFact> stepsOf(String mission) {
        return facts.stepsOf(List.of(mission)).get(mission);
    }

    private String outcomeOf(PhaseFact phase) {
        return jdbc.sql("select outcome from relais.metric_phase where id = ?")
                .param(phase.id())
                .query(String.class)
                .optional()
                .orElse("null");
    }
}
