package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import network.relais.demo.YearsProgress.State;
import network.relais.mail.Mailbox;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Some weeks of the demo's two years, played through the real processes and taken back again. */
@WholeDemo
class PlayYearsTest {

    private static final long SEED = 5;
    private static final Duration PAST = Duration.ofDays(56);
    private static final int MISSIONS = 8;

    @Autowired
    private PlayYears playYears;

    @Autowired
    private PlayWeek playWeek;

    @Autowired
    private YearsProgress progress;

    @Autowired
    private StopAsked stop;

    @Autowired
    private Time time;

    @Autowired
    private Missions missions;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Directory directory;

    @Autowired
    private HistoryService history;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** What is compared: each step of each mission, by whom, and to the minute when it came, was opened and went. */
    private record Told(List<String> steps, List<String> missions) {}

    @Test
    void theSameSeedIsTheSameHistoryAlsoAfterAStopAndNothingHappensTwice() {
        var until = clock.instant().truncatedTo(ChronoUnit.HOURS);

        var whole = told(until, state -> playYears.play(playYears.years(state), state.from(), until));
        var stopped = told(until, state -> {
            var half = state.from().plus(PAST.dividedBy(2));
            var reached = playYears.play(playYears.years(state), state.from(), half);
            playYears.play(playYears.years(state), reached, until);
        });

        assertThat(whole.missions()).hasSize(MISSIONS);
        assertThat(whole.steps()).hasSizeGreaterThan(2 * MISSIONS).doesNotHaveDuplicates();
        assertThat(whole.steps().stream().filter(step -> step.contains(" unopened ")))
                .hasSizeLessThan(MISSIONS * 3);
        assertThat(stopped).isEqualTo(whole);
    }

    @Test
    void itIsAPastOfThoseDaysThatNobodyWasWrittenToAbout() {
        var until = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var mails = mailbox.countByRecipient();
        var before = missions.all().size();

        played(until, state -> {
            playYears.play(playYears.years(state), state.from(), until);

            var begun = progress.begun().values().stream().map(missions::get).toList();
            assertThat(begun).hasSize(MISSIONS).allSatisfy(mission -> assertThat(mission.openedAt())
                    .isBetween(state.from(), until));
            assertThat(missions.all()).hasSize(before + MISSIONS);
            assertThat(begun.stream().map(Mission::phase).distinct()).hasSizeGreaterThan(1);
            assertThat(completedBy(begun)).isNotEmpty().allSatisfy(task -> assertThat(
                            task.getEndTime().toInstant().atZone(zone()).getDayOfWeek())
                    .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            assertThat(mailbox.countByRecipient()).isEqualTo(mails);
        });
    }

    @AfterEach
    void backToToday() {
        time.run(Duration.ZERO);
        assertThat(stop.isAsked()).isFalse();
    }

    private Told told(Instant until, Consumer<State> play) {
        var told = new ArrayList<Told>();
        played(until, state -> {
            play.accept(state);
            told.add(told());
        });
        return told.get(0);
    }

    /** In one transaction, which is taken back. */
    private void played(Instant until, Consumer<State> play) {
        time.hold(() -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            playWeek.begin(YearsBook.read(), SEED, MISSIONS, until.minus(PAST), until);
            var state = progress.find().orElseThrow();
            time.run(Duration.between(Instant.now(), state.from()));
            playYears.unwritten(() -> play.accept(state));
        }));
        time.run(Duration.ZERO);
    }

    private Told told() {
        var numbers = new TreeMap<String, Integer>();
        progress.begun().forEach((number, mission) -> numbers.put(mission, number));
        var begun = numbers.keySet().stream().map(missions::get).toList();
        return new Told(
                tasksOf(begun).stream()
                        .map(task -> line(task, numbers))
                        .sorted()
                        .toList(),
                begun.stream().map(mission -> line(mission, numbers)).sorted().toList());
    }

    private List<HistoricTaskInstance> tasksOf(List<Mission> begun) {
        return begun.stream()
                .flatMap(
                        mission -> history
                                .createHistoricTaskInstanceQuery()
                                .processInstanceBusinessKey(mission.id())
                                .finished()
                                .list()
                                .stream())
                .toList();
    }

    /** Without the steps that a deadline took back, whatever day it fell on. */
    private List<HistoricTaskInstance> completedBy(List<Mission> begun) {
        return tasksOf(begun).stream()
                .filter(task -> "completed".equals(task.getDeleteReason()))
                .toList();
    }

    private String line(HistoricTaskInstance task, Map<String, Integer> numbers) {
        var process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return List.of(
                        numbers.get(process.getBusinessKey()),
                        task.getTaskDefinitionKey(),
                        task.getAssignee() == null
                                ? ""
                                : String.valueOf(
                                        directory.person(task.getAssignee()).email()),
                        task.getStartTime().toInstant().truncatedTo(ChronoUnit.MINUTES),
                        opened(task),
                        task.getEndTime().toInstant().truncatedTo(ChronoUnit.MINUTES),
                        String.valueOf(task.getDeleteReason()))
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private String opened(HistoricTaskInstance task) {
        return jdbc.sql("select opened_at from relais.metric_opening where task = ?")
                .param(task.getId())
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> String.valueOf(at.toInstant().truncatedTo(ChronoUnit.MINUTES)))
                .orElse("unopened");
    }

    private static String line(Mission mission, Map<String, Integer> numbers) {
        return numbers.get(mission.id()) + " " + mission.title() + " " + mission.phase() + " " + mission.outcome() + " "
                + mission.openedAt().truncatedTo(ChronoUnit.MINUTES);
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
