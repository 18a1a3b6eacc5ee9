package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import network.relais.testing.Browser;
import network.relais.testing.WholeRelais;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a member tries on the engine's two doors, the one of Tasklist and {@code /engine-rest}. */
@WholeRelais
class MembersRightsTest {

    private static final String OVER_TASKLIST = "/camunda/api/engine/engine/default";
    private static final String OVER_REST = "/engine-rest";

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private EnginePeople people;
    private String hers;
    private String herTask;
    private String his;
    private String hisTask;

    @BeforeEach
    void twoMembersWithAMissionEach() {
        people = new EnginePeople(engine, port);
        people.are(Groups.MEMBERS, "rita", "rolf");
        EngineTestProcess.deploy(engine);
        hers = EngineTestProcess.startFor(engine, "rita");
        his = EngineTestProcess.startFor(engine, "rolf");
        herTask = EngineTestProcess.taskOf(engine, hers);
        hisTask = EngineTestProcess.taskOf(engine, his);
    }

    @AfterEach
    void nothingIsLeft() {
        engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(EngineTestProcess.KEY)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "test"));
    }

    private Browser rita(String door) {
        return door.equals(OVER_REST) ? people.restOf("rita") : people.browserOf("rita");
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void aMemberSeesAndCompletesTheOwnTasksOnly(String door) {
        var rita = rita(door);

        assertThat(rita.get(door + "/task?maxResults=50").body())
                .contains(herTask)
                .doesNotContain(hisTask);
        assertThat(rita.get(door + "/task/" + herTask + "/form-variables").body())
                .contains("M-rita");
        assertThat(rita.post(door + "/task/" + hisTask + "/complete", "{}").statusCode())
                .isEqualTo(404);
        assertThat(engine.getTaskService().createTaskQuery().taskId(hisTask).count())
                .as("his task is still open")
                .isOne();
        assertThat(rita.post(door + "/task/" + herTask + "/complete", "{}").statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void twoMembersMissionsAreNotThereForEachOther(String door) {
        var rita = rita(door);

        for (var path : List.of(
                "/task/" + hisTask,
                "/task/" + hisTask + "/variables",
                "/task/" + hisTask + "/form-variables",
                "/task/" + hisTask + "/identity-links",
                "/process-instance/" + his,
                "/process-instance/" + his + "/variables",
                "/process-instance/" + his + "/activity-instances",
                "/execution/" + his + "/localVariables")) {
            assertThat(rita.get(door + path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : List.of(
                "/variable-instance?maxResults=100",
                "/process-instance?maxResults=100",
                "/history/task?maxResults=100",
                "/history/activity-instance?maxResults=100",
                "/history/process-instance?maxResults=100")) {
            var answer = rita.get(door + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(his, "M-rolf");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void aMemberCannotHandATaskToSomebodyElse(String door) {
        var rita = rita(door);
        var task = door + "/task/" + herTask;

        assertThat(rita.post(task + "/assignee", "{\"userId\":\"rolf\"}").statusCode())
                .isEqualTo(403);
        assertThat(rita.post(task + "/delegate", "{\"userId\":\"rolf\"}").statusCode())
                .isEqualTo(403);
        assertThat(rita.post(task + "/unclaim", "{}").statusCode()).isEqualTo(403);
        assertThat(rita.post(task + "/identity-links", "{\"userId\":\"rolf\",\"type\":\"candidate\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rita.put(task, "{\"owner\":\"rolf\",\"assignee\":\"rolf\",\"name\":\"x\",\"priority\":1}")
                        .statusCode())
                .isEqualTo(403);
        var unchanged =
                engine.getTaskService().createTaskQuery().taskId(herTask).singleResult();
        assertThat(unchanged.getAssignee()).isEqualTo("rita");
        assertThat(unchanged.getOwner()).isNull();
    }

    /** Tasklist hides these: neither of her own step nor of his does the engine take them. */
    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void aMemberCannotMoveTheDatesOfAStepOrPinAnythingToIt(String door) {
        var rita = rita(door);
        var service = engine.getTaskService();
        var comment = service.createComment(herTask, hers, "Kept").getId();
        var attachment = service.createAttachment("text", herTask, hers, "kept.txt", "", "https://files.example/kept");
        var value = "{\"value\":\"x\",\"type\":\"String\"}";
        var several = "{\"modifications\":{\"missionTitle\":" + value + "}}";

        for (var id : List.of(herTask, hisTask)) {
            var task = door + "/task/" + id;
            var at = "{\"id\":\"%s\",\"message\":\"x\"}".formatted(comment);
            var refused = List.of(403, 404);
            // The engine's API answers 400 to whatever is refused where something is pinned to a step.
            var notPinned = List.of(400, 403, 404);
            assertThat(rita.put(task, "{\"due\":\"2030-01-01T00:00:00.000+0000\",\"assignee\":\"rita\"}")
                            .statusCode())
                    .as("due date")
                    .isIn(refused);
            assertThat(rita.put(task, "{\"followUp\":\"2030-01-01T00:00:00.000+0000\"}")
                            .statusCode())
                    .as("follow-up date")
                    .isIn(refused);
            assertThat(rita.delete(task).statusCode()).as("the task").isGreaterThanOrEqualTo(400);
            assertThat(rita.post(task + "/comment/create", "{\"message\":\"x\"}")
                            .statusCode())
                    .as("comment")
                    .isIn(notPinned);
            assertThat(rita.put(task + "/comment", at).statusCode())
                    .as("other comment")
                    .isIn(refused);
            assertThat(rita.delete(task + "/comment").statusCode())
                    .as("no comments")
                    .isIn(refused);
            assertThat(rita.upload(task + "/attachment/create", "x.txt", "x"))
                    .as("attachment")
                    .isIn(notPinned);
            assertThat(rita.delete(task + "/attachment/" + attachment.getId()).statusCode())
                    .as("no attachment")
                    .isIn(refused);
            for (var variables : List.of("/variables", "/localVariables")) {
                assertThat(rita.put(task + variables + "/missionTitle", value).statusCode())
                        .as(variables)
                        .isIn(refused);
                assertThat(rita.post(task + variables, several).statusCode())
                        .as("several " + variables)
                        .isIn(refused);
                assertThat(rita.delete(task + variables + "/missionTitle").statusCode())
                        .as("no " + variables)
                        .isIn(refused);
            }
            assertThat(rita.post(task + "/identity-links/delete", "{\"userId\":\"rita\",\"type\":\"assignee\"}")
                            .statusCode())
                    .as("identity link")
                    .isIn(refused);
        }
        for (var instance : List.of(hers, his)) {
            for (var variables : List.of(
                    "/process-instance/" + instance + "/variables", "/execution/" + instance + "/localVariables")) {
                assertThat(rita.put(door + variables + "/missionTitle", value).statusCode())
                        .as(variables)
                        .isIn(403, 404);
                assertThat(rita.post(door + variables, several).statusCode())
                        .as("several " + variables)
                        .isIn(403, 404);
            }
            assertThat(rita.delete(door + "/process-instance/" + instance + "/comment")
                            .statusCode())
                    .as("no comments of the mission")
                    .isIn(403, 404);
        }

        for (var id : List.of(herTask, hisTask)) {
            var task = service.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
            assertThat(task.getDueDate()).isNull();
            assertThat(task.getFollowUpDate()).isNull();
            assertThat(service.getVariables(id))
                    .containsEntry("missionTitle", id.equals(herTask) ? "M-rita" : "M-rolf");
        }
        assertThat(service.getTaskComments(herTask))
                .extracting(each -> each.getFullMessage())
                .containsExactly("Kept");
        assertThat(service.getTaskAttachments(herTask))
                .extracting(each -> each.getName())
                .containsExactly("kept.txt");
        assertThat(service.getTaskComments(hisTask)).isEmpty();
        assertThat(service.getTaskAttachments(hisTask)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void aMemberCannotLeaveAStepOtherThanTheDiagramDraws(String door) {
        var rita = rita(door);

        assertThat(rita.post(door + "/task/" + herTask + "/bpmnError", "{\"errorCode\":\"any\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rita.post(door + "/task/" + herTask + "/bpmnEscalation", "{\"escalationCode\":\"any\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rita.post(
                                door + "/process-instance/" + hers + "/modification",
                                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"userTask_write\"}]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rita.delete(door + "/process-instance/" + hers).statusCode()).isEqualTo(404);
        assertThat(engine.getTaskService().createTaskQuery().taskId(herTask).count())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whoMayStartAMissionStartsItAtItsBeginning(String door) {
        var authorizations = engine.getAuthorizationService();
        var mayStart = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        mayStart.setUserId("rita");
        mayStart.setResource(Resources.PROCESS_DEFINITION);
        mayStart.setResourceId(EngineTestProcess.KEY);
        mayStart.addPermission(Permissions.CREATE_INSTANCE);
        authorizations.saveAuthorization(mayStart);
        try {
            var start = door + "/process-definition/key/" + EngineTestProcess.KEY + "/start";
            assertThat(rita(door)
                            .post(
                                    start,
                                    "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_read\"}]}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(rita(door)
                            .post(start, "{\"variables\":{\"writer\":{\"value\":\"rita\",\"type\":\"String\"}}}")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            authorizations.deleteAuthorization(mayStart.getId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void aMemberCannotStartAnotherProcessDeployMakeFiltersOrReadPeople(String door) {
        var rita = rita(door);

        assertThat(rita.post(door + "/process-definition/key/" + EngineTestProcess.KEY + "/start", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rita.post(
                                door + "/filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{},\"properties\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rita.get(door + "/user?maxResults=100").body())
                .contains("rita")
                .doesNotContain("rolf", "admin");
        assertThat(rita.get(door + "/group?maxResults=100").body())
                .contains("members")
                .doesNotContain("animators");
        assertThat(rita.delete(door + "/user/rita").statusCode()).isEqualTo(403);
        assertThat(rita.put(door + "/user/rita/profile", "{\"id\":\"rita\",\"firstName\":\"Anne\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rita.get(door + "/deployment?maxResults=100").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whatAMemberSubmitsDoesNotReplaceWhatTheProcessKnows(String door) {
        var rita = rita(door);
        var writer = "{\"variables\":{\"writer\":{\"value\":\"rolf\",\"type\":\"String\"}}}";

        for (var way : List.of("/complete", "/submit-form")) {
            var answer = rita.post(door + "/task/" + herTask + way, writer);
            assertThat(answer.statusCode()).as(way).isEqualTo(422);
            assertThat(answer.body()).contains("NOT_YOURS_TO_SET", "writer");
            var returning = writer.replaceFirst("\\{", "{\"withVariablesInReturn\":true,");
            assertThat(rita.post(door + "/task/" + herTask + way, returning).statusCode())
                    .as(way + " with variables in return")
                    .isEqualTo(422);
            assertThat(rita.post(door + "/task/" + hisTask + way, writer).statusCode())
                    .as(way + " of somebody else's task")
                    .isEqualTo(404);
        }
        assertThat(engine.getRuntimeService().getVariable(hers, "writer")).isEqualTo("rita");
        var fieldAndNews =
                "{\"variables\":{\"comment\":{\"value\":\"b\",\"type\":\"String\"},\"news\":{\"value\":1,\"type\":\"Integer\"}}}";
        assertThat(rita.post(door + "/task/" + herTask + "/submit-form", fieldAndNews)
                        .statusCode())
                .as("a field of the form, which the process knows, and a new value")
                .isEqualTo(204);
        assertThat(engine.getRuntimeService().getVariables(hers))
                .containsEntry("comment", "b")
                .containsEntry("news", 1);
    }

    @Test
    void aTasksCardShowsWhichMissionItBelongsTo() {
        var filter = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();

        var cards = people.browserOf("rita")
                .getAs("application/hal+json", OVER_TASKLIST + "/filter/" + filter + "/list?maxResults=5");

        assertThat(cards.statusCode()).isEqualTo(200);
        assertThat(cards.body()).contains(herTask, "M-rita").doesNotContain(hisTask, "M-rolf");
    }

    @Test
    void noOneButTheAdministratorDeploysOverTheEnginesApi() {
        for (var group :
                List.of(Groups.MEMBERS, Groups.INTRODUCERS, Groups.ANIMATORS, Groups.PROCESS_OWNERS, Groups.MANAGERS)) {
            var id = "one-of-" + group;
            people.are(group, id);
            assertThat(people.restOf(id).upload("/engine-rest/deployment/create", "x.bpmn", "<definitions/>"))
                    .as(group)
                    .isEqualTo(403);
        }
    }

    @Test
    void processOwnersSeeWhereMissionsStandAndNoVariable() {
        people.are(Groups.PROCESS_OWNERS, "paul");
        var paul = people.browserOf("paul");

        for (var cockpit : List.of(
                "/camunda/app/cockpit/default/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50")) {
            assertThat(paul.get(cockpit).statusCode()).as(cockpit).isEqualTo(200);
        }
        assertThat(paul.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(paul.get(OVER_TASKLIST + "/process-instance/" + his).statusCode())
                .isEqualTo(200);
        assertThat(paul.get(OVER_TASKLIST + "/process-instance/" + his + "/activity-instances")
                        .body())
                .contains("userTask_write");
        assertThat(paul.get(OVER_TASKLIST + "/process-instance/" + his + "/variables")
                        .statusCode())
                .isEqualTo(403);
        assertThat(paul.get(OVER_TASKLIST + "/variable-instance?maxResults=100").body())
                .isEqualTo("[]");
        assertThat(paul.post(OVER_TASKLIST + "/task/" + hisTask + "/complete", "{}")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void animatorsReadEverybodysStepsAndCompleteNone() {
        people.are(Groups.ANIMATORS, "alma");
        var alma = people.browserOf("alma");

        for (var task : List.of(herTask, hisTask)) {
            assertThat(alma.get(OVER_TASKLIST + "/task/" + task).statusCode()).isEqualTo(200);
        }
        assertThat(alma.post(OVER_TASKLIST + "/task/" + hisTask + "/complete", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(alma.post(OVER_TASKLIST + "/task/" + hisTask + "/assignee", "{\"userId\":\"alma\"}")
                        .statusCode())
                .isEqualTo(403);
        for (var cockpit : List.of(
                "/camunda/app/cockpit/default/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50")) {
            assertThat(alma.get(cockpit).statusCode()).as(cockpit).isEqualTo(403);
        }
    }
}
