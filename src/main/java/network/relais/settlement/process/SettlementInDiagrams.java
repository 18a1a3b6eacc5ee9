package network.relais.settlement.process;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.engine.ProcessVariable;
import network.relais.settlement.SettlementDates;
import network.relais.settlement.Statements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@code ${settlement.isSettled(execution)}} and its like: what diagrams may ask of a mission's payments. */
@Component("settlement")
@InDiagrams
public class SettlementInDiagrams {

    private final SettlementDates dates;
    private final Statements statements;

    SettlementInDiagrams(SettlementDates dates, Statements statements) {
        this.dates = dates;
        this.statements = statements;
    }

    /** Whether nothing is open any more: all is paid, written off or withdrawn. */
    public boolean isSettled(DelegateExecution execution) {
        return dates.isSettled(MissionKey.of(execution));
    }

    /** Whether nothing of this instalment is open any more. */
    public boolean isClosed(DelegateExecution execution) {
        return !dates.isOpen(MissionKey.of(execution), MissionSettlement.INSTALMENT.in(execution));
    }

    /** Ids of the instalments that fell due since the last look and are not paid. */
    public List<String> newlyDue(DelegateExecution execution) {
        return ids(MissionSettlement.NEWLY_DUE, execution);
    }

    /** Ids of the payments that were handed out at the last look. */
    public List<String> handedOut(DelegateExecution execution) {
        return ids(MissionSettlement.HANDED_OUT, execution);
    }

    /** Everybody to whom this payment brought something. */
    public List<String> paidBy(DelegateExecution execution) {
        return statements.recipients(MissionKey.of(execution), MissionSettlement.PAYMENT.in(execution));
    }

    /** The morning of the next day on which an instalment falls due; a month from now if none does by itself. */
    public Date nextLook(DelegateExecution execution) {
        return Date.from(dates.nextLook(MissionKey.of(execution)));
    }

    /** The morning after the last day to pay. */
    public Date afterLastDayToPay(DelegateExecution execution) {
        return Date.from(dates.afterLastDayToPay(MissionKey.of(execution), MissionSettlement.INSTALMENT.in(execution)));
    }

    /** Tells apart the mails about one instalment: one for each time that the client is followed up. */
    public String thisFollowUp(DelegateExecution execution) {
        var instalment = MissionSettlement.INSTALMENT.in(execution);
        return instalment + "/" + dates.followUps(MissionKey.of(execution), instalment);
    }

    /** Tells apart the mails about one instalment that fell due again, because a payment of it was reversed. */
    public String thisTimeDue(DelegateExecution execution) {
        var instalment = MissionSettlement.INSTALMENT.in(execution);
        var times = dates.timesDue(MissionKey.of(execution), instalment);
        return times > 1 ? instalment + "/" + times : instalment;
    }

    private static List<String> ids(ProcessVariable<String> variable, DelegateExecution execution) {
        return variable.optionalIn(execution).stream()
                .flatMap(ids -> Arrays.stream(ids.split(" ")))
                .toList();
    }
}
