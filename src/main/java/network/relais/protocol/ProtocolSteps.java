package network.relais.protocol;

/** Ids of user tasks in {@code protocol_negotiation.bpmn} that people answer elsewhere too. */
public final class ProtocolSteps {

    public static final String ANSWER = "userTask_answerProtocol";
    public static final String REVISE_OR_HEAR = "userTask_reviseOrHear";

    private ProtocolSteps() {}
}
