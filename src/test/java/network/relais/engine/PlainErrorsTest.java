package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import network.relais.testing.Browser;
import network.relais.testing.WholeRelais;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a member reads when completing a step fails, on both of the engine's doors. */
@WholeRelais
class PlainErrorsTest {

    private static final String OVER_TASKLIST = "/camunda/api/engine/engine/default";
    private static final String OVER_REST = "/engine-rest";

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private EnginePeople people;
    private String instance;
    private String task;

    @BeforeEach
    void aStepOfOnesOwn() {
        people = new EnginePeople(engine, port);
        people.are(Groups.MEMBERS, "emil");
        EngineTestProcess.deploy(engine);
        instance = EngineTestProcess.startFor(engine, "emil");
        task = EngineTestProcess.taskOf(engine, instance);
    }

    private Browser emil(String door) {
        return door.equals(OVER_REST) ? people.restOf("emil") : people.browserOf("emil");
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whatTheBusinessRefusesIsReadAsItWasWritten(String door) {
        for (var way : new String[] {"complete", "submit-form"}) {
            var answer = emil(door).post(door + "/task/" + task + "/" + way, EngineTestProcess.failing("rejection"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("\"message\":\"" + RefuseIfAsked.SENTENCE + "\"")
                    .contains("\"code\":\"BUDGET_EXCEEDED\"")
                    .contains("\"type\":\"Rejection\"");
        }
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .as("the step is still open")
                .isOne();
        assertThat(engine.getRuntimeService().getVariable(instance, "howToFail"))
                .as("nothing of the refused completion is kept")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whatIsBrokenIsToldWithAReferenceAndNothingElse(String door) {
        var answer = emil(door).post(door + "/task/" + task + "/complete", EngineTestProcess.failing("bug"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("reference: [0-9a-f]{8}\"")
                .doesNotContain("com.example", "ENGINE", "Exception", "TaskListener", "index 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whoComesSecondIsToldThatItIsDone(String door) {
        var emil = emil(door);

        var race = emil.post(door + "/task/" + task + "/complete", EngineTestProcess.failing("race"));
        var first = emil.post(door + "/task/" + task + "/complete", "{}");
        var second = emil.post(door + "/task/" + task + "/complete", "{}");
        var secondForm = emil.post(door + "/task/" + task + "/submit-form", "{}");

        assertThat(first.statusCode()).isEqualTo(204);
        for (var late : new HttpResponse<?>[] {race, second, secondForm}) {
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body().toString()).contains("has already completed this task.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void aTaskThatNeverWasIsNotFound(String door) {
        var answer = emil(door).post(door + "/task/no-such-task/complete", "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("ENGINE", "Cannot find");
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void textsThatDoNotFitOrDeceiveAreRefusedByTheNameOfTheirField(String door) {
        for (var text : new String[] {"x".repeat(4001), "🙂".repeat(2001), "a\\u0000b", "invoice\\u202Efdp.exe"}) {
            var answer = emil(door).post(door + "/task/" + task + "/complete", variable("why", text));

            assertThat(answer.statusCode()).as(text).isEqualTo(422);
            assertThat(answer.body()).contains("\\\"why\\\"").doesNotContain("ENGINE", "SQL");
        }
        var answer = emil(door).post(door + "/task/" + task + "/complete", variable("why", "🙂 à la fin\\nc'est bon"));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whatCannotBeReadIsRefusedWithoutTheNamesOfOurInnards(String door) {
        for (var body : new String[] {
            "{\"variables\":7}", "{nonsense", "[]", "{\"variables\":{\"a\":{\"value\":1,\"type\":\"Nope\"}}}"
        }) {
            var answer = emil(door).post(door + "/task/" + task + "/complete", body);

            assertThat(answer.statusCode()).as(body).isBetween(400, 499);
            assertThat(answer.body())
                    .as(body)
                    .contains("\"message\"")
                    .doesNotContain("ENGINE", "org.", "java.", "com.");
        }
        assertThat(emil(door).get(door + "/nowhere/at/all").body()).doesNotContain("html", "Apache");
    }

    /** What a member tries with a step of their own, and what none of them may do. */
    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whatIsNoStepOfTheirsToTakeIsRefusedInWords(String door) {
        var own = door + "/task/" + task;
        var emil = emil(door);

        for (var claim : new String[] {"{\"userId\":\"rolf\"}", "{\"userId\":null}", "{}"}) {
            assertRefused(emil.post(own + "/claim", claim), 403, "You are not allowed to do this.");
        }
        assertRefused(emil.delete(own), 403, "You are not allowed to do this.");
        assertThat(emil.post(own + "/claim", "{\"userId\":\"emil\"}").statusCode())
                .as("it is their own already")
                .isEqualTo(204);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("emil");
        for (var nowhere : new String[] {"/metrics", "/metrics/", "/user", "/task/" + task + "/nothing"}) {
            var answer = emil.get(door + nowhere);
            assertThat(answer.statusCode()).as(nowhere + answer.body()).isBetween(400, 499);
            assertThat(answer.body()).contains("\"message\"").doesNotContain("ENGINE", "reference");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void whoIsOfferedAStepTakesItForThemselvesOnly(String door) {
        var tasks = engine.getTaskService();
        tasks.setAssignee(task, null);
        tasks.addCandidateUser(task, "emil");
        var emil = emil(door);

        assertRefused(emil.post(door + "/task/" + task + "/claim", "{\"userId\":\"rolf\"}"), 403, "not allowed");
        assertThat(emil.post(door + "/task/" + task + "/claim", "{\"userId\":\"emil\"}")
                        .statusCode())
                .isEqualTo(204);
        assertRefused(
                door.equals(OVER_REST)
                        ? people.administratorOverRest()
                                .post(door + "/task/" + task + "/claim", "{\"userId\":\"admin\"}")
                        : people.administrator().post(door + "/task/" + task + "/claim", "{\"userId\":\"admin\"}"),
                409,
                "Somebody else has taken this step already.");
    }

    /** The engine looks at the password first, and a wrong one locks its account for a while. */
    @ParameterizedTest
    @ValueSource(strings = {OVER_TASKLIST, OVER_REST})
    void nobodyTriesPasswordsWhereTheyAreNotSet(String door) {
        var emil = emil(door);
        people.are(Groups.MEMBERS, "rolf");

        for (var password : new String[] {"wrong", people.password()}) {
            assertRefused(
                    emil.put(
                            door + "/user/emil/credentials",
                            "{\"password\":\"another password\",\"authenticatedUserPassword\":\"%s\"}"
                                    .formatted(password)),
                    403,
                    "not allowed");
            assertRefused(
                    emil.post(
                            door + "/identity/verify",
                            "{\"username\":\"rolf\",\"password\":\"%s\"}".formatted(password)),
                    403,
                    "not allowed");
        }
        for (var id : new String[] {"emil", "rolf"}) {
            assertThat(people.restOf(id).get("/engine-rest/task?maxResults=1").statusCode())
                    .as(id + " is not locked out")
                    .isEqualTo(200);
        }
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("ENGINE", "reference", "missingAuthorizations");
    }

    private static String variable(String name, String text) {
        return "{\"variables\":{\"%s\":{\"value\":\"%s\",\"type\":\"String\"}}}".formatted(name, text);
    }
}
