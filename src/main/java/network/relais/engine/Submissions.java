package network.relais.engine;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person hands over with a step keeps the rules of the step's form. It may add new values, but never replace what the
 * process knows already. Else whoever may complete one step could, over the REST API, change whose answer it is, which milestone
 * is meant, or who coordinates.
 */
final class Submissions {

    private Submissions() {}

    /**
     * The engine's task service, with what people submit looked at first. To complete is to submit the step's form: what is
     * typed belongs to the step, and is not seen by those who answer the same question at the same time.
     */
    static final class CheckedTasks extends TaskServiceImpl {

        private final BooleanSupplier byAPerson;

        CheckedTasks(BooleanSupplier byAPerson) {
            this.byAPerson = byAPerson;
        }

        /** Whoever takes a step takes it for themselves; to name somebody else, or nobody, would be to hand it on. */
        @Override
        public void claim(String task, @Nullable String person) {
            commandExecutor.execute(new ClaimForOneself(person));
            super.claim(task, person);
        }

        @Override
        public void complete(String task, @Nullable Map<String, Object> submitted) {
            if (byAPerson.getAsBoolean()) {
                submit(task, submitted, false, false);
            } else {
                super.complete(task, submitted);
            }
        }

        @Override
        public VariableMap completeWithVariablesInReturn(
                String task, @Nullable Map<String, Object> submitted, boolean deserialize) {
            return byAPerson.getAsBoolean()
                    ? submit(task, submitted, true, deserialize)
                    : super.completeWithVariablesInReturn(task, submitted, deserialize);
        }

        private VariableMap submit(
                String task, @Nullable Map<String, Object> submitted, boolean answers, boolean deserialize) {
            check(commandExecutor, byAPerson, task, submitted);
            return commandExecutor.execute(new SubmitTaskFormCmd(task, submitted, answers, deserialize));
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

    private record ClaimForOneself(@Nullable String person) implements Command<@Nullable Void> {

        @Override
        public @Nullable Void execute(CommandContext engine) {
            var asking = engine.getAuthentication();
            if (asking != null
                    && !asking.getUserId().equals(person)
                    && !asking.getGroupIds().contains(Groups.ADMINISTRATORS)) {
                throw new AuthorizationException("A step is taken by oneself and for oneself");
            }
            return null;
        }
    }

    private static void check(
            CommandExecutor engine, BooleanSupplier byAPerson, String task, @Nullable Map<String, Object> submitted) {
        if (byAPerson.getAsBoolean()) {
            engine.execute(new CheckSubmission(task, submitted == null ? Map.of() : submitted));
        }
    }
}
