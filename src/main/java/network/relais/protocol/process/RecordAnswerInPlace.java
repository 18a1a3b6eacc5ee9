package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.AnswerInPlace;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Answer for somebody out of reach" is completed by the mediator. */
@Component
class RecordAnswerInPlace implements TaskListener {

    private final AnswerInPlace answerInPlace;
    private final Acting acting;

    RecordAnswerInPlace(AnswerInPlace answerInPlace, Acting acting) {
        this.answerInPlace = answerInPlace;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var mediator = NotYours.require(task, acting);
        var party = ProtocolNegotiation.PARTY.in(task);
        var words = Typed.text(task, ProtocolNegotiation.WORDS);
        var askedAgain = false;
        switch (ProtocolNegotiation.DECISION.optionalIn(task).orElseThrow(ChooseOne::new)) {
            case "agree" -> answerInPlace.agree(mission, party, mediator, acting.means(), words);
            case "refuse" -> answerInPlace.refuse(mission, party, mediator, acting.means(), words);
            case "askAgain" -> askedAgain = true;
            default -> throw new ChooseOne();
        }
        task.getExecution()
                .setVariable(
                        ProtocolAmendment.ASKED_AGAIN.name(), askedAgain, ProtocolNegotiation.SUB_PROCESS_ASK_PARTY);
        Typed.forget(task);
    }
}
