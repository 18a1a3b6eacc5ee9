package network.relais.protocol.process;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import network.relais.engine.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** What a person types into a form: it lives with the task, away from what others type at the same time, and goes with it. */
final class Typed {

    private static final List<ProcessVariable<String>> FIELDS = List.of(
            ProtocolNegotiation.ANSWER,
            ProtocolNegotiation.WORDS,
            ProtocolNegotiation.REASON,
            ProtocolNegotiation.NEEDS_UNTIL,
            ProtocolNegotiation.DECISION,
            ProtocolNegotiation.ORDERED_ON,
            ProtocolNegotiation.REFERENCE,
            ProtocolNegotiation.NEW_START,
            ProtocolNegotiation.NEW_END,
            ProtocolNegotiation.REMIND_ON);

    private Typed() {}

    /** From now on the form's fields are the task's own. */
    static void keepWith(DelegateTask task) {
        FIELDS.forEach(field -> task.setVariableLocal(field.name(), null));
    }

    static @Nullable String text(VariableScope task, ProcessVariable<String> field) {
        return field.optionalIn(task).orElse(null);
    }

    /** Nothing if it is empty or no date: the use case then asks for one. */
    static @Nullable LocalDate date(VariableScope task, ProcessVariable<String> field) {
        try {
            return field.optionalIn(task).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Our tables have it: nothing typed stays in the process. */
    static void forget(DelegateTask task) {
        FIELDS.forEach(field -> task.removeVariableLocal(field.name()));
    }
}
