package network.relais.settlement.process;

import network.relais.engine.ProcessVariable;

/** Ids and variables of {@code mission_settlement.bpmn}. */
final class MissionSettlement {

    static final String TASK_INVOICE = "userTask_invoiceInstalment";
    static final String TASK_FOLLOW_UP = "userTask_followUpClient";
    static final String TASK_WRITE_OFF = "userTask_decideOnWriteOff";

    static final String MESSAGE_CLIENT_PAID = "mission.clientPaid";
    static final String MESSAGE_INSTALMENTS_CHANGED = "mission.instalmentsChanged";

    /** Ids of what fell due, parted by spaces: written by {@link ReviewMissionInstalments}, one subprocess each. */
    static final ProcessVariable<String> NEWLY_DUE = ProcessVariable.string("newlyDue");

    /** Ids of the payments just handed out, parted by spaces: written by {@link ReviewMissionInstalments}, told to those paid. */
    static final ProcessVariable<String> HANDED_OUT = ProcessVariable.string("handedOut");

    /** Changes whenever the instalments were looked at: lets each that waits see whether it is still open. */
    static final ProcessVariable<Long> REVIEWS = ProcessVariable.whole("reviews");

    /** The one payment that a statement is about: the diagram's. */
    static final ProcessVariable<String> PAYMENT = ProcessVariable.string("payment");

    /** The one instalment that a subprocess is about: the diagram's. */
    static final ProcessVariable<String> INSTALMENT = ProcessVariable.string("instalment");

    /** How long the client has to pay if nothing else was agreed: the diagram's, in days. */
    static final ProcessVariable<String> DAYS_TO_PAY = ProcessVariable.string("daysToPay");

    /** What the gateways ask. */
    static final ProcessVariable<Boolean> WRITE_OFF_ASKED = ProcessVariable.bool("writeOffAsked");

    static final ProcessVariable<Boolean> WRITTEN_OFF = ProcessVariable.bool("writtenOff");

    /** Fields of {@code invoice_instalment.form}. */
    static final ProcessVariable<String> SENT_ON = ProcessVariable.string("sentOn");

    static final ProcessVariable<String> REFERENCE = ProcessVariable.string("reference");
    static final ProcessVariable<String> PAY_BY = ProcessVariable.string("payBy");

    /** Fields of {@code follow_up_client.form}. */
    static final ProcessVariable<String> CLIENT_SAYS = ProcessVariable.string("clientSays");

    static final ProcessVariable<String> PROMISED_BY = ProcessVariable.string("promisedBy");
    static final ProcessVariable<String> REASON = ProcessVariable.string("reason");

    /** Field of {@code decide_on_write_off.form}, beside the reason. */
    static final ProcessVariable<String> DECISION = ProcessVariable.string("decision");

    /** What a form shows, as JSON; gone with its task. */
    static final String SHOWN = "shown";

    private MissionSettlement() {}
}
