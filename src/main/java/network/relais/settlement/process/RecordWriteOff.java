package network.relais.settlement.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.settlement.WriteOff;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Decide on write-off" is completed: an animator gives up what is open, or has the client asked once more. */
@Component
class RecordWriteOff implements TaskListener {

    private final WriteOff writeOff;
    private final Acting acting;

    RecordWriteOff(WriteOff writeOff, Acting acting) {
        this.writeOff = writeOff;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var writtenOff = writeOff.decide(
                MissionKey.of(task),
                MissionSettlement.INSTALMENT.in(task),
                acting.person(),
                MissionSettlement.DECISION.optionalTakenFrom(task).orElse(""),
                MissionSettlement.REASON.optionalTakenFrom(task).orElse(null));
        MissionSettlement.WRITTEN_OFF.set(task.getExecution(), writtenOff);
    }
}
