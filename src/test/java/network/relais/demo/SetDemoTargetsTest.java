package network.relais.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import network.relais.metrics.SetTarget;
import network.relais.metrics.Target;
import network.relais.metrics.Targets;
import network.relais.metrics.TimeLimit;
import network.relais.web.Logins;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the manager aims at is set once, after the years, and whatever becomes of it later stays. */
@DemoHistory
@Transactional
class SetDemoTargetsTest {

    @Autowired
    private SetDemoTargets setDemoTargets;

    @Autowired
    private Targets targets;

    @Autowired
    private SetTarget setTarget;

    @Autowired
    private YearsProgress progress;

    @Autowired
    private Logins logins;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final DemoNetwork network = DemoNetwork.read();

    @Test
    void theFirstStartSetThemInTheManagersName() {
        assertThat(targets.held())
                .extracting(target -> target.subject().key())
                .containsExactlyInAnyOrderElementsOf(subjects());
        assertThat(targets.held()).extracting(Target::setBy).containsOnly(manager());
    }

    /** Alerts are about what crosses a target after it was set: of what was played before, nobody is mailed. */
    @Test
    void theyAreSetTodayAndNotInThePastThatWasPlayed() {
        assertThat(targets.held()).extracting(Target::setAt).allSatisfy(at -> assertThat(at)
                .isAfter(progress.find().orElseThrow().until())
                .isBeforeOrEqualTo(clock.instant()));
    }

    @Test
    void anotherStartSetsNothingAgainThatWasChangedOrRemoved() {
        var before = targets.held();
        var removed = before.get(0);
        var changed = before.stream()
                .filter(target -> target.subject().isOfTime() && target != removed)
                .findFirst()
                .orElseThrow();
        setTarget.remove(removed.number(), manager());
        setTarget.set(changed.subject(), new TimeLimit(50, Duration.ofHours(1)), manager());
        var after = targets.held();

        setDemoTargets.afterYears(network);

        assertThat(targets.held()).isEqualTo(after).hasSize(before.size() - 1);
    }

    /** A start that went on with them may be stopped again. */
    @Test
    void beforeTheYearsAreOverNothingIsAimedAt() {
        noneWasEverSet();
        jdbc.sql("update relais.demo_years set is_over = false").update();

        setDemoTargets.afterYears(network);
        assertThat(targets.held()).isEmpty();

        progress.over();
        setDemoTargets.afterYears(network);
        assertThat(targets.held()).hasSize(subjects().size());
    }

    @Test
    void aDemoWithoutYearsHasNone() {
        noneWasEverSet();
        jdbc.sql("delete from relais.demo_years").update();

        setDemoTargets.afterYears(network);

        assertThat(targets.held()).isEmpty();
    }

    private String manager() {
        return logins.personIdOf("xavier").orElseThrow();
    }

    private void noneWasEverSet() {
        jdbc.sql("delete from relais.metric_target").update();
    }

    private static List<String> subjects() {
        return DemoTargets.read().targets().stream()
                .map(DemoTargets.Wanted::about)
                .toList();
    }
}
