package network.relais.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import network.relais.engine.EngineAddresses.Address;
import network.relais.people.Accounts;
import network.relais.testing.Browser;
import network.relais.testing.WholeMissionTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A member who has no part in a mission asks for everything that the engine's two REST applications offer, at every address, with
 * the mission's own ids. Nobody is told anything of it, and nothing of it is changed.
 */
class EveryEngineAddressTest extends WholeMissionTest {

    private static final String PASSWORD = "a password for every address";

    /** Questions that are put with a body: their answers are looked at as those of GET are. */
    private static final Set<String> ASKS_WITH_POST = Set.of("/count", "/statistics/query", "/list", "/singleResult");

    private static final Pattern INNARDS = Pattern.compile("ENGINE-\\d|Exception|\\bat org\\.|java\\.lang|SELECT ");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Accounts passwords;

    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> ids = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    @AfterAll
    @Override
    protected void everyFlowNodeOfTheDiagramWasVisited() {}

    @Test
    void tellsNothingOfAMissionToAMemberWhoHasNoPartInItAndLetsThemChangeNothing() {
        var mission = aMissionInDelivery();
        var stranger = member("Zoé");
        passwords.setPassword(stranger, PASSWORD);
        var login = directory.person(stranger).emailIfKnown().orElseThrow();
        know(mission, stranger);
        var secrets = secretsOf(mission);
        var before = stateOf(mission);

        var overRest = Browser.withBasic(login, PASSWORD, port);
        var overTasklist = Browser.of(login, PASSWORD, port);
        var asked = ask("/camunda/api/engine", overTasklist, tasklistAddresses(), secrets);
        // Behind both doors is the same engine: over the second one, what is only asked for is enough.
        asked += ask(
                "/engine-rest",
                overRest,
                restAddresses().stream()
                        .filter(address -> address.method().equals("GET"))
                        .toList(),
                secrets);

        assertThat(String.join("\n", faults)).isEmpty();
        assertThat(asked).as("addresses that were asked").isGreaterThan(600);
        assertThat(stateOf(mission)).isEqualTo(before);
    }

    private static Set<Address> restAddresses() {
        return EngineAddresses.of(List.of(DefaultProcessEngineRestServiceImpl.class));
    }

    private static Set<Address> tasklistAddresses() {
        return EngineAddresses.of(new EngineRestApplication().getClasses());
    }

    private int ask(String door, Browser stranger, Collection<Address> addresses, Set<String> secrets) {
        for (var address : addresses) {
            switch (address.method()) {
                case "GET" -> {
                    var path = door + filled(address.path());
                    var answer = stranger.get(path + "?maxResults=100");
                    if (answer.statusCode() == 400) {
                        answer = stranger.get(path);
                    }
                    look(address, path, answer, secrets, "");
                }
                case "POST", "PUT", "DELETE" -> {
                    for (var body : bodiesFor(address)) {
                        var path = door + filled(address.path());
                        look(address, path, send(stranger, address.method(), path, body), secrets, body);
                    }
                }
                default -> assertThat(address.method()).isIn("OPTIONS", "HEAD");
            }
        }
        return addresses.size();
    }

    private static HttpResponse<String> send(Browser browser, String method, String path, String body) {
        return switch (method) {
            case "POST" -> browser.post(path, body);
            case "PUT" -> browser.put(path, body);
            default -> browser.delete(path);
        };
    }

    private void look(Address address, String path, HttpResponse<String> answer, Set<String> secrets, String sent) {
        var status = answer.statusCode();
        var told = secrets.stream()
                .filter(secret -> !path.contains(secret) && !sent.contains(secret))
                .filter(answer.body()::contains)
                .toList();
        if (!told.isEmpty()) {
            fault(path, address, status, "tells " + told + " " + answer.body(), sent);
        }
        if (status >= 500) {
            fault(path, address, status, "is no answer for a member", sent);
        }
        if (status >= 400 && INNARDS.matcher(withoutType(answer.body())).find()) {
            fault(path, address, status, "shows the inside: " + answer.body(), sent);
        }
        var changes = !address.method().equals("GET") && !isQuestion(address) && !asksForNothing(address, sent);
        var asksAboutIt = address.method().equals("GET") && namesSomethingOfTheMission(path, secrets);
        if (status < 300 && (changes || asksAboutIt)) {
            fault(path, address, status, "is taken: " + answer.body(), sent);
        }
    }

    /** The web applications tell failures apart by their type, which is the name of a class of the engine's. */
    private static String withoutType(String body) {
        return body.replaceAll("\"type\":\"\\w+\"", "");
    }

    private static boolean isQuestion(Address address) {
        return address.method().equals("POST")
                && (ASKS_WITH_POST.stream().anyMatch(address.path()::endsWith)
                        || address.body()
                                .filter(body -> body.getSimpleName().endsWith("QueryDto"))
                                .isPresent());
    }

    /** To move a mission by no instruction at all is to leave it where it is. */
    private static boolean asksForNothing(Address address, String sent) {
        return address.path().endsWith("/process-instance/{id}/modification") && sent.equals("{}");
    }

    private static boolean namesSomethingOfTheMission(String path, Set<String> secrets) {
        return secrets.stream().anyMatch(path::contains);
    }

    private void fault(String path, Address address, int status, String what, String sent) {
        var text = "%s %s (%s) %d %s %s".formatted(address.method(), path, address.path(), status, what, sent);
        faults.add(text.length() > 400 ? text.substring(0, 400) + "…" : text);
    }

    // ---- what is known of the mission

    private void know(String mission, String stranger) {
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(mission).list().stream()
                .findFirst()
                .orElseThrow();
        ids.put("task", task.getId());
        ids.put("process-instance", task.getProcessInstanceId());
        ids.put("execution", task.getExecutionId());
        ids.put("process-definition", task.getProcessDefinitionId());
        ids.put("key", "mission_lifecycle");
        ids.put("businessKey", mission);
        ids.put("userId", stranger);
        ids.put("user", anne);
        ids.put("group", "members");
        ids.put("name", "default");
        ids.put("engine", "default");
        ids.put("variables", "missionTitle");
        ids.put("localVariables", "missionTitle");
        ids.put("form-variables", "missionTitle");
        ids.put("messageSubscriptions", "mission.cancelled");
        ids.put("messageName", "mission.cancelled");
        ids.put("activityId", task.getTaskDefinitionKey());
        ids.put(
                "filter",
                engine.getFilterService().createFilterQuery().list().get(0).getId());
        var deployment = engine.getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getDeploymentId();
        ids.put("deployment", deployment);
        ids.put(
                "resources",
                engine.getRepositoryService()
                        .getDeploymentResources(deployment)
                        .get(0)
                        .getId());
        engine.getManagementService().createJobQuery().list().stream()
                .filter(job ->
                        job.getJobDefinitionId() != null && instances(mission).contains(job.getProcessInstanceId()))
                .findFirst()
                .ifPresent(job -> {
                    ids.put("job", job.getId());
                    ids.put("job-definition", job.getJobDefinitionId());
                });
        ids.put(
                "variable-instance",
                engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(task.getProcessInstanceId())
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "activity-instance",
                engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "authorization",
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .list()
                        .get(0)
                        .getId());
    }

    private Set<String> instances(String mission) {
        var all = new TreeSet<String>();
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(mission)
                .list()
                .forEach(instance -> all.add(instance.getId()));
        return all;
    }

    private Set<String> secretsOf(String mission) {
        var secrets = new TreeSet<>(instances(mission));
        secrets.add(mission);
        secrets.add("Visitor survey");
        secrets.add(directory.organisation(missions.get(mission).client()).name());
        for (var instance : instances(mission)) {
            engine.getHistoryService()
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(step -> {
                        secrets.add(step.getId());
                        secrets.add(step.getExecutionId());
                        Optional.ofNullable(step.getTaskId()).ifPresent(secrets::add);
                    });
        }
        ids.forEach((kind, id) -> {
            if (Set.of("job", "variable-instance").contains(kind)) {
                secrets.add(id);
            }
        });
        return secrets;
    }

    /** Everything that somebody could have changed. */
    private Map<String, Object> stateOf(String mission) {
        var state = new HashMap<String, Object>();
        for (var instance : instances(mission)) {
            if (engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count()
                    > 0) {
                state.put(
                        instance,
                        engine.getRuntimeService().getVariables(instance).toString());
            }
        }
        state.put(
                "steps",
                engine.getTaskService().createTaskQuery().processInstanceBusinessKey(mission).list().stream()
                        .map(task ->
                                task.getTaskDefinitionKey() + task.getAssignee() + task.getOwner() + task.getDueDate())
                        .sorted()
                        .toList());
        state.put(
                "editions",
                engine.getRepositoryService().createDeploymentQuery().count());
        state.put("filters", engine.getFilterService().createFilterQuery().count());
        state.put(
                "rights",
                engine.getAuthorizationService().createAuthorizationQuery().count());
        state.put("people", engine.getIdentityService().createUserQuery().count());
        state.put("groups", engine.getIdentityService().createGroupQuery().count());
        return state;
    }

    // ---- addresses and bodies with the mission's ids

    private String filled(String path) {
        var filled = new ArrayList<String>();
        var before = "";
        for (var part : path.split("/")) {
            if (part.startsWith("{")) {
                var name = part.substring(1, part.length() - 1);
                filled.add(ids.getOrDefault(before, ids.getOrDefault(name, "x")));
            } else {
                filled.add(part);
                before = part;
            }
        }
        return String.join("/", filled);
    }

    private Collection<String> bodiesFor(Address address) {
        if (address.method().equals("DELETE") || address.body().isEmpty()) {
            return List.of("{}");
        }
        var bodies = new LinkedHashSet<String>(List.of("{}"));
        if (!isQuestion(address)) {
            try {
                bodies.add(json.writeValueAsString(objectOf(address.body().get(), 0)));
            } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return bodies;
    }

    private Map<String, Object> objectOf(Class<?> type, int depth) {
        var object = new LinkedHashMap<String, Object>();
        for (Method setter : type.getMethods()) {
            if (setter.getName().startsWith("set")
                    && setter.getParameterCount() == 1
                    && !Modifier.isStatic(setter.getModifiers())) {
                var name = Character.toLowerCase(setter.getName().charAt(3))
                        + setter.getName().substring(4);
                var value = valueOf(name, setter.getGenericParameterTypes()[0], depth);
                if (value != null && !name.equals("asyncResponseTimeout")) {
                    object.put(name, value);
                }
            }
        }
        return object;
    }

    private @Nullable Object valueOf(String name, Type type, int depth) {
        if (type == String.class || type == Object.class) {
            return idFor(name);
        }
        if (type == Boolean.class || type == boolean.class) {
            return true;
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return 1;
        }
        if (type == Date.class) {
            return "2030-01-01T00:00:00.000+0000";
        }
        if (type instanceof ParameterizedType parameterized) {
            var arguments = parameterized.getActualTypeArguments();
            if (Map.class.isAssignableFrom((Class<?>) parameterized.getRawType())) {
                return Map.of("missionTitle", Map.of("value", "x", "type", "String"));
            }
            var one = valueOf(name.replaceAll("s$", ""), arguments[0], depth);
            return one == null ? null : List.of(one);
        }
        if (type instanceof Class<?> nested && !nested.isEnum() && !nested.isInterface() && depth < 2) {
            return nested.getName().startsWith("org.camunda.bpm.engine.rest")
                            && !nested.getSimpleName().endsWith("QueryDto")
                    ? objectOf(nested, depth + 1)
                    : null;
        }
        return null;
    }

    private String idFor(String property) {
        var kinds = Map.of(
                "taskId", "task",
                "processInstanceId", "process-instance",
                "executionId", "execution",
                "processDefinitionId", "process-definition",
                "processDefinitionKey", "key",
                "jobId", "job",
                "jobDefinitionId", "job-definition",
                "groupId", "group",
                "assignee", "userId");
        return ids.getOrDefault(kinds.getOrDefault(property, property), property.equals("type") ? "String" : "x");
    }
}
