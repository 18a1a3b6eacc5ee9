package network.relais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import network.relais.command.Commands;
import network.relais.mission.Missions;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import network.relais.testing.ChosenDatabase;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.AdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.TasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.WelcomeRuntimeDelegate;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What waits outlives the program: it is started as in production, with a folder of its own and its job executor at work,
 * closed, and started again on the same folder and database.
 */
@Tag("process")
class RestartTest {

    private static final String REMINDER = "event_qualificationReminder";

    @TempDir
    private Path data;

    private final Map<String, String> settings = new HashMap<>(ChosenDatabase.settings());

    // The web applications of a Java program are known to it once, and a program that closes takes them with it.
    private final CockpitRuntimeDelegate cockpit = Cockpit.getRuntimeDelegate();
    private final TasklistRuntimeDelegate tasklist = Tasklist.getRuntimeDelegate();
    private final AdminRuntimeDelegate admin = Admin.getRuntimeDelegate();
    private final WelcomeRuntimeDelegate welcome = Welcome.getRuntimeDelegate();

    @AfterEach
    void giveTheWebApplicationsBackToTheOtherTests() {
        Cockpit.setCockpitRuntimeDelegate(cockpit);
        Tasklist.setTasklistRuntimeDelegate(tasklist);
        Admin.setAdminRuntimeDelegate(admin);
        Welcome.setRuntimeDelegate(welcome);
    }

    @Test
    void aTimerThatBecameDueWhileTheProgramWasDownFiresAfterItsStart() throws Exception {
        String mission;
        Database database;
        try (var relais = start()) {
            mission = aLeadToQualify(relais);
            await().untilAsserted(() -> assertThat(timers(relais)).contains(REMINDER));
            database = Database.of(relais);
        }
        assertThat(mails("lead_reminder")).isEmpty();

        database.letWorkingDaysPass();
        theFiguresAreMadeAnewAndNothingElseHappens(database, mission);

        try (var relais = start()) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(mails("lead_reminder")).hasSize(1));
            assertThat(timers(relais)).doesNotContain(REMINDER);
            theLeadIsStillOpenAndCanBeDeclined(relais, mission);
        }
    }

    /** As {@code java -jar relais.jar rebuild-metrics}. */
    private void theFiguresAreMadeAnewAndNothingElseHappens(Database database, String mission) throws SQLException {
        database.change("delete from relais.metric_mission");
        var first = today().minusDays(3);
        database.change("update act_hi_procinst set start_time_ = timestamp '%s 12:00:00'".formatted(first));
        var said = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of("rebuild-metrics"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));

        var end =
                new Commands(new PrintStream(said, true, StandardCharsets.UTF_8)).run(arguments.toArray(String[]::new));

        // Four, or five if midnight has just passed.
        var days = List.of(4L, ChronoUnit.DAYS.between(first, today()) + 1);
        assertThat(said.toString(StandardCharsets.UTF_8).lines().toList())
                .isIn(days.stream().map(RestartTest::saidOf).toList());
        assertThat(end).isZero();
        assertThat(database.change("update relais.metric_mission set place = 'Lyon' where mission = '" + mission + "'"))
                .isEqualTo(1);
        assertThat(mails("lead_reminder")).as("what is due is for the program").isEmpty();
    }

    private static List<String> saidOf(long days) {
        return Stream.concat(
                        LongStream.rangeClosed(1, days).mapToObj(day -> day + " of " + days + " days"),
                        Stream.of("All figures are made anew."))
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    /** As {@code java -jar relais.jar}, but on any free port. */
    private ConfigurableApplicationContext start() {
        settings.put("relais.data", data.toString());
        settings.put("relais.admin.password", "the-administrators-password");
        settings.put("server.port", "0");
        // The engines of a Java program are known by name: this one must not pass for that of the other tests.
        settings.put("camunda.bpm.process-engine-name", "restarted");
        return new SpringApplicationBuilder(Relais.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static String aLeadToQualify(ConfigurableApplicationContext relais) {
        var people = relais.getBean(People.class);
        var today = LocalDate.now(relais.getBean(Clock.class));
        var ines = people.add(new NewPerson(
                        "Inès", "Faure", "ines@network.example", "+33 6 00 00 00 00", Language.EN, "Lyon"))
                .id();
        people.grant(ines, Role.MEMBER, today);
        people.grant(ines, Role.INTRODUCER, today);
        var form =
                """
                {"title": "Visitor survey", "newClient": {"name": "Musée", "place": "Lyon"},
                 "newContact": {"givenName": "Claire", "familyName": "Roche", "email": "claire@musee.example"},
                 "need": "A survey of our visitors.", "skills": ["survey"], "budgetKind": "unknown",
                 "currency": "EUR", "recommendedBy": "nobody"}""";
        as(relais, ines, () -> relais.getBean(RuntimeService.class)
                .startProcessInstanceByKey("mission_lifecycle", Map.of("leadForm", Spin.JSON(form))));
        return relais.getBean(Missions.class).concerning(ines).get(0).id();
    }

    private static void theLeadIsStillOpenAndCanBeDeclined(ConfigurableApplicationContext relais, String mission) {
        var task = relais.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(mission)
                .singleResult();
        as(relais, task.getAssignee(), () -> relais.getBean(FormService.class)
                .submitTaskForm(
                        task.getId(),
                        Map.of("decision", "decline", "reasonForUs", "Too far away.", "wordForPrescriber", "")));
        await().untilAsserted(() -> assertThat(relais.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(mission)
                        .count())
                .isZero());
    }

    private static void as(ConfigurableApplicationContext relais, String person, Runnable action) {
        var identities = relais.getBean(IdentityService.class);
        identities.setAuthentication(person, List.of("members", "introducers"));
        try {
            action.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Elements of diagrams that wait for a time. */
    private static List<String> timers(ConfigurableApplicationContext relais) {
        var management = relais.getBean(ManagementService.class);
        return management.createJobQuery().timers().list().stream()
                .filter(job -> job.getJobDefinitionId() != null)
                .map(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    /** Those that went out, which here is a file each. */
    private List<Path> mails(String template) {
        var folder = data.resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> readable(file).contains("." + template + "."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readable(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to reach the program's database while the program is down. */
    private record Database(String url, String user, String password) {

        static Database of(ConfigurableApplicationContext relais) {
            var pool = (HikariDataSource) relais.getBean(DataSource.class);
            return new Database(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        }

        int change(String sql) throws SQLException {
            try (var connection = DriverManager.getConnection(url, user, password);
                    var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }

        /** The reminder's day is behind us: to the timer, which keeps a date, it is the same as if days had passed. */
        void letWorkingDaysPass() throws SQLException {
            try (var connection = DriverManager.getConnection(url, user, password);
                    var timers = connection.prepareStatement(
                            """
                            update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00'
                            where job_def_id_ in (select id_ from act_ru_jobdef where act_id_ = ?)""")) {
                timers.setString(1, REMINDER);
                assertThat(timers.executeUpdate()).isEqualTo(1);
            }
        }
    }
}
