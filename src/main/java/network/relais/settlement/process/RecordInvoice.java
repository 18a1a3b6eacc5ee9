package network.relais.settlement.process;

import network.relais.engine.Acting;
import network.relais.engine.MissionKey;
import network.relais.settlement.MarkInvoiced;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Invoice instalment" is completed: the invoice is on its way. */
@Component
class RecordInvoice implements TaskListener {

    private final MarkInvoiced markInvoiced;
    private final Acting acting;

    RecordInvoice(MarkInvoiced markInvoiced, Acting acting) {
        this.markInvoiced = markInvoiced;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        markInvoiced.invoiced(
                MissionKey.of(task),
                MissionSettlement.INSTALMENT.in(task),
                acting.person(),
                new MarkInvoiced.Invoice(
                        MissionSettlement.SENT_ON.optionalTakenFrom(task).orElse(null),
                        MissionSettlement.REFERENCE.optionalTakenFrom(task).orElse(null),
                        MissionSettlement.PAY_BY.optionalTakenFrom(task).orElse(null)),
                Long.parseLong(MissionSettlement.DAYS_TO_PAY.in(task)));
    }
}
