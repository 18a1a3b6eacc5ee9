package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.people.Language;
import network.relais.protocol.AnswerOnPage;
import network.relais.protocol.AnswerProtocol;
import network.relais.protocol.AskDeputy;
import network.relais.protocol.ReviseOrHear;
import network.relais.protocol.Seen;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Answer to protocol" is completed: by the party itself, or because the party has answered elsewhere. */
@Component
class RecordAnswer implements TaskListener {

    private final AnswerProtocol answerProtocol;
    private final AnswerOnPage answerOnPage;
    private final AskDeputy askDeputy;
    private final ReviseOrHear reviseOrHear;
    private final Acting acting;

    RecordAnswer(
            AnswerProtocol answerProtocol,
            AnswerOnPage answerOnPage,
            AskDeputy askDeputy,
            ReviseOrHear reviseOrHear,
            Acting acting) {
        this.answerProtocol = answerProtocol;
        this.answerOnPage = answerOnPage;
        this.askDeputy = askDeputy;
        this.reviseOrHear = reviseOrHear;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        if (acting.isNetwork()) {
            passOn(task, mission, saidElsewhere(mission, ProtocolNegotiation.PARTY.in(task)));
            return;
        }
        var person = task.getAssignee();
        var deputy = deputyOf(person);
        var said = ProtocolNegotiation.ANSWER.optionalIn(task).orElseThrow(ChooseOne::new);
        var seen = new Seen(
                ProtocolNegotiation.SEEN_VERSION.in(task).intValue(),
                ProtocolNegotiation.SEEN_HASH.optionalIn(task).orElse(""),
                ProtocolNegotiation.SEEN_LANGUAGE.optionalIn(task).orElse(Language.EN),
                acting.means());
        switch (said) {
            case AnswerOnPage.AGREED -> {
                if (deputy != null) {
                    askDeputy.requireMayAgree(mission, person, deputy);
                }
                answerProtocol.agree(mission, person, deputy, seen);
            }
            case AnswerOnPage.COUNTER_PROPOSAL ->
                answerProtocol.proposeSomethingElse(
                        mission, person, deputy, seen, Typed.text(task, ProtocolNegotiation.WORDS));
            case AnswerOnPage.NOT_TAKING_PART ->
                answerProtocol.doNotTakePart(
                        mission, person, deputy, seen, Typed.text(task, ProtocolNegotiation.REASON));
            case AnswerOnPage.NEEDS_TIME ->
                answerProtocol.needTimeUntil(mission, person, seen, Typed.date(task, ProtocolNegotiation.NEEDS_UNTIL));
            default -> throw new ChooseOne();
        }
        passOn(task, mission, said);
    }

    /** Null if the party answers; refused if it is somebody who does not answer for the party today. */
    private @Nullable String deputyOf(String party) {
        var acting = this.acting.person();
        if (acting.equals(party)) {
            return null;
        }
        askDeputy.requireDeputy(party, acting);
        return acting;
    }

    /** Answered by the link of a mail or on one of our pages: it is in the rows, and so is "not yet". */
    private String saidElsewhere(String mission, String person) {
        return answerOnPage
                .answered(mission, person)
                .map(kind -> switch (kind) {
                    case AGREED -> AnswerOnPage.AGREED;
                    case COUNTER_PROPOSAL -> AnswerOnPage.COUNTER_PROPOSAL;
                    case NOT_TAKING_PART -> AnswerOnPage.NOT_TAKING_PART;
                })
                .orElse(AnswerOnPage.NEEDS_TIME);
    }

    private void passOn(DelegateTask task, String mission, String said) {
        var askCoordinator =
                said.equals(AnswerOnPage.COUNTER_PROPOSAL) && reviseOrHear.isToBeAskedForCounterProposal(mission);
        tell(task, ProtocolNegotiation.SAID.name(), said);
        tell(task, ProtocolNegotiation.ASK_COORDINATOR.name(), askCoordinator);
        Typed.forget(task);
    }

    /** Known where this party is asked: others are asked at the same time. */
    private static void tell(DelegateTask task, String variable, Object value) {
        task.getExecution().setVariable(variable, value, ProtocolNegotiation.SUB_PROCESS_ASK_PARTY);
    }
}
