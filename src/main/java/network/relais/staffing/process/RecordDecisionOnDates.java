package network.relais.staffing.process;

import network.relais.delivery.DeliveryRefused;
import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.AnswerDates;
import network.relais.staffing.AnswerNewDates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Decide: ask again or find somebody else" is completed, by the coordinator or because the question is settled. */
@Component
class RecordDecisionOnDates implements TaskListener {

    private final AnswerDates answerDates;
    private final AnswerNewDates answers;
    private final Acting acting;

    RecordDecisionOnDates(AnswerDates answerDates, AnswerNewDates answers, Acting acting) {
        this.answerDates = answerDates;
        this.answers = answers;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var question = ConfirmNewDates.QUESTION.in(task);
        var decision = ConfirmNewDates.DECISION.optionalTakenFrom(task).orElse("");
        var daysDone = TypedDaysDone.takenFrom(task);
        if (!answerDates.isOpen(mission, question)) {
            ConfirmNewDates.DECIDED.set(task, ConfirmNewDates.CLOSED);
            return;
        }
        switch (decision) {
            case "askAgain" -> {
                answers.askAgain(mission, question, acting.person());
                ConfirmNewDates.TIMES_ASKED.set(task, ConfirmNewDates.TIMES_ASKED.in(task) + 1);
            }
            case "somebodyElse" -> answers.findSomebodyElse(mission, question, acting.person(), daysDone);
            default -> throw DeliveryRefused.noAnswer();
        }
        ConfirmNewDates.DECIDED.set(task, decision);
    }
}
