package network.relais.staffing.process;

import network.relais.delivery.DeliveryRefused;
import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.AnswerDates;
import network.relais.protocol.DatesQuestion;
import network.relais.staffing.AnswerNewDates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Answer: do the new dates suit me?" is completed, by the member or because nobody waits for the answer any more. */
@Component
class RecordDatesAnswer implements TaskListener {

    private final AnswerDates answerDates;
    private final AnswerNewDates answers;
    private final Acting acting;

    RecordDatesAnswer(AnswerDates answerDates, AnswerNewDates answers, Acting acting) {
        this.answerDates = answerDates;
        this.answers = answers;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var question = ConfirmNewDates.QUESTION.in(task);
        var answer = ConfirmNewDates.ANSWER.optionalTakenFrom(task).orElse("");
        var words = ConfirmNewDates.WORDS.optionalTakenFrom(task).orElse(null);
        var daysDone = TypedDaysDone.takenFrom(task);
        if (acting.isNetwork()) {
            ConfirmNewDates.SAID.set(task, saidElsewhere(mission, question));
            return;
        }
        if (!answerDates.isOpen(mission, question)) {
            ConfirmNewDates.SAID.set(task, ConfirmNewDates.CLOSED);
            return;
        }
        switch (answer) {
            case "yes" -> answers.suit(mission, question, acting.person(), acting.means(), words);
            case "no" -> answers.doNotSuit(mission, question, acting.person(), acting.means(), words, daysDone);
            default -> throw DeliveryRefused.noAnswer();
        }
        ConfirmNewDates.SAID.set(task, answer);
    }

    /** Answered by the link of a mail: it is in the rows. Else nobody waits for the answer any more. */
    private String saidElsewhere(String mission, DatesQuestion question) {
        return answerDates
                .answer(mission, question)
                .map(answer -> answer.isAgreement() ? "yes" : "no")
                .orElse(ConfirmNewDates.CLOSED);
    }
}
