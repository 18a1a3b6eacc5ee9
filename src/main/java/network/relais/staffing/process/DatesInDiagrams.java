package network.relais.staffing.process;

import java.util.List;
import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.mission.Missions;
import network.relais.mission.Phase;
import network.relais.protocol.AnswerDates;
import network.relais.protocol.DatesQuestion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${dates.toConfirm(execution)}} and its like: what diagrams may ask about dates that have moved. */
@Component("dates")
@InDiagrams
public class DatesInDiagrams {

    private final AnswerDates answerDates;
    private final Missions missions;

    DatesInDiagrams(AnswerDates answerDates, Missions missions) {
        this.answerDates = answerDates;
        this.missions = missions;
    }

    /** One word for each contributor who has not said yet whether the dates as they are now suit. */
    public List<String> toConfirm(DelegateExecution execution) {
        return answerDates.open(MissionKey.of(execution)).stream()
                .map(DatesQuestion::toString)
                .toList();
    }

    /** Whether the team has to confirm dates before the work begins. Once it has begun, the delivery asks beside the work. */
    public boolean areToConfirmFirst(DelegateExecution execution) {
        return missions.get(MissionKey.of(execution)).phase() != Phase.DELIVERY
                && !toConfirm(execution).isEmpty();
    }

    /** Whom the question at hand asks. */
    public String asked(DelegateExecution execution) {
        return ConfirmNewDates.QUESTION.in(execution).person();
    }

    /** Tells the mails of one question, asked for the first or another time, from those of the next. */
    public String thisQuestion(DelegateExecution execution) {
        return ConfirmNewDates.QUESTION.in(execution) + "/" + ConfirmNewDates.TIMES_ASKED.in(execution);
    }
}
