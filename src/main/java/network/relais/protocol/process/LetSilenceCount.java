package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.AnswerInPlace;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * "Look whether silence counts" in {@code protocol_amendment.bpmn}: only where the network says so ({@code
 * relais.protocol.silence: agrees}), and never for somebody whose line would be less than the work done is worth.
 */
@Component
class LetSilenceCount implements JavaDelegate {

    static final String SETTING = "relais.protocol.silence";

    /** What the setting may be. */
    enum Silence {
        /** Nobody agrees by saying nothing. */
        NEVER,
        /** Whoever has been reminded and says nothing agrees. */
        AGREES
    }

    private final AnswerInPlace answerInPlace;
    private final Environment settings;

    LetSilenceCount(AnswerInPlace answerInPlace, Environment settings) {
        this.answerInPlace = answerInPlace;
        this.settings = settings;
        silence();
    }

    private Silence silence() {
        return settings.getRequiredProperty(SETTING, Silence.class);
    }

    @Override
    public void execute(DelegateExecution task) {
        var mission = MissionKey.of(task);
        var party = ProtocolNegotiation.PARTY.in(task);
        var counts = silence() == Silence.AGREES && !answerInPlace.isBelowWorkDone(mission, party);
        if (counts) {
            answerInPlace.letSilenceCount(mission, party);
        }
        task.setVariable(ProtocolAmendment.SILENCE_COUNTS.name(), counts, ProtocolNegotiation.SUB_PROCESS_ASK_PARTY);
    }
}
