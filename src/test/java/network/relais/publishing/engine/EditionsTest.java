package network.relais.publishing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import network.relais.engine.OnBehalfOfNetwork;
import network.relais.publishing.BpmnTree;
import network.relais.publishing.Finding;
import network.relais.publishing.Publication;
import network.relais.publishing.Publication.Published;
import network.relais.publishing.Publication.Refused;
import network.relais.publishing.Publication.Unchanged;
import network.relais.publishing.Publish;
import network.relais.publishing.TreeSource;
import network.relais.publishing.files.FolderSource;
import network.relais.publishing.files.FolderWatch;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publication does to the engine, and what a restart does to what was published. */
class EditionsTest {

    private static final String CHILD = "phase/child.bpmn";
    private static final String MAP = "map.bpmn";

    private final Tree folder = new Tree();
    private final Tree program = new Tree();

    private static ProcessEngine engine;

    @BeforeAll
    static void anEngine() {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:editions")
                .setProcessEngineName("editions")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
    }

    @AfterAll
    static void closeTheEngine() {
        engine.close();
    }

    @AfterEach
    void leaveNoEdition() {
        ClockUtil.reset();
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
    }

    @Test
    void theFirstPublicationIsEditionOneAndHoldsEveryFileUnderItsPath() {
        folder.put(MAP, map())
                .put(CHILD, child("Draft"))
                .put("mail/fr/thanks.html", "Merci")
                .put(".hidden.bpmn", "x");

        var published = published(publishFolder());

        assertThat(published.edition()).isEqualTo(1);
        assertThat(published.changes().added()).containsExactly(MAP, CHILD);
        var deployment = engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("relais")
                .singleResult();
        assertThat(engine.getRepositoryService().getDeploymentResourceNames(deployment.getId()))
                .containsExactlyInAnyOrder(MAP, CHILD, "manifest.txt");
    }

    @Test
    void nothingIsPublishedWhenNothingChanged() {
        folder.put(MAP, map()).put(CHILD, child("Draft"));
        publishFolder();

        assertThat(publishFolder()).isEqualTo(new Unchanged(1));
        assertThat(editions()).isOne();
    }

    @Test
    void oneChangedFilePublishesTheWholeTree() {
        folder.put(MAP, map()).put(CHILD, child("Draft"));
        publishFolder();

        folder.put(CHILD, child("Write"));
        var published = published(publishFolder());

        assertThat(published.edition()).isEqualTo(2);
        assertThat(published.changes().changed()).containsExactly(CHILD);
        assertThat(versionsOf("map")).isEqualTo(2);
    }

    @Test
    void aDeletedFileIsAChange() {
        folder.put(MAP, map()).put(CHILD, child("Draft")).put("other.bpmn", child("Draft", "other"));
        publishFolder();

        folder.remove("other.bpmn");

        assertThat(published(publishFolder()).changes().removed()).containsExactly("other.bpmn");
        assertThat(publishFolder()).isEqualTo(new Unchanged(2));
    }

    @Test
    void goingBackToAnEarlierTreeIsANewEdition() {
        folder.put(CHILD, child("Draft"));
        publishFolder();
        folder.put(CHILD, child("Write"));
        publishFolder();

        folder.put(CHILD, child("Draft"));

        assertThat(published(publishFolder()).edition()).isEqualTo(3);
        assertThat(firstTaskOfANew("child")).isEqualTo("Draft");
    }

    @Test
    void anEmptyFolderDoesNotReplaceDiagramsThatRun() {
        folder.put(CHILD, child("Draft"));
        publishFolder();

        folder.remove(CHILD);

        assertThat(refused(publishFolder())).extracting(Finding::reason).containsExactly("There is no diagram at all.");
        assertThat(firstTaskOfANew("child")).isEqualTo("Draft");
    }

    @Test
    void theOrderOfEditionsDoesNotDependOnTheClock() {
        folder.put(CHILD, child("Draft"));
        publishFolder();
        ClockUtil.setCurrentTime(new Date(0));
        folder.put(CHILD, child("Write"));
        publishFolder();

        assertThat(publishFolder()).isEqualTo(new Unchanged(2));
        folder.put(CHILD, child("Draft"));
        assertThat(published(publishFolder()).edition()).isEqualTo(3);
    }

    @Test
    void whatTheEngineCannotReadIsRefusedWithFileAndElementAndNothingOfItRuns() {
        folder.put(MAP, map()).put(CHILD, child("Draft"));
        publishFolder();

        folder.put(MAP, map().replace("Begun", "Started"))
                .put(CHILD, child("Draft").replace("targetRef=\"end\"", "targetRef=\"nowhere\""));

        assertThat(refused(publishFolder())).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(CHILD);
            assertThat(finding.element()).isEqualTo("toEnd");
            assertThat(finding.reason()).contains("nowhere").doesNotContain("Exception");
        });
        assertThat(editions()).isOne();
        assertThat(versionsOf("map")).isOne();
        assertThat(firstTaskOfANew("child")).isEqualTo("Draft");
    }

    @Test
    void whatTheCheckFindsIsRefusedAndNothingRuns() {
        folder.put(CHILD, child("Draft"));
        var finding = new Finding(CHILD, "task", "Draft", "It is wrong.", "Mend it.");

        var publication = new Publish(folder, program, (tree, running) -> List.of(finding), editionsOfTheEngine())
                .publish("by a test");

        assertThat(refused(publication)).containsExactly(finding);
        assertThat(editions()).isZero();
    }

    @Test
    void aMissionThatBeganBeforeAPublicationEndsOnTheEditionItBeganWith() {
        folder.put(MAP, map()).put(CHILD, child("Draft"));
        publishFolder();
        var begun = engine.getRuntimeService().startProcessInstanceByKey("map");

        folder.put(CHILD, child("Write"));
        publishFolder();
        completeTheOnlyTaskOf(begun.getId());

        assertThat(engine.getTaskService().createTaskQuery().singleResult().getName())
                .isEqualTo("Draft");
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();

        var next = engine.getRuntimeService().startProcessInstanceByKey("map");
        completeTheOnlyTaskOf(next.getId());
        assertThat(engine.getTaskService().createTaskQuery().singleResult().getName())
                .isEqualTo("Write");
    }

    @Test
    void aSavedDiagramIsRunByTheNextInstanceAndABrokenOneByNone(@TempDir Path saved) throws IOException {
        var source = new FolderSource(saved);
        var publish = new Publish(
                source,
                source,
                new DiagramCheck(Map::of, List.of(), List.of(), List.of(), (text, step) -> List.of()),
                editionsOfTheEngine());
        var file = saved.resolve("child.bpmn");
        Files.writeString(file, child("Draft"));
        publish.atStart();
        var watch = new FolderWatch(source, publish, Duration.ofMillis(20));
        watch.start();
        try {
            Files.writeString(file, child("Write"));
            await().untilAsserted(() -> assertThat(firstTaskOfANew("child")).isEqualTo("Write"));

            Files.writeString(file, child("Revise").replace("</bpmn:process>", ""));
            assertThat(publish.publish("by a test")).isInstanceOf(Refused.class);
            assertThat(firstTaskOfANew("child")).isEqualTo("Write");

            Files.writeString(file, child("Revise"));
            await().untilAsserted(() -> assertThat(firstTaskOfANew("child")).isEqualTo("Revise"));
        } finally {
            watch.stop();
        }
    }

    @Test
    void aRestartDoesNotTakeBackWhatWasPublishedInTheMeantime() {
        program.put(CHILD, child("Draft"));
        startWithoutFolder();
        folder.put(CHILD, child("Write"));
        publishFolder();

        assertThat(startWithoutFolder()).isEqualTo(new Unchanged(2));
        assertThat(firstTaskOfANew("child")).isEqualTo("Write");
    }

    @Test
    void aNewProgramPublishesTheDiagramsItBrings() {
        program.put(CHILD, child("Draft"));
        startWithoutFolder();
        folder.put(CHILD, child("Write"));
        publishFolder();

        program.put(CHILD, child("Revise"));

        assertThat(published(startWithoutFolder()).edition()).isEqualTo(3);
        assertThat(startWithoutFolder()).isEqualTo(new Unchanged(3));
    }

    @Test
    void aNewProgramWithTheDiagramsThatRunAlreadyTakesNothingBackLater() {
        program.put(CHILD, child("Draft"));
        startWithoutFolder();
        folder.put(CHILD, child("Write"));
        publishFolder();
        program.put(CHILD, child("Write"));

        assertThat(startWithoutFolder()).isEqualTo(new Unchanged(2));
        folder.put(CHILD, child("Revise"));
        publishFolder();
        assertThat(startWithoutFolder()).isEqualTo(new Unchanged(3));
    }

    @Test
    void aFolderThatChangedWhileTheProgramWasDownIsPublishedAtStart() {
        program.put(CHILD, child("Draft"));
        folder.put(CHILD, child("Draft"));
        startWithFolder();

        folder.put(CHILD, child("Write"));

        assertThat(published(startWithFolder()).edition()).isEqualTo(2);
    }

    @Test
    void aBrokenFolderAtStartLeavesTheLastEditionRunning() {
        folder.put(CHILD, child("Draft"));
        startWithFolder();
        folder.put(CHILD, "half a fi");

        assertThat(startWithFolder()).isInstanceOf(Refused.class);
        assertThat(firstTaskOfANew("child")).isEqualTo("Draft");
    }

    @Test
    void aProgramThatHasNothingToRunDoesNotStart() {
        folder.put(CHILD, "half a fi");

        assertThatThrownBy(this::startWithFolder)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bpmn/phase/child.bpmn");
    }

    @Test
    void twoNodesThatPublishTheSameMakeOneEdition() {
        folder.put(CHILD, child("Draft"));
        var tree = folder.read();

        var one = editionsOfTheEngine().publish(1, tree, "program");
        var other = editionsOfTheEngine().publish(1, tree, "program");

        assertThat(other).isEqualTo(one);
        assertThat(editions()).isOne();
    }

    private Publication publishFolder() {
        return new Publish(folder, program, (tree, running) -> List.of(), editionsOfTheEngine()).publish("by a test");
    }

    private Publication startWithFolder() {
        return new Publish(folder, program, (tree, running) -> List.of(), editionsOfTheEngine()).atStart();
    }

    private Publication startWithoutFolder() {
        return new Publish(program, program, (tree, running) -> List.of(), editionsOfTheEngine()).atStart();
    }

    private DeployedEditions editionsOfTheEngine() {
        return new DeployedEditions(engine.getRepositoryService(), new OnBehalfOfNetwork(engine.getIdentityService()));
    }

    private static Published published(Publication publication) {
        assertThat(publication).isInstanceOf(Published.class);
        return (Published) publication;
    }

    private static List<Finding> refused(Publication publication) {
        assertThat(publication).isInstanceOf(Refused.class);
        return ((Refused) publication).findings();
    }

    private long editions() {
        return engine.getRepositoryService().createDeploymentQuery().count();
    }

    private int versionsOf(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private String firstTaskOfANew(String process) {
        var instance = engine.getRuntimeService().startProcessInstanceByKey(process);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getName();
    }

    private void completeTheOnlyTaskOf(String instance) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
    }

    private static String map() {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="relais">
                  <bpmn:process id="map" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="start" name="Begun" />
                    <bpmn:sequenceFlow id="toTask" sourceRef="start" targetRef="task" />
                    <bpmn:userTask id="task" name="Prepare" />
                    <bpmn:sequenceFlow id="toCall" sourceRef="task" targetRef="call" />
                    <bpmn:callActivity id="call" name="Child" calledElement="child" \
                camunda:calledElementBinding="deployment" />
                    <bpmn:sequenceFlow id="toEnd" sourceRef="call" targetRef="end" />
                    <bpmn:endEvent id="end" name="Done" />
                  </bpmn:process>
                </bpmn:definitions>
                """;
    }

    private static String child(String task) {
        return child(task, "child");
    }

    private static String child(String task, String id) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="relais">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D" \
                camunda:isStartableInTasklist="false">
                    <bpmn:startEvent id="start" name="Begun" />
                    <bpmn:sequenceFlow id="toTask" sourceRef="start" targetRef="task" />
                    <bpmn:userTask id="task" name="%s" camunda:formKey="embedded:/forms/task.html">
                      <bpmn:extensionElements>
                        <camunda:properties><camunda:property name="waitsFor" value="member" /></camunda:properties>
                      </bpmn:extensionElements>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="toEnd" sourceRef="task" targetRef="end" />
                    <bpmn:endEvent id="end" name="Done" />
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(id, task);
    }

    /** A tree in memory. */
    private static final class Tree implements TreeSource {

        private final Map<String, byte[]> files = new LinkedHashMap<>();

        Tree put(String path, String content) {
            files.put(path, content.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        void remove(String path) {
            files.remove(path);
        }

        @Override
        public BpmnTree read() {
            return BpmnTree.of(files);
        }

        @Override
        public String name() {
            return "a tree in memory";
        }
    }
}
