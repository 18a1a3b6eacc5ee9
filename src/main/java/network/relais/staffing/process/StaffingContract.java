package network.relais.staffing.process;

import java.util.Set;
import network.relais.publishing.DiagramContract;
import org.springframework.stereotype.Component;

/** What Java, mails and links rely on in {@code mission_staffing.bpmn}. */
@Component
class StaffingContract implements DiagramContract {

    @Override
    public String process() {
        return "mission_staffing";
    }

    @Override
    public Set<String> elements() {
        return Set.of(MissionStaffing.TASK_CHOOSE, MissionStaffing.TASK_ANSWER);
    }

    @Override
    public Set<String> messages() {
        return Set.of(ConfirmNewDates.MESSAGE_OFFERS_OUTDATED);
    }
}
