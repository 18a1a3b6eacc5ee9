package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.testing.Browser;
import network.relais.testing.WholeRelais;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's and the starter's open doors, each tried. */
@WholeRelais
class OpenDoorsTest {

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private EnginePeople people;
    private Browser stranger;

    @BeforeEach
    void aStrangerAtTheDoor() {
        people = new EnginePeople(engine, port);
        stranger = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/task", "/engine-rest/user", "/engine-rest/nowhere"})
    void theRestApiWantsANameAndAPassword(String path) {
        assertThat(stranger.get(path).statusCode()).isEqualTo(401);
        assertThat(Browser.withBasic("admin", "admin", port).get(path).statusCode())
                .isEqualTo(401);
        assertThat(Browser.withBasic("demo", "demo", port).get(path).statusCode())
                .isEqualTo(401);
        engine.getIdentityService().unlockUser("admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/api/form-token",
                "/actuator/metrics",
                "/actuator/prometheus"
            })
    void scriptsOfStrangersAreTold401(String path) {
        assertThat(stranger.get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/missions",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/welcome/default/",
                "/h2-console",
                "/demo"
            })
    void strangersAreLedToTheLogin(String path) {
        var answer = stranger.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void nobodyCanMakeAnAdministratorOnTheSetupPage() {
        var user =
                "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\"},\"credentials\":{\"password\":\"evil\"}}";
        var setup = "/camunda/api/admin/setup/default/user/create";

        assertThat(stranger.post(setup, user).statusCode()).isEqualTo(401);
        assertThat(people.administrator().post(setup, user).statusCode()).isEqualTo(403);
        assertThat(people.administrator()
                        .get("/camunda/app/admin/default/setup/")
                        .statusCode())
                .isEqualTo(403);
        assertThat(engine.getIdentityService().createUserQuery().userId("evil").count())
                .isZero();
    }

    @Test
    void healthIsForEverybodyAndTheRestOfTheActuatorForTheAdministrator() {
        people.are(Groups.MANAGERS, "mona");

        assertThat(stranger.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(people.browserOf("mona").get("/actuator/metrics").statusCode())
                .isEqualTo(403);
        assertThat(people.administrator().get("/actuator/metrics").statusCode()).isEqualTo(200);
        for (var never : List.of("env", "beans", "heapdump", "configprops", "loggers", "shutdown")) {
            assertThat(people.administrator().get("/actuator/" + never).statusCode())
                    .as(never)
                    .isEqualTo(404);
        }
    }

    /** With name and password each time, as a Prometheus asks; a session that somebody left open is none. */
    @Test
    void onlyTheAdministratorScrapesAndByPasswordAlone() {
        people.are(Groups.MANAGERS, "mona");
        var scrape = "/actuator/prometheus";

        assertThat(people.administratorOverRest().getAs("text/plain", scrape).statusCode())
                .isEqualTo(200);
        assertThat(people.restOf("mona").get(scrape).statusCode()).isEqualTo(403);
        assertThat(people.administrator().get(scrape).statusCode()).isEqualTo(401);
        assertThat(people.administratorOverRest()
                        .getWith(Map.of("Sec-Fetch-Site", "cross-site"), scrape)
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.administratorOverRest().get("/actuator/metrics").statusCode())
                .as("the rest asks for a session")
                .isEqualTo(401);
    }

    /** A browser that remembers a password would send it along with what another site's page asks for. */
    @Test
    void anotherSitesPageGetsNothingWithARememberedPassword() {
        var rest = people.administratorOverRest();

        for (var site : List.of("cross-site", "same-site")) {
            var asked = rest.getWith(Map.of("Sec-Fetch-Site", site), "/engine-rest/task?maxResults=1");
            assertThat(asked.statusCode()).as(site).isEqualTo(403);
        }
        assertThat(rest.getWith(Map.of("Sec-Fetch-Site", "none"), "/engine-rest/task?maxResults=1")
                        .statusCode())
                .isEqualTo(200);
        for (var path :
                List.of("/engine-rest/task?maxResults=1", "/api/directory/members", "/camunda/api/engine/engine")) {
            var answer = people.administrator().getWith(Map.of("Origin", "https://evil.example"), path);
            assertThat(answer.headers().map().keySet()).as(path).noneMatch(header -> header.toLowerCase(Locale.ROOT)
                    .startsWith("access-control"));
        }
    }

    /** A request may claim any host: what is answered repeats none, before the login and after it. */
    @Test
    void aForgedHostIsRepeatedNowhere() throws IOException {
        people.are(Groups.MEMBERS, "hugo");

        var asked = raw("GET /missions/42 HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n");
        var home = raw("GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n");
        var page = raw("GET /login HTTP/1.1\r\nHost: evil.example\r\nCookie: " + cookieOf(asked) + "\r\n");
        var form =
                "username=hugo&password=%s&_csrf=%s".formatted(people.password().replace(' ', '+'), tokenOf(page));
        var signedIn = raw(
                ("POST /login HTTP/1.1\r\nHost: evil.example\r\nCookie: %s\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n")
                        .formatted(cookieOf(asked), form.length()),
                form);

        assertThat(asked).contains("HTTP/1.1 302", "Location: /login\r\n").doesNotContain("evil");
        assertThat(home).contains("Location: /login\r\n").doesNotContain("evil");
        assertThat(page).doesNotContain("evil");
        assertThat(signedIn).contains("HTTP/1.1 302", "Location: /missions/42").doesNotContain("evil");
    }

    private String raw(String head, String... body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((head + "Connection: close\r\n\r\n" + String.join("", body))
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cookieOf(String answer) {
        return answer.replaceAll("(?s).*Set-Cookie: (RELAIS=[^;]+);.*", "$1");
    }

    private static String tokenOf(String page) {
        return page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    /** Whatever is sent to an API, with its length said before or in pieces. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/leads/check",
                "/engine-rest/task",
                "/camunda/api/engine/engine/default/task",
                "/api/splits/preview"
            })
    void whatIsTooLongIsNotReadAndToldSoInWords(String path) throws IOException {
        people.are(Groups.MEMBERS, "hugo");
        var hugo = path.startsWith("/engine-rest") ? people.restOf("hugo") : people.browserOf("hugo");
        var long1 = "{\"need\":\"" + "x".repeat(1_200_000) + "\"}";

        for (var answer : List.of(hugo.post(path, long1), hugo.postInPieces(path, long1))) {
            assertThat(answer.statusCode()).as(path).isEqualTo(413);
            assertThat(answer.body()).as(path).contains("This is too long to be taken: at most 1 MB at a time.");
        }
        assertThat(hugo.postInPieces(path, "{}").statusCode()).as(path).isIn(200, 400, 422);
    }

    @Test
    void thereIsNoDatabaseConsole() {
        assertThat(people.administrator().get("/h2-console/").statusCode()).isEqualTo(404);
    }

    @Test
    void aQueryAnswersTwoThousandRowsAtMost() {
        people.are(Groups.MEMBERS, "quentin");

        for (var rest : List.of(people.restOf("quentin"), people.administratorOverRest())) {
            assertThat(rest.get("/engine-rest/task").statusCode()).isEqualTo(400);
            assertThat(rest.get("/engine-rest/task?maxResults=2001").statusCode())
                    .isEqualTo(400);
            assertThat(rest.get("/engine-rest/task?maxResults=2000").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void noSerializedJavaObjectComesIn() {
        EngineTestProcess.deploy(engine);
        var instance = EngineTestProcess.startFor(engine, "admin");
        var variable = "/engine-rest/process-instance/" + instance + "/variables/evil";
        var admin = people.administratorOverRest();

        for (var body : List.of(
                "{\"type\":\"Object\",\"value\":\"rO0ABXA=\",\"valueInfo\":{\"objectTypeName\":\"java.lang.Runtime\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"javax.swing.JEditorPane\",\"serializationDataFormat\":\"application/json\"}}")) {
            admin.put(variable, body);
            var read = admin.get(variable + "?deserializeValue=true");
            assertThat(read.statusCode()).as(read.body()).isBetween(400, 599);
        }
        engine.getRuntimeService().deleteProcessInstance(instance, "test");
    }

    @Test
    void noScriptRunsInADiagram() {
        for (var language : List.of("juel", "javascript", "groovy", "feel")) {
            var model = process("script_" + language)
                    .startEvent()
                    .scriptTask()
                    .scriptFormat(language)
                    .scriptText("${canary.sing()}")
                    .endEvent()
                    .done();
            assertThatThrownBy(() -> run("script_" + language, model))
                    .as(language)
                    .hasStackTraceContaining("Diagrams run no scripts");
        }
        assertThatThrownBy(() -> Class.forName("org.camunda.connect.Connectors"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void noClassIsMadeByADiagram() {
        var model = process("class_named")
                .startEvent()
                .serviceTask()
                .camundaClass("network.relais.engine.RefuseIfAsked")
                .endEvent()
                .done();

        assertThatThrownBy(() -> run("class_named", model)).hasStackTraceContaining("never classes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource.connection}",
                "${processEngine.identityService}",
                "${applicationContext}",
                "${environment}",
                "${engineLogin}"
            })
    void aDiagramReachesNoOtherBean(String expression) {
        var model = process("bean_named")
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .endEvent()
                .done();

        assertThatThrownBy(() -> run("bean_named", model))
                .hasStackTraceContaining(expression)
                .satisfies(refused -> assertThat(refused.toString())
                        .containsAnyOf(
                                "Diagrams cannot use the bean", "Cannot resolve identifier", "Cannot find property"));
    }

    @Test
    void aWrongPasswordLocksForAWhileAndNeverForGood() {
        people.are(Groups.MEMBERS, "lena");
        try {
            for (int attempt = 0; attempt < 20; attempt++) {
                ClockUtil.offset(Duration.ofMinutes(2L * attempt).toMillis());
                assertThat(signsIn("lena", "wrong")).isFalse();
            }
            assertThat(signsIn("lena", people.password()))
                    .as("right, but the name is locked")
                    .isFalse();

            ClockUtil.offset(Duration.ofMinutes(40).toMillis());
            assertThat(signsIn("lena", people.password()))
                    .as("two minutes later")
                    .isTrue();
        } finally {
            ClockUtil.reset();
        }
    }

    private boolean signsIn(String id, String password) {
        var location = new Browser(port).signIn(id, password).headers().firstValue("Location");
        return !location.orElseThrow().contains("/login");
    }

    private static org.camunda.bpm.model.bpmn.builder.ProcessBuilder process(String key) {
        return Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1);
    }

    private void run(String key, BpmnModelInstance model) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(key + ".bpmn", model)
                .deploy();
        try {
            engine.getRuntimeService().startProcessInstanceByKey(key);
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }
}
