package network.relais.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import network.relais.Means;
import network.relais.Rejection;
import network.relais.delivery.Agreement;
import network.relais.delivery.Confirmations;
import network.relais.delivery.DaysConfirmation;
import network.relais.delivery.MilestoneState;
import network.relais.delivery.Milestones;
import network.relais.delivery.Withdraw;
import network.relais.mail.MailFacts;
import network.relais.mission.Journal;
import network.relais.mission.WorkDone;
import network.relais.protocol.Contribution;
import network.relais.protocol.FillRole;
import network.relais.protocol.Protocols;
import network.relais.testing.ProcessTest;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;

/** Anne coordinates and works, Bruno and Chloé work; an audit is due first, then a plan. What they do, and what there is to see. */
abstract class DeliveryScenarios extends ProcessTest {

    final String DELIVER = MissionDelivery.TASK_DELIVER;
    final String ACCEPT = MissionDelivery.TASK_ACCEPTANCE;
    final String CONFIRM = MissionDelivery.TASK_CONFIRM;
    final String DECIDE = MissionDelivery.TASK_DECIDE;
    final String SEARCH = "userTask_search";
    final String QUESTION = "userTask_question";
    final String SETTLEMENT = "userTask_instalmentDue";

    @Autowired
    Protocols protocols;

    @Autowired
    FillRole fillRole;

    @Autowired
    Withdraw withdraw;

    @Autowired
    Milestones milestones;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Journal journal;

    @Autowired
    List<WorkDone> workDone;

    @Autowired
    List<MailFacts> mailFacts;

    String anne;
    String bruno;
    String chloe;
    String mission;
    LocalDate auditDue;

    @Override
    protected String diagram() {
        return MissionDelivery.PROCESS;
    }

    /** Staffing has its own tests: here a step stands for it, which ends as the test says. */
    @BeforeAll
    void drawWithAStepForStaffing() throws IOException {
        var deployment = repository.createDeployment().name("delivery with a step for staffing");
        try (var files = Files.list(Path.of("bpmn", "delivery"))) {
            for (var file : files.toList()) {
                deployment.addString(
                        file.getFileName().toString(),
                        Files.readString(file, StandardCharsets.UTF_8)
                                .replace("calledElement=\"mission_staffing\"", "calledElement=\"a_search\"")
                                .replace("calledElement=\"confirm_new_dates\"", "calledElement=\"a_question\""));
            }
        }
        deployment.addModelInstance(
                "a_search.bpmn",
                Bpmn.createExecutableProcess("a_search")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask(SEARCH)
                        .endEvent()
                        .done());
        deployment.addModelInstance(
                "a_question.bpmn",
                Bpmn.createExecutableProcess("a_question")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask(QUESTION)
                        .endEvent()
                        .done());
        deployment.addModelInstance(
                "a_settlement.bpmn",
                Bpmn.createExecutableProcess("a_settlement")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .intermediateCatchEvent()
                        .message(MissionDelivery.MESSAGE_INSTALMENTS_CHANGED)
                        .userTask(SETTLEMENT)
                        .endEvent()
                        .done());
        deployment.deploy();
    }

    @BeforeEach
    void aMissionInDelivery() {
        anne = member("Anne");
        bruno = member("Bruno");
        chloe = member("Chloé");
        beginWith(List.of(
                Agreement.role("c1", anne, "10", today()),
                Agreement.role("c2", bruno, "7", today()),
                Agreement.role("c3", chloe, "6", today())));
    }

    /** Whoever has the first role coordinates, whoever has the second delivers the audit. */
    void beginWith(List<Contribution> roles) {
        anne = roles.get(0).party();
        bruno = roles.get(1).party();
        mission = missionOf(anne, "Stock audit").id();
        var agreement = new Agreement(today(), roles);
        auditDue = agreement.auditDue();
        agreement.putInForce(mission, missions, protocols, clock);
        start(mission, Map.of("missionTitle", "Client · Stock audit"));
    }

    // ---- what people do

    void deliver(String person, String words) {
        complete(person, mission, DELIVER, Map.of("words", words, "link", "https://files.example/audit"));
    }

    void accept(LocalDate day) {
        complete(anne, mission, ACCEPT, Map.of("clientAnswer", "accepted", "acceptedOn", day.toString()));
        letTheEngineWork(mission);
    }

    /** All that this person is asked for at the moment. */
    void asPlanned(String person) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(CONFIRM)
                .taskAssignee(person)
                .list();
        assertThat(open).as("days to confirm by %s", person).isNotEmpty();
        var latest = open.get(open.size() - 1);
        as(person, () -> forms.submitTaskForm(latest.getId(), Map.of("days", "asPlanned")));
        letTheEngineWork(mission);
    }

    void searchEnds(String outcome, String newcomer) {
        if (newcomer != null) {
            protocols
                    .inForce(mission)
                    .orElseThrow()
                    .terms()
                    .openRoles()
                    .forEach(role -> fillRole.fill(mission, role.id(), newcomer, Means.PROGRAM));
        }
        var search = tasks.createTaskQuery()
                .processInstanceBusinessKey(mission)
                .taskDefinitionKey(SEARCH)
                .singleResult();
        tasks.complete(search.getId(), Map.of("outcome", outcome));
    }

    void refused(String person, String step, Map<String, Object> typed, String sentence) {
        assertThatThrownBy(() -> complete(person, mission, step, typed))
                .satisfies(failure -> assertThat(NestedExceptionUtils.getMostSpecificCause(failure))
                        .isInstanceOf(Rejection.class)
                        .hasMessageContaining(sentence));
    }

    void refusedToWithdraw(String leaver, String by, Map<String, String> days, String sentence) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> withdraw.withdraw(mission, leaver, by, "", days))
                .withMessageContaining(sentence);
    }

    // ---- what there is to see

    MilestoneState milestone(String id) {
        return milestones.of(mission).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    DaysConfirmation confirmationOf(String role) {
        return confirmations.of(mission).stream()
                .filter(each -> each.contribution().equals(role))
                .findFirst()
                .orElseThrow();
    }

    BigDecimal done(String role) {
        return confirmations.of(mission).stream()
                .filter(each -> each.contribution().equals(role))
                .map(DaysConfirmation::done)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String shown(Task task) {
        return String.valueOf(tasks.getVariableLocal(task.getId(), MissionDelivery.SHOWN));
    }

    String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(mission)
                .processDefinitionKey(diagram())
                .singleResult()
                .getId();
    }

    boolean anyMailHolds(String words) {
        return jdbc.sql("select count(*) from relais.mail where mission = ? and plain_text like ?")
                        .params(mission, "%" + words + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }

    Date dueOf(String timer) {
        return management.createJobQuery().processInstanceId(instance()).timers().list().stream()
                .filter(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                        .equals(timer))
                .findFirst()
                .orElseThrow()
                .getDuedate();
    }

    Date at(LocalDate day, LocalTime time) {
        return Date.from(ZonedDateTime.of(day, time, clock.getZone()).toInstant());
    }

    MailFacts facts(String word) {
        return mailFacts.stream()
                .filter(facts -> facts.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
