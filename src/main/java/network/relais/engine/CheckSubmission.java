package network.relais.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import network.relais.Rejection;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what somebody submits with a task if it breaks a rule of the task's form, or bears a name that the process knows
 * already and the form does not ask for.
 */
final class CheckSubmission implements Command<Boolean> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String taskId;
    private final Map<String, @Nullable Object> submitted;

    CheckSubmission(String taskId, Map<String, @Nullable Object> submitted) {
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
        var form = camundaForm(engine);
        refuseWhatIsKnown(task, form);
        form.check(submitted);
        return true;
    }

    private void refuseWhatIsKnown(TaskEntity task, FormFields form) {
        var known = new HashSet<>(submitted.keySet());
        known.retainAll(task.getExecution().getVariableNames());
        if (!known.isEmpty()) {
            known.removeAll(fieldsOfGeneratedForm(task));
            known.removeAll(form.names());
        }
        if (!known.isEmpty()) {
            throw new NotYoursToSet(known);
        }
    }

    private static Set<String> fieldsOfGeneratedForm(TaskEntity task) {
        return task.getTaskDefinition().getTaskFormHandler().createTaskForm(task).getFormFields().stream()
                .map(field -> field.getId())
                .collect(Collectors.toSet());
    }

    private FormFields camundaForm(CommandContext engine) {
        try (var form = new GetDeployedTaskFormCmd(taskId).execute(engine)) {
            return FormFields.of(JSON.readTree(form));
        } catch (BadUserRequestException noneDeployed) {
            return FormFields.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class NotYoursToSet extends Rejection {

        private static final long serialVersionUID = 1L;

        NotYoursToSet(Set<String> names) {
            super(
                    "NOT_YOURS_TO_SET",
                    "This step's form does not ask for %s, and the mission's own value stays."
                            .formatted(String.join(", ", new TreeSet<>(names))),
                    "Le formulaire de cette étape ne demande pas %s, et la valeur de la mission reste."
                            .formatted(String.join(", ", new TreeSet<>(names))));
        }
    }
}
