package network.relais.staffing.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The days done, as typed into one field a role; an empty text where nothing was typed. */
final class TypedDaysDone {

    private TypedDaysDone() {}

    static List<String> takenFrom(DelegateTask task) {
        return ConfirmNewDates.DAYS_DONE.stream()
                .map(field -> field.optionalTakenFrom(task).orElse(""))
                .toList();
    }
}
