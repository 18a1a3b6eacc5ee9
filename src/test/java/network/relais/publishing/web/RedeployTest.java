package network.relais.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import network.relais.Means;
import network.relais.testing.Browser;
import network.relais.web.Identities;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.FileSystemUtils;

/** Who may publish, and what they are answered. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:redeploy;DB_CLOSE_DELAY=-1",
            "relais.publishing.watch=false",
            "relais.admin.password=the-administrators-password",
            "camunda.bpm.process-engine-name=redeploy"
        })
@AutoConfigureMockMvc
class RedeployTest {

    private static final String REDEPLOY = "/api/publishing/redeploy";
    private static final String FILE = "reading.bpmn";
    private static final String PASSWORD = "the-administrators-password";

    @TempDir
    static Path folder;

    @Autowired
    MockMvc mvc;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    Identities known;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void publishFromACopyOfTheTree(DynamicPropertyRegistry settings) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("bpmn"), folder);
        settings.add("relais.bpmn", folder::toString);
    }

    @BeforeEach
    void theFolderAsItRuns() throws Exception {
        draw("Read");
        mvc.perform(post(REDEPLOY).with(csrf()).with(memberOf("process-owners")))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-owners", "camunda-admin"})
    void whoOwnsTheProcessesPublishes(String group) throws Exception {
        draw("Read as one of " + group);

        mvc.perform(post(REDEPLOY).with(csrf()).with(memberOf(group)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("published"))
                .andExpect(jsonPath("$.edition").isNumber())
                .andExpect(jsonPath("$.changed[0]").value(FILE))
                .andExpect(jsonPath("$.added").isEmpty())
                .andExpect(jsonPath("$.removed").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "introducers", "animators", "managers"})
    void nobodyElsePublishes(String group) throws Exception {
        draw("Read what " + group + " wrote");
        var before = editions();

        mvc.perform(post(REDEPLOY).with(csrf()).with(memberOf(group)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.error").value("FORBIDDEN"));

        assertThat(editions()).isEqualTo(before);
    }

    @Test
    void aStrangerIsAskedToSignIn() throws Exception {
        mvc.perform(post(REDEPLOY).with(csrf())).andExpect(status().isUnauthorized());
    }

    @Test
    void anotherSitesPageCannotPublishInTheOwnersName() throws Exception {
        draw("Read what another site wrote");
        var before = editions();

        mvc.perform(post(REDEPLOY).servletPath(REDEPLOY).with(memberOf("process-owners")))
                .andExpect(status().isForbidden());

        assertThat(editions()).isEqualTo(before);
    }

    @Test
    void whatRunsAlreadyIsUnchanged() throws Exception {
        var before = editions();

        mvc.perform(post(REDEPLOY).with(csrf()).with(memberOf("process-owners")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("unchanged"));

        assertThat(editions()).isEqualTo(before);
    }

    @Test
    void aBrokenDiagramIsRefusedWithWhereAndWhyAndHowToMendIt() throws Exception {
        Files.writeString(folder.resolve(FILE), "<bpmn:definitions");
        var before = editions();

        mvc.perform(post(REDEPLOY).with(csrf()).with(memberOf("process-owners")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.result").value("refused"))
                .andExpect(jsonPath("$.findings[0].file").value(FILE))
                .andExpect(jsonPath("$.findings[0].reason").isNotEmpty())
                .andExpect(jsonPath("$.findings[0].remedy").isNotEmpty());

        assertThat(editions()).isEqualTo(before);
    }

    @Test
    void aMailWhoseTextIsMissingIsRefusedUntilItIsWritten() throws Exception {
        Files.writeString(
                folder.resolve(FILE),
                Files.readString(folder.resolve(FILE))
                        .replaceAll(
                                "(?s)<bpmn:userTask.*</bpmn:userTask>",
                                Matcher.quoteReplacement(
                                        """
                                <bpmn:serviceTask id="userTask_read" name="Tell" camunda:delegateExpression="${sendMail}">
                                  <bpmn:extensionElements><camunda:inputOutput>
                                    <camunda:inputParameter name="template">was_read</camunda:inputParameter>
                                    <camunda:inputParameter name="to">${mission.coordinator(execution)}</camunda:inputParameter>
                                  </camunda:inputOutput></bpmn:extensionElements>
                                </bpmn:serviceTask>""")));
        mvc.perform(post(REDEPLOY).with(csrf()).with(memberOf("process-owners")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].element").value("userTask_read"))
                .andExpect(jsonPath("$.findings[0].remedy").value(containsString("bpmn/mail/fr/was_read.html")));

        for (var language : List.of("fr", "en")) {
            Files.writeString(
                    folder.resolve("mail/" + language + "/was_read.html"), "<title>{{mission.title}}</title>");
        }

        mvc.perform(post(REDEPLOY).with(csrf()).with(memberOf("process-owners")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("published"));
    }

    @Test
    void aLabelWithoutFrenchIsPublishedAndShownAsItIsWrittenUntilSomebodyWritesItsFrench() throws Exception {
        Files.writeString(
                folder.resolve("give_word.form"),
                """
                {"id": "give_word", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "components": [
                  {"type": "textfield", "id": "field_word", "key": "word", "label": "A word that nobody knows"}]}""");
        draw("Read", "camunda:formRef=\"give_word\" camunda:formRefBinding=\"deployment\"");

        mvc.perform(post(REDEPLOY).with(csrf()).with(memberOf("process-owners")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("published"))
                .andExpect(jsonPath("$.remarks[0].file").value("give_word.form"))
                .andExpect(jsonPath("$.remarks[0].element").value("field_word"))
                .andExpect(jsonPath("$.remarks[0].remedy")
                        .value("Add it to bpmn/words_fr.json: \"A word that nobody knows\": \"…\""));
        var before = aStepToRead();
        assertThat(formInFrench(before)).contains("A word that nobody knows");

        var words = folder.resolve("words_fr.json");
        Files.writeString(
                words,
                Files.readString(words)
                        .replaceFirst(
                                "\\{",
                                "{\n  \"A word that nobody knows\": \"Un mot inconnu\", \"Read\": \"Lire\","
                                        + " \"Begun\": \"Commencé\", \"Done\": \"Fait\","));
        mvc.perform(post(REDEPLOY).with(csrf()).with(memberOf("process-owners")))
                .andExpect(jsonPath("$.changed[0]").value("words_fr.json"))
                .andExpect(jsonPath("$.remarks").isEmpty());

        assertThat(formInFrench(aStepToRead())).contains("Un mot inconnu");
        assertThat(formInFrench(before)).as("of the edition that it began with").contains("A word that nobody knows");
    }

    private String aStepToRead() {
        return tasks.createTaskQuery()
                .processInstanceId(runtime.startProcessInstanceByKey("reading").getId())
                .singleResult()
                .getId();
    }

    /** As the engine's own door hands it to the administrator, whose browser asks for French. */
    private String formInFrench(String task) {
        return Browser.withBasic("admin", PASSWORD, port)
                .getIn("fr-FR", "/engine-rest/engine/redeploy/task/" + task + "/deployed-form")
                .body();
    }

    private long editions() {
        return repository.createDeploymentQuery().count();
    }

    /** Somebody who exists, since rights are looked up again during a session. */
    private RequestPostProcessor memberOf(String group) {
        var id = "from-" + group;
        if (identities.createUserQuery().userId(id).count() == 0) {
            identities.saveUser(identities.newUser(id));
            identities.createMembership(id, group);
        }
        return authentication(known.find(id).orElseThrow().signedIn(Means.PASSWORD));
    }

    private static void draw(String task) throws IOException {
        draw(task, "camunda:formKey=\"embedded:/forms/read.html\"");
    }

    private static void draw(String task, String form) throws IOException {
        Files.writeString(
                folder.resolve(FILE),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="relais">
                  <bpmn:process id="reading" isExecutable="true" camunda:historyTimeToLive="P30D" \
                camunda:isStartableInTasklist="false">
                    <bpmn:startEvent id="event_begun" name="Begun" />
                    <bpmn:sequenceFlow id="toTask" sourceRef="event_begun" targetRef="userTask_read" />
                    <bpmn:userTask id="userTask_read" name="%s" %s>
                      <bpmn:extensionElements>
                        <camunda:properties><camunda:property name="waitsFor" value="member" /></camunda:properties>
                      </bpmn:extensionElements>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="toEnd" sourceRef="userTask_read" targetRef="event_done" />
                    <bpmn:endEvent id="event_done" name="Done" />
                  </bpmn:process>
                </bpmn:definitions>
                """
                        .formatted(task, form));
    }
}
