package network.relais.mail.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import network.relais.mail.Outbox.MailRequest;
import network.relais.people.UnknownPerson;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The element in a real engine, without anything behind the outbox. */
class SendMailTest {

    private static final String MISSION = "M-2026-0001";
    private static final List<MailRequest> QUEUED = new ArrayList<>();
    private static ProcessEngine engine;

    /** What diagrams ask for ids. */
    public static class Crowd {

        public List<String> team() {
            return List.of("p1", "p2", "p1", "p3");
        }

        public @Nullable String nobody() {
            return null;
        }

        public List<String> noOne() {
            return List.of();
        }

        public List<Object> wrong() {
            return List.of(17);
        }
    }

    @BeforeAll
    static void startEngine() {
        var configuration = (StandaloneInMemProcessEngineConfiguration)
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:send-mail");
        configuration.setProcessEngineName("send-mail");
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(Map.of("sendMail", new SendMail(SendMailTest::queue), "crowd", new Crowd()));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @AfterEach
    void forget() {
        QUEUED.clear();
    }

    @Test
    void aMailGoesToOnePerson() {
        run("template", "kick_off", "to", "p7", "occurrence", "2", "step", "userTask_deliver");

        assertThat(QUEUED)
                .containsExactly(new MailRequest(MISSION, "kick_off", "p7", "2", "userTask_deliver", Map.of()));
    }

    @Test
    void everyoneOfSeveralGetsOneMail() {
        run("template", "kick_off", "to", "${crowd.team()}");

        assertThat(QUEUED).extracting(MailRequest::recipient).containsExactly("p1", "p2", "p3");
        assertThat(QUEUED).allSatisfy(mail -> {
            assertThat(mail.occurrence()).isEmpty();
            assertThat(mail.step()).isNull();
        });
    }

    @Test
    void nobodyGetsNothing() {
        run("template", "thank_prescriber", "to", "${crowd.nobody()}");
        run("template", "thank_prescriber", "to", "${crowd.noOne()}");
        run("template", "thank_prescriber", "to", "");

        assertThat(QUEUED).isEmpty();
    }

    @Test
    void theListOfRecipientsLeavesNothingInTheEngine() {
        var process = start("wait", "template", "kick_off", "to", "${crowd.team()}");

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(process)
                        .count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(process)
                        .count())
                .isZero();
    }

    @Test
    void aDiagramThatForgetsAParameterIsToldWhichAndWhere() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run("to", "p7"))
                .withMessageContaining("\"template\"")
                .withMessageContaining("serviceTask_sendMail")
                .withMessageContaining("mailing");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run("template", "kick_off"))
                .withMessageContaining("\"to\"");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run("template", "kick_off", "to", "${crowd.wrong()}"))
                .withMessageContaining("person's id");
    }

    @Test
    void somebodyUnknownIsAMistakeOfTheDiagramAndNotABusinessNo() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run("template", "kick_off", "to", "p404"))
                .withMessageContaining("p404")
                .withMessageContaining("serviceTask_sendMail");
    }

    private static boolean queue(MailRequest mail) {
        if (mail.recipient().equals("p404")) {
            throw new UnknownPerson("p404");
        }
        return QUEUED.add(mail);
    }

    private static void run(String... parameters) {
        start("mailing", parameters);
    }

    private static String start(String key, String... parameters) {
        var task = Bpmn.createExecutableProcess(key)
                .startEvent()
                .serviceTask("serviceTask_sendMail")
                .camundaDelegateExpression("${sendMail}");
        for (var i = 0; i < parameters.length; i += 2) {
            task = task.camundaInputParameter(parameters[i], parameters[i + 1]);
        }
        var model = key.equals("wait")
                ? task.userTask().endEvent().done()
                : task.endEvent().done();
        engine.getRepositoryService()
                .createDeployment()
                .name(Arrays.toString(parameters))
                .addModelInstance(key + ".bpmn", model)
                .deploy();
        return engine.getRuntimeService()
                .startProcessInstanceByKey(key, MISSION)
                .getId();
    }
}
