package network.relais.protocol.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.protocol.Arbitration;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Propose how to go on" is completed by the arbiter. */
@Component
class RecordArbitration implements TaskListener {

    private final Arbitration arbitration;
    private final Acting acting;

    RecordArbitration(Arbitration arbitration, Acting acting) {
        this.arbitration = arbitration;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var mission = MissionKey.of(task);
        var arbiter = NotYours.require(task, acting);
        var words = Typed.text(task, ProtocolNegotiation.WORDS);
        switch (ProtocolNegotiation.DECISION.optionalIn(task).orElseThrow(ChooseOne::new)) {
            case "anotherRound" -> {
                arbitration.proposeAnotherRound(mission, arbiter, words);
                ProtocolNegotiation.ANOTHER_ROUND.set(task.getExecution(), true);
            }
            case "noAgreement" -> {
                arbitration.proposeNoAgreement(mission, arbiter, words);
                ProtocolNegotiation.ANOTHER_ROUND.set(task.getExecution(), false);
            }
            default -> throw new ChooseOne();
        }
        Typed.forget(task);
    }
}
