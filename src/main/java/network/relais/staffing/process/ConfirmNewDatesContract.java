package network.relais.staffing.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** What Java, mails and links rely on in {@code confirm_new_dates.bpmn}. */
@Component
class ConfirmNewDatesContract implements DiagramContract {

    @Override
    public String process() {
        return ConfirmNewDates.PROCESS;
    }

    @Override
    public Set<String> elements() {
        return Set.of(ConfirmNewDates.TASK_ANSWER, ConfirmNewDates.TASK_DECIDE);
    }
}
