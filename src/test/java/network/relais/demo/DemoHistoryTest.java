package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.publishing.Editions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a first start with a part of the two years leaves. */
@DemoHistory
class DemoHistoryTest {

    private static final double YEARS = Double.parseDouble(System.getProperty("relais.test.years", "0.6"));
    private static final int PLAYED = (int) Math.round(YEARS * 150);
    private static final long DAYS = Math.round(YEARS * 365);

    private static final String MAP = "mission_lifecycle";

    @Autowired
    private Missions missions;

    @Autowired
    private YearsProgress progress;

    @Autowired
    private YearsAtStart yearsAtStart;

    @Autowired
    private WhenThePortOpened.Years whenThePortOpened;

    @Autowired
    private Demo demo;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Editions editions;

    @Autowired
    private Clock clock;

    @Test
    void allOfThemWerePlayedToTheirEndsOrToToday() {
        assertThat(progress.find().orElseThrow().isOver()).isTrue();
        assertThat(progress.begun()).as("missions that nobody had to leave").hasSize(PLAYED);
        assertThat(missions.all())
                .hasSize(PLAYED + DemoMissions.read().missions().size());
    }

    /** Nobody signs in to a network whose clock is in the past. */
    @Test
    void nobodyCouldReachTheProgramBefore() {
        assertThat(whenThePortOpened.areOver()).isTrue();
    }

    /** The first half ran on one content of the diagram and the second on another, which is today's. */
    @Test
    void theDiagramsChangedHalfWay() {
        var half = clock.instant().minus(DAYS / 2, ChronoUnit.DAYS);
        var definitions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(MAP)
                .orderByProcessDefinitionVersion()
                .asc()
                .list();

        assertThat(definitions).hasSize(2);
        assertThat(editions.current().orElseThrow().number()).isEqualTo(2);
        assertThat(begun(definitions.get(0))).isNotEmpty().allMatch(each -> begunAt(each)
                .isBefore(half.plus(2, ChronoUnit.DAYS)));
        assertThat(begun(definitions.get(1))).isNotEmpty().allMatch(each -> begunAt(each)
                .isAfter(half.minus(2, ChronoUnit.DAYS)));
    }

    @Test
    void anotherStartPlaysNothingAgain() {
        var before = missions.all();

        yearsAtStart.start();
        demo.prepare();

        assertThat(missions.all()).isEqualTo(before);
    }

    @Test
    void theOldestBeganWhenTheYearsDid() {
        assertThat(missions.all().stream()
                        .map(Mission::openedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow())
                .isBetween(
                        clock.instant().minus(DAYS + 34, ChronoUnit.DAYS),
                        clock.instant().minus(DAYS - 56, ChronoUnit.DAYS));
    }

    /** The last weeks' own missions are told on the diagrams of today, whenever they began. */
    private List<HistoricProcessInstance> begun(ProcessDefinition definition) {
        var years = progress.begun().values();
        return history.createHistoricProcessInstanceQuery().processDefinitionId(definition.getId()).list().stream()
                .filter(instance -> years.contains(instance.getBusinessKey()))
                .toList();
    }

    private static Instant begunAt(HistoricProcessInstance instance) {
        return instance.getStartTime().toInstant();
    }
}
