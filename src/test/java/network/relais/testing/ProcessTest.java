package network.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import network.relais.calendar.WorkingDays;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.mission.Missions.NewMission;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.People;
import network.relais.people.People.NewPerson;
import network.relais.people.Role;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The scenarios of one diagram. Every test makes its own people and missions, so that all tests can share one program and
 * one database; people complete their tasks as themselves, so that the engine's grants are checked as well. When all
 * scenarios have run, every flow node of the diagram has been visited, or the class fails.
 */
@WholeRelais
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProcessTest {

    private static final AtomicInteger SOMEBODY = new AtomicInteger();

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected FormService forms;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected RepositoryService repository;

    @Autowired
    protected IdentityService identities;

    @Autowired
    protected Missions missions;

    @Autowired
    protected People people;

    @Autowired
    protected Directory directory;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected java.time.Clock clock;

    /** The missions of this class: what its scenarios visited is read from their history. */
    private final Set<String> played = new HashSet<>();

    /** Id of the process whose scenarios these are. */
    protected abstract String diagram();

    @AfterEach
    void nobodyIsSignedIn() {
        identities.clearAuthentication();
    }

    @AfterAll
    protected void everyFlowNodeOfTheDiagramWasVisited() {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(diagram())
                .latestVersion()
                .singleResult();
        var drawn = new TreeSet<>(
                repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
        for (var mission : played) {
            history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(mission)
                    .processDefinitionKey(diagram())
                    .list()
                    .stream()
                    .flatMap(instance ->
                            history
                                    .createHistoricActivityInstanceQuery()
                                    .processInstanceId(instance.getId())
                                    .list()
                                    .stream())
                    .map(HistoricActivityInstance::getActivityId)
                    .forEach(drawn::remove);
        }
        assertThat(drawn)
                .as("elements of %s that no scenario has visited", diagram())
                .isEmpty();
    }

    // ---- people

    /** A new person in these roles, with an address, under a name of their own. */
    protected String somebody(String givenName, Role... roles) {
        var number = SOMEBODY.incrementAndGet();
        var person = people.add(new NewPerson(
                givenName,
                "Test" + number,
                givenName.toLowerCase(java.util.Locale.ROOT) + number + "@network.example",
                "+33 6 00 00 00 00",
                Language.EN,
                "Lyon"));
        for (var role : roles) {
            people.grant(person.id(), role, today());
        }
        return person.id();
    }

    protected String member(String givenName) {
        return somebody(givenName, Role.MEMBER);
    }

    protected String client(String name) {
        return people.addOrganisation(name + " " + SOMEBODY.incrementAndGet(), "Lyon")
                .id();
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    // ---- missions

    /** A mission's row without a process: a phase can then be started for it alone. */
    protected Mission missionOf(String introducer, String title) {
        var mission =
                missions.open(new NewMission(title, client("Client"), null, null, introducer, "EUR"), clock.instant());
        played.add(mission.id());
        return mission;
    }

    /** Starts this class's diagram for a mission that exists. */
    protected void start(String missionId, Map<String, Object> variables) {
        played.add(missionId);
        runtime.startProcessInstanceByKey(diagram(), missionId, variables);
    }

    /** A mission that came in through the start of the map. */
    protected void play(String missionId) {
        played.add(missionId);
    }

    // ---- tasks

    /** Runs something as that person, with the groups that the person's roles bring. */
    protected void as(String personId, Runnable action) {
        identities.setAuthentication(
                personId,
                directory.rolesOf(personId, today()).stream()
                        .flatMap(role -> role.group().stream())
                        .distinct()
                        .toList());
        try {
            action.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** The one open task of that person for that step. */
    protected Task taskOf(String personId, String missionId, String step) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(missionId)
                .taskDefinitionKey(step)
                .taskAssignee(personId)
                .list();
        assertThat(open).as("open tasks '%s' of %s", step, personId).hasSize(1);
        return open.get(0);
    }

    protected List<String> openSteps(String missionId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(missionId).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The person fills the form of that step in and sends it, as Tasklist would. */
    protected void complete(String personId, String missionId, String step, Map<String, Object> typed) {
        var task = taskOf(personId, missionId, step);
        as(personId, () -> forms.submitTaskForm(task.getId(), typed));
    }

    // ---- time

    /** Fires the timers drawn as that element, as if their time had come. */
    protected void fire(String missionId, String timer) {
        var due = jobsOf(missionId).stream()
                .filter(job -> timer.equals(activityOf(job)))
                .toList();
        assertThat(due).as("timers '%s' of mission %s", timer, missionId).isNotEmpty();
        due.forEach(job -> management.executeJob(job.getId()));
    }

    /** Runs what the engine would run by itself now (never a timer), until nothing is left to run. */
    protected void letTheEngineWork(String missionId) {
        for (var jobs = asynchronous(missionId); !jobs.isEmpty(); jobs = asynchronous(missionId)) {
            management.executeJob(jobs.get(0).getId());
        }
    }

    /** When the timers drawn as that element run out. */
    protected List<Date> dueOf(String missionId, String timer) {
        return jobsOf(missionId).stream()
                .filter(job -> timer.equals(activityOf(job)))
                .map(Job::getDuedate)
                .toList();
    }

    /** The end of the office day that many working days from now: when deadlines run out. */
    protected Date inWorkingDays(int days) {
        return Date.from(WorkingDays.deadline(ZonedDateTime.now(clock), days).toInstant());
    }

    protected Collection<String> timersOf(String missionId) {
        return jobsOf(missionId).stream().map(this::activityOf).sorted().toList();
    }

    private List<Job> asynchronous(String missionId) {
        return jobsOf(missionId).stream()
                .filter(job -> job.getRetries() > 0)
                .filter(job -> management
                                .createJobQuery()
                                .jobId(job.getId())
                                .messages()
                                .count()
                        == 1)
                .toList();
    }

    private List<Job> jobsOf(String missionId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(missionId).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private String activityOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    // ---- what is left, what was sent

    /** No process, task, timer or subscription of the mission, in whichever phase. */
    protected void thenNothingIsLeftOf(String missionId) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(missionId)
                        .list())
                .as("process instances of mission %s", missionId)
                .isEmpty();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(missionId).list())
                .as("tasks of mission %s", missionId)
                .isEmpty();
    }

    /** How the process of this class's diagram ended for that mission: the ids of the end events it reached. */
    protected List<String> endsReached(String missionId) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(missionId)
                .processDefinitionKey(diagram())
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .filter(activity -> activity.getActivityType()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith("endevent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** Templates of the mails queued for that person about that mission, oldest first. */
    protected List<String> mailsTo(String personId, String missionId) {
        return jdbc.sql(
                        "select template from relais.mail where mission = ? and recipient = ? order by created_at, template")
                .params(missionId, personId)
                .query(String.class)
                .list();
    }

    /** What the mails of one kind to that person about that mission say, oldest first. */
    protected List<String> textsTo(String personId, String missionId, String template) {
        return jdbc.sql(
                        "select plain_text from relais.mail where mission = ? and recipient = ? and template = ? order by number")
                .params(missionId, personId, template)
                .query(String.class)
                .list();
    }

    /** Names of all variables of all processes and tasks of the mission. */
    protected List<String> variablesOf(String missionId) {
        return variables(missionId).map(VariableInstance::getName).toList();
    }

    /** Whether any variable of any process or task of the mission holds one of these words. */
    protected boolean anyVariableHolds(String missionId, String... words) {
        return variables(missionId).anyMatch(variable -> Arrays.stream(words)
                .anyMatch(word -> String.valueOf(variable.getValue()).contains(word)));
    }

    private Stream<VariableInstance> variables(String missionId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(missionId).list().stream()
                .flatMap(instance ->
                        runtime.createVariableInstanceQuery().processInstanceIdIn(instance.getId()).list().stream());
    }
}
