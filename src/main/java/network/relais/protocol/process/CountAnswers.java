package network.relais.protocol.process;

import network.relais.engine.MissionKey;
import network.relais.protocol.SumUpAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sum up answers" in {@code protocol_negotiation.bpmn}. */
@Component
class CountAnswers implements JavaDelegate {

    private final SumUpAnswers sumUpAnswers;

    CountAnswers(SumUpAnswers sumUpAnswers) {
        this.sumUpAnswers = sumUpAnswers;
    }

    @Override
    public void execute(DelegateExecution task) {
        ProtocolNegotiation.ANSWERS.set(
                task,
                switch (sumUpAnswers.sumUp(MissionKey.of(task))) {
                    case ANSWER_MISSING -> "answerMissing";
                    case AGREED -> "agreed";
                    case COUNTER_PROPOSED -> "counterProposed";
                    case ROLES_OPENED -> "rolesOpened";
                    case SHARE_IS_FREE -> "shareIsFree";
                });
    }
}
