package network.relais.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import network.relais.Rejection;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Refuses the names that somebody submits with a task if the process knows them already and the task's form does not ask for them. */
final class CheckSubmission implements Command<Boolean> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String taskId;
    private final Set<String> submitted;

    CheckSubmission(String taskId, Set<String> submitted) {
        this.taskId = taskId;
        this.submitted = submitted;
    }

    @Override
    public Boolean execute(CommandContext engine) {
        var task = engine.getTaskManager().findTaskById(taskId);
        if (task == null || task.getExecution() == null) {
            return false;
        }
        // Who may not complete the task is to learn that, and not what the process knows.
        engine.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        var known = new HashSet<>(submitted);
        known.retainAll(task.getExecution().getVariableNames());
        if (!known.isEmpty()) {
            known.removeAll(fieldsOfGeneratedForm(task));
            known.removeAll(fieldsOfCamundaForm(engine));
        }
        if (!known.isEmpty()) {
            throw new NotYoursToSet(known);
        }
        return true;
    }

    private static Set<String> fieldsOfGeneratedForm(TaskEntity task) {
        return task.getTaskDefinition().getTaskFormHandler().createTaskForm(task).getFormFields().stream()
                .map(field -> field.getId())
                .collect(Collectors.toSet());
    }

    private Set<String> fieldsOfCamundaForm(CommandContext engine) {
        var fields = new HashSet<String>();
        try (var form = new GetDeployedTaskFormCmd(taskId).execute(engine)) {
            collectFields(JSON.readTree(form), fields);
        } catch (BadUserRequestException noneDeployed) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private static void collectFields(JsonNode node, Set<String> fields) {
        if (node.path("key").isTextual()) {
            fields.add(node.path("key").asText());
        }
        node.path("components").forEach(component -> collectFields(component, fields));
    }

    static final class NotYoursToSet extends Rejection {

        private static final long serialVersionUID = 1L;

        NotYoursToSet(Set<String> names) {
            super(
                    "NOT_YOURS_TO_SET",
                    "This step's form does not ask for %s, and the mission's own value stays."
                            .formatted(String.join(", ", new TreeSet<>(names))));
        }
    }
}
