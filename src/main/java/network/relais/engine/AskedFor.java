package network.relais.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import network.relais.web.CurrentPerson;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/** The task, process instance or the like that a failed request named, looked at again to know what to say. */
final class AskedFor {

    private static final Pattern ONE_THING =
            Pattern.compile(".*/(task|process-instance|execution)/([0-9a-zA-Z-]{1,64})(/.*)?");
    private static final Pattern RUNS_A_DIAGRAM =
            Pattern.compile(".*/(complete|submit-form|resolve|start|message|signal|trigger|execute|bpmnError)/?");
    private static final Set<String> NOT_AN_ID =
            Set.of("count", "create", "delete", "suspended", "report", "variables");

    private final ProcessEngine engine;
    private final @Nullable CurrentPerson person;
    private final String method;
    private final String path;
    private final int status;
    private final String kind;
    private final String id;

    AskedFor(ProcessEngine engine, @Nullable CurrentPerson person, String method, String path, int status) {
        this.engine = engine;
        this.person = person;
        this.method = method;
        this.path = path;
        this.status = status;
        Matcher thing = ONE_THING.matcher(path);
        boolean named = thing.matches() && !path.contains("/history/") && !NOT_AN_ID.contains(thing.group(2));
        this.kind = named ? thing.group(1) : "";
        this.id = named ? thing.group(2) : "";
    }

    boolean isAboutTask() {
        return kind.equals("task");
    }

    /** Nothing of a diagram runs for such a request: it completes no step and starts no mission. */
    boolean changesNoDiagramsCourse() {
        return !RUNS_A_DIAGRAM.matcher(path).matches();
    }

    /** What it sends can have been the fault. */
    boolean sendsSomething() {
        return !method.equals("GET");
    }

    /** The request wanted to do something with a task that has been completed or withdrawn by now. */
    boolean taskIsDone() {
        return isAboutTask() && !method.equals("GET") && (status == 404 || status >= 500) && !exists() && existed();
    }

    /** What the request named exists, but its sender may not even know that. */
    boolean isInvisible() {
        return !kind.isEmpty() && person != null && (status == 403 || status >= 500) && !isSeenBy(person);
    }

    private boolean exists() {
        return count() > 0;
    }

    private boolean existed() {
        return engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .finished()
                        .count()
                > 0;
    }

    private boolean isSeenBy(CurrentPerson reader) {
        var identity = engine.getIdentityService();
        var before = Optional.ofNullable(identity.getCurrentAuthentication());
        identity.setAuthentication(reader.id(), List.copyOf(reader.groups()));
        try {
            return count() > 0;
        } finally {
            before.ifPresentOrElse(identity::setAuthentication, identity::clearAuthentication);
        }
    }

    private long count() {
        var runtime = engine.getRuntimeService();
        return switch (kind) {
            case "task" -> engine.getTaskService().createTaskQuery().taskId(id).count();
            case "process-instance" ->
                runtime.createProcessInstanceQuery().processInstanceId(id).count();
            default -> runtime.createExecutionQuery().executionId(id).count();
        };
    }
}
