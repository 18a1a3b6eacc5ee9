package network.relais.engine;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable: its name in the diagrams, and how it becomes a domain value and back. Declared once, as a constant
 * of the feature's {@code process} package, and used by delegates, listeners and tests alike.
 *
 * <p>In the engine it is a String, Boolean, Long or Json, never a serialized Java object.
 */
public record ProcessVariable<T>(String name, Function<Object, T> read, Function<T, Object> write) {

    public ProcessVariable {
        Objects.requireNonNull(name);
        Objects.requireNonNull(read);
        Objects.requireNonNull(write);
    }

    public static ProcessVariable<String> string(String name) {
        return new ProcessVariable<>(name, Object::toString, value -> value);
    }

    public static ProcessVariable<Boolean> bool(String name) {
        return new ProcessVariable<>(name, Boolean.class::cast, value -> value);
    }

    /** A whole number. A form may hand it over as an Integer: it is read as a Long all the same. */
    public static ProcessVariable<Long> whole(String name) {
        return new ProcessVariable<>(name, value -> ((Number) value).longValue(), value -> value);
    }

    /** A date as ISO text, {@code 2026-03-04}. */
    public static ProcessVariable<LocalDate> date(String name) {
        return new ProcessVariable<>(name, value -> LocalDate.parse(value.toString()), LocalDate::toString);
    }

    /** An enum constant, by its name. */
    public static <E extends Enum<E>> ProcessVariable<E> oneOf(String name, Class<E> type) {
        return new ProcessVariable<>(name, value -> Enum.valueOf(type, value.toString()), Enum::name);
    }

    /** Anything that is one word in the engine, such as an id: {@code of("mission", MissionId::new, MissionId::value)}. */
    public static <T> ProcessVariable<T> of(String name, Function<String, T> read, Function<T, String> write) {
        return new ProcessVariable<>(name, value -> read.apply(value.toString()), write::apply);
    }

    /**
     * @throws IllegalStateException if the variable is missing or is not what it should be: the diagram is wrong
     */
    public T in(VariableScope scope) {
        return optionalIn(scope)
                .orElseThrow(
                        () -> new IllegalStateException("The variable '%s' is missing%s".formatted(name, at(scope))));
    }

    /** The value, or empty if the variable is missing, null or an empty text (how forms hand over a field left empty). */
    public Optional<T> optionalIn(VariableScope scope) {
        return read(scope.getVariable(name), scope);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, write.apply(value));
    }

    /** Sets it on this scope alone, as for data made for one form. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, write.apply(value));
    }

    /** Removes it from this scope and from every one around it that it would be seen through. */
    public void removeFrom(VariableScope scope) {
        scope.removeVariableLocal(name);
        scope.removeVariable(name);
    }

    /** Reads it and removes it: what people type leaves the process for our own tables. */
    public T takeFrom(VariableScope scope) {
        T value = in(scope);
        removeFrom(scope);
        return value;
    }

    public Optional<T> optionalTakenFrom(VariableScope scope) {
        Optional<T> value = optionalIn(scope);
        removeFrom(scope);
        return value;
    }

    private Optional<T> read(@Nullable Object raw, VariableScope scope) {
        if (raw == null || raw.equals("")) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(raw));
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException(
                    "The variable '%s' is not what Relais expects, but a %s%s"
                            .formatted(name, raw.getClass().getSimpleName(), at(scope)),
                    unreadable);
        }
    }

    private static String at(VariableScope scope) {
        if (scope instanceof DelegateTask task) {
            return " at '%s' of process '%s'".formatted(task.getTaskDefinitionKey(), task.getProcessDefinitionId());
        }
        if (scope instanceof DelegateExecution execution) {
            return " at '%s' of process '%s'"
                    .formatted(execution.getCurrentActivityId(), execution.getProcessDefinitionId());
        }
        return "";
    }
}
