package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import network.relais.mission.Phase;
import network.relais.people.Accounts;
import network.relais.testing.Browser;
import network.relais.testing.EventLogs;
import network.relais.testing.WholeMissionTest;
import org.assertj.core.data.Offset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What other programs read of missions that were really played, against the engine's own rows. */
class MachinesTest extends WholeMissionTest {

    private static final String PASSWORD = "a password for machines";

    @Autowired
    private Projector projector;

    @Autowired
    private Projection projection;

    @Autowired
    private Accounts logins;

    @LocalServerPort
    private int port;

    /** What the map can do is for other tests. */
    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void theEventLogTellsOfEveryTaskWhatTheEnginesHistoryTells() throws Exception {
        var mission = aMissionInDelivery();
        deliver(mission, anne);
        projector.follow();
        logins.setPassword(chantal, PASSWORD);
        var animator = Browser.of(directory.person(chantal).emailIfKnown().orElseThrow(), PASSWORD, port);

        var log = EventLogs.read(animator.getBytes(
                        "/api/metrics/event-log.xes?kind=survey&place=Lyon&from=" + today() + "&to=" + today())
                .body());

        var trace = log.getTrace().stream()
                .filter(each -> mission.equals(
                        EventLogs.attributes(each.getStringOrDateOrInt()).get("concept:name")))
                .findFirst()
                .orElseThrow();
        assertThat(EventLogs.attributes(trace.getStringOrDateOrInt()))
                .containsEntry("place", "Lyon")
                .containsEntry("agreed", accounts.of(mission).agreed().minorUnits());
        var tasks = EventLogs.events(trace).stream()
                .filter(event -> String.valueOf(event.get("activity")).startsWith("userTask_"))
                .filter(event -> !"start".equals(event.get("lifecycle:transition")))
                .map(event -> tuple(
                        event.get("concept:instance"),
                        event.get("activity"),
                        event.get("lifecycle:transition"),
                        event.get("time:timestamp")))
                .toList();
        assertThat(tasks).isNotEmpty().containsExactlyInAnyOrderElementsOf(rawTasksOf(mission, tasks::contains));
        assertThat(new String(animator.getBytes("/api/metrics/event-log.xes").body(), StandardCharsets.UTF_8))
                .doesNotContain("org:resource")
                .doesNotContain(directory.person(anne).name())
                .doesNotContain(directory.person(anne).emailIfKnown().orElseThrow());
    }

    /** How many people did a step here is another test's: of few people's steps the begin is not told. */
    private List<Tuple> rawTasksOf(String mission, Predicate<Tuple> isTold) {
        var raw = new ArrayList<Tuple>();
        jdbc.sql(
                        """
                        select act.id_, act.act_id_, act.start_time_, act.end_time_, act.act_inst_state_
                        from act_hi_actinst act join act_hi_procinst run on run.id_ = act.proc_inst_id_
                        where run.business_key_ = ? and act.act_type_ = 'userTask'""")
                .param(mission)
                .query((ResultSet row) -> {
                    var began = tuple(row.getString(1), row.getString(2), "schedule", at(row.getTimestamp(3)));
                    if (row.getTimestamp(4) == null || isTold.test(began)) {
                        raw.add(began);
                    }
                    if (row.getTimestamp(4) != null) {
                        raw.add(tuple(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(5) == 2 ? "withdraw" : "complete",
                                at(row.getTimestamp(4))));
                    }
                });
        return raw;
    }

    private static Instant at(Timestamp timestamp) {
        return timestamp.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void aScrapeTellsWhatStandsInTheRows() {
        var mission = aMissionInDelivery();
        aLeadIsBrought();
        projector.follow();

        var scraped = scrape();

        for (var phase : Phase.values()) {
            var tag = "{phase=\"" + phase.name().toLowerCase(Locale.ROOT) + "\"}";
            if (phase == Phase.ENDED) {
                assertThat(scraped).doesNotContainKey("relais_missions" + tag);
                continue;
            }
            assertThat(scraped.get("relais_missions" + tag))
                    .as(tag)
                    .isEqualTo(number(
                            "select count(*) from relais.mission where ended_at is null and phase = '" + phase + "'"));
            var oldest = jdbc.sql("select min(opened_at) from relais.mission where ended_at is null and phase = ?")
                    .param(phase.name())
                    .query((row, count) -> Optional.ofNullable(row.getTimestamp(1)))
                    .single();
            assertThat(scraped.get("relais_missions_oldest_age_seconds" + tag))
                    .as(tag)
                    .isEqualTo(
                            oldest.map(at -> (double) Duration.between(at.toInstant(), clock.instant())
                                            .toSeconds())
                                    .orElse(0.0),
                            Offset.offset(30.0));
        }
        assertThat(scraped.get("relais_missions{phase=\"delivery\"}")).isPositive();
        assertThat(scraped.get("relais_mails_waiting"))
                .isPositive()
                .isEqualTo(number("select count(*) from relais.mail where sent_at is null and failed_at is null"));
        assertThat(scraped.get("relais_mails_oldest_age_seconds")).isNotNegative();
        assertThat(scraped.get("relais_metrics_lag_seconds")).isBetween(0.0, (double)
                Objects.requireNonNull(projection.state().lag(clock.instant())).toSeconds());
        assertThat(scraped.get("relais_jobs_due")).isNotNegative();

        var job = management.createJobQuery().timers().active().withRetriesLeft().list().stream()
                .filter(each -> mission.equals(businessKeyOf(each.getProcessInstanceId())))
                .findFirst()
                .orElseThrow();
        management.setJobRetries(job.getId(), 0);
        try {
            var afterwards = scrape();
            assertThat(afterwards.get("relais_jobs_failed")).isEqualTo(scraped.get("relais_jobs_failed") + 1);
            assertThat(afterwards.get("relais_incidents")).isEqualTo(scraped.get("relais_incidents") + 1);
        } finally {
            management.setJobRetries(job.getId(), 3);
        }
        var before = scrape().get("relais_jobs_due");
        management.setJobDuedate(job.getId(), Date.from(clock.instant().minusSeconds(60)));
        assertThat(scrape().get("relais_jobs_due")).isEqualTo(before + 1);
        management.setJobDuedate(job.getId(), job.getDuedate());
    }

    private String businessKeyOf(String processInstance) {
        return String.valueOf(history.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey());
    }

    private double number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Each line's value by its name and tags. */
    private Map<String, Double> scrape() {
        var answer = Browser.withBasic("admin", "the-administrators-password", port)
                .getAs("text/plain", "/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        var values = new TreeMap<String, Double>();
        answer.body()
                .lines()
                .filter(line -> line.startsWith("relais_"))
                .forEach(line -> values.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
        return values;
    }
}
