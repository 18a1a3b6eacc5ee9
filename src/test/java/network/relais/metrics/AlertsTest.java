package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import network.relais.mail.Letter;
import network.relais.mail.Mailbox;
import network.relais.mail.PastMails;
import network.relais.metrics.MailWishes.Wish;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Role;
import network.relais.testing.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Managers are mailed what crosses a target: once, whoever looks, and without a name of whoever has the step. */
class AlertsTest extends PageTest {

    private static final TargetSubject STEP = TargetSubject.step("alert_process", "userTask_alerted");
    private static final TimeLimit A_DAY = new TimeLimit(85, Duration.ofHours(10));

    @Autowired
    private TellOfCrossings tellOfCrossings;

    @Autowired
    private Targets targets;

    @Autowired
    private Facts facts;

    @Autowired
    private Projector projector;

    @Autowired
    private MailWishes wishes;

    @Autowired
    private PastMails past;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    private String manager;
    private String holder;
    private String mission;

    @BeforeEach
    void aTargetSetThirtyDaysAgo() {
        nothingIsLeft();
        manager = somebody("Xavier", Role.MANAGER);
        holder = somebody("Holger", Role.MEMBER);
        jdbc.sql(
                        """
                        insert into relais.metric_diagram (diagram, process, label, first_used, content)
                        values ('alert', 'alert_process', 'Negotiate', ?, '<bpmn/>')""")
                .param(daysAgo(40))
                .update();
        jdbc.sql(
                        """
                        insert into relais.metric_diagram_step (diagram, activity, kind, label, waits_for)
                        values ('alert', 'userTask_alerted', 'TASK', 'Answer the call', 'client')""")
                .update();
        projector.follow();
        mission = anotherMission();
        targets.add(STEP, A_DAY, manager, daysAgo(30).toInstant());
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from relais.metric_target").update();
        jdbc.sql("delete from relais.metric_step where diagram = 'alert'").update();
        jdbc.sql("delete from relais.metric_diagram_step where diagram = 'alert'")
                .update();
        jdbc.sql("delete from relais.metric_diagram where diagram = 'alert'").update();
    }

    @Test
    void aMissionThatCrossesATargetIsToldOnce() {
        stepOpenFor("a1", 10);

        assertThat(tellOfCrossings.look()).isEqualTo(1);
        assertThat(tellOfCrossings.look()).isZero();

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Beyond the target: Answer the call (Negotiate)");
            assertThat(mail.plainText())
                    .contains("Heat for the mill", "1 working day", "the client", "/missions/" + mission)
                    .doesNotContain("Holger");
        });
    }

    @Test
    void aQuestionToSeveralPeopleCrossesOnce() {
        stepOpenFor("a1", 10);
        stepOpenFor("a2", 9);
        assertThat(tellOfCrossings.look()).isEqualTo(1);

        stepOpenFor("a3", 8);
        assertThat(tellOfCrossings.look())
                .as("the mission is beyond it already")
                .isZero();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void twoNodesAtOnceTellOnce() throws Exception {
        stepOpenFor("a1", 10);
        stepOpenFor("a2", 12, anotherMission());

        var both = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            both.await();
            return tellOfCrossings.look();
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var noted = 0;
            for (Future<Integer> each : nodes.invokeAll(List.of(node, node))) {
                noted += each.get();
            }
            assertThat(noted).isEqualTo(2);
        } finally {
            nodes.shutdown();
        }
        assertThat(mails()).hasSize(2);
    }

    @Test
    void whatEndedMeanwhileOrWasTakenBackAlertsNobody() {
        stepOpenFor("a1", 10);
        stepOpenFor("a2", 10);
        jdbc.sql(
                        """
                        update relais.metric_step set ended_at = ?,
                            ended_how = case when id = 'a1' then 'DONE' else 'TAKEN_BACK' end
                        where id in ('a1', 'a2')""")
                .param(daysAgo(0))
                .update();

        assertThat(tellOfCrossings.look()).isZero();
        assertThat(mails()).isEmpty();
    }

    @Test
    void manyAtOnceStandInOneMail() {
        for (int each = 1; each <= CrossingMails.MOST + 1; each++) {
            stepOpenFor("a" + each, 10 + each, anotherMission());
        }

        assertThat(tellOfCrossings.look()).isEqualTo(CrossingMails.MOST + 1);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("targets_crossed");
            assertThat(mail.plainText()).contains("6 times in all", "Heat for the mill", "Answer the call");
        });
    }

    /** Not as long as one person alone did the step: it would tell how fast that one is. */
    @Test
    void aPercentileThatIsMissedIsToldWithHowManyKeptIt() {
        for (int each = 1; each <= TimeLimit.FEWEST; each++) {
            stepOpenFor("a" + each, each <= 8 ? 5 : 20);
        }
        jdbc.sql("update relais.metric_step set ended_at = entered_at, ended_how = 'DONE' where diagram = 'alert'")
                .update();
        jdbc.sql("update relais.metric_step set ended_at = ? where diagram = 'alert' and entered_at < ?")
                .params(daysAgo(4), daysAgo(10))
                .update();
        assertThat(tellOfCrossings.look()).isZero();
        jdbc.sql("update relais.metric_step set holder = 'alerted ' || mod(cast(substring(id, 2) as integer), 5)"
                        + " where diagram = 'alert'")
                .update();

        assertThat(tellOfCrossings.look()).isEqualTo(1);
        assertThat(tellOfCrossings.look()).isZero();
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("target_missed");
            assertThat(mail.plainText()).contains("8 of 20 were within the target");
        });
    }

    @Test
    void whoeverWantsNoAlertsGetsNone() {
        wishes.choose(manager, new Wish(false, true));
        stepOpenFor("a1", 10);

        assertThat(tellOfCrossings.look()).isEqualTo(1);
        assertThat(mails()).isEmpty();
    }

    @Test
    void nothingIsLookedAtWhileAPastIsTold() {
        stepOpenFor("a1", 10);

        past.unwritten(() -> assertThat(tellOfCrossings.look()).isZero());
        assertThat(tellOfCrossings.look()).isEqualTo(1);
    }

    private List<Letter> mails() {
        return mailbox.of(manager).stream().map(Mailbox.Mail::letter).toList();
    }

    private void stepOpenFor(String id, int days) {
        stepOpenFor(id, days, mission);
    }

    private String anotherMission() {
        var another = missions.open(
                        new NewMission("Heat for the mill", client("Mill"), null, null, holder, "EUR"), clock.instant())
                .id();
        facts.refresh(List.of(another));
        return another;
    }

    private void stepOpenFor(String id, int days, String of) {
        jdbc.sql(
                        """
                        insert into relais.metric_step
                            (id, mission, phase, diagram, activity, kind, parent, holder, entered_at, round)
                        values (?, ?, 'f', 'alert', 'userTask_alerted', 'TASK', 'f', ?, ?, 1)""")
                .params(id, of, holder, daysAgo(days))
                .update();
    }

    private Timestamp daysAgo(int days) {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
    }
}
