package network.relais.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person hands over with a step may fill the step's form and add new values, but never replace what the process
 * knows already. Else whoever may complete one step could, over the REST API, change whose answer it is, which milestone
 * is meant, or who coordinates.
 */
final class Submissions {

    private Submissions() {}

    /** The engine's task service, with what people submit looked at first. */
    static final class CheckedTasks extends TaskServiceImpl {

        private final BooleanSupplier byAPerson;

        CheckedTasks(BooleanSupplier byAPerson) {
            this.byAPerson = byAPerson;
        }

        @Override
        public void complete(String task, @Nullable Map<String, Object> submitted) {
            check(commandExecutor, byAPerson, task, submitted);
            super.complete(task, submitted);
        }

        @Override
        public VariableMap completeWithVariablesInReturn(
                String task, @Nullable Map<String, Object> submitted, boolean deserialize) {
            check(commandExecutor, byAPerson, task, submitted);
            return super.completeWithVariablesInReturn(task, submitted, deserialize);
        }
    }

    /** The engine's form service, with what people submit looked at first. */
    static final class CheckedForms extends FormServiceImpl {

        private final BooleanSupplier byAPerson;

        CheckedForms(BooleanSupplier byAPerson) {
            this.byAPerson = byAPerson;
        }

        @Override
        public void submitTaskForm(String task, @Nullable Map<String, Object> submitted) {
            check(commandExecutor, byAPerson, task, submitted);
            super.submitTaskForm(task, submitted);
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String task, @Nullable Map<String, Object> submitted, boolean deserialize) {
            check(commandExecutor, byAPerson, task, submitted);
            return super.submitTaskFormWithVariablesInReturn(task, submitted, deserialize);
        }
    }

    private static void check(
            CommandExecutor engine, BooleanSupplier byAPerson, String task, @Nullable Map<String, Object> submitted) {
        if (submitted != null && !submitted.isEmpty() && byAPerson.getAsBoolean()) {
            engine.execute(new CheckSubmission(task, Set.copyOf(submitted.keySet())));
        }
    }
}
