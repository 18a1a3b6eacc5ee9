package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.people.Language;
import network.relais.protocol.AnswerProtocol;
import network.relais.protocol.ReviseOrHear;
import network.relais.protocol.Seen;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Answer to protocol" is completed: by the party itself, or not at all. */
@Component
class RecordAnswer implements TaskListener {

    private final AnswerProtocol answerProtocol;
    private final ReviseOrHear reviseOrHear;
    private final Acting acting;

    RecordAnswer(AnswerProtocol answerProtocol, ReviseOrHear reviseOrHear, Acting acting) {
        this.answerProtocol = answerProtocol;
        this.reviseOrHear = reviseOrHear;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var person = NotYours.require(task, acting);
        var said = ProtocolNegotiation.ANSWER.optionalIn(task).orElseThrow(ChooseOne::new);
        var seen = new Seen(
                ProtocolNegotiation.SEEN_VERSION.in(task).intValue(),
                ProtocolNegotiation.SEEN_HASH.optionalIn(task).orElse(""),
                Language.EN,
                acting.means());
        var askCoordinator = false;
        switch (said) {
            case "agreed" -> answerProtocol.agree(mission, person, seen);
            case "counterProposal" -> {
                answerProtocol.proposeSomethingElse(mission, person, seen, Typed.text(task, ProtocolNegotiation.WORDS));
                askCoordinator = reviseOrHear.isToBeAskedForCounterProposal(mission);
            }
            case "notTakingPart" ->
                answerProtocol.doNotTakePart(mission, person, seen, Typed.text(task, ProtocolNegotiation.REASON));
            case "needsTime" ->
                answerProtocol.needTimeUntil(mission, person, Typed.date(task, ProtocolNegotiation.NEEDS_UNTIL));
            default -> throw new ChooseOne();
        }
        tell(task, ProtocolNegotiation.SAID.name(), said);
        tell(task, ProtocolNegotiation.ASK_COORDINATOR.name(), askCoordinator);
        Typed.forget(task);
    }

    /** Known where this party is asked: others are asked at the same time. */
    private static void tell(DelegateTask task, String variable, Object value) {
        task.getExecution().setVariable(variable, value, ProtocolNegotiation.SUB_PROCESS_ASK_PARTY);
    }
}
