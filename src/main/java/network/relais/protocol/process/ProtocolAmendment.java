package network.relais.protocol.process;

import network.relais.engine.ProcessVariable;

/** Ids and variables of {@code protocol_amendment.bpmn}; what it shares with the negotiation is in {@link ProtocolNegotiation}. */
final class ProtocolAmendment {

    static final String PROCESS = "protocol_amendment";

    static final String TASK_TAKE_UP = "userTask_takeUpAmendment";
    static final String TASK_DRAFT = "userTask_draftAmendment";
    static final String TASK_ANSWER = ProtocolNegotiation.TASK_ANSWER;
    static final String TASK_COUNTER = "userTask_decideOnCounter";
    static final String TASK_ORDER = "userTask_recordAmendmentOrder";
    static final String TASK_IN_PLACE = "userTask_answerInPlace";

    /** Awaited in {@code mission_lifecycle.bpmn}. */
    static final String MESSAGE_ASKED = "mission.amendmentAsked";

    static final String MESSAGE_AGREEMENT_CHANGED = "mission.agreementChanged";

    /** What the gateways ask. */
    static final ProcessVariable<Boolean> TAKEN_UP = ProcessVariable.bool("takenUp");

    /** {@code agreed}, {@code refused} or {@code counterProposed}. */
    static final ProcessVariable<String> ANSWERS = ProcessVariable.string("amendmentAnswers");

    /** {@code agreed}, {@code anotherRound} or {@code stays}: how the negotiation ended. */
    static final ProcessVariable<String> DECIDED = ProcessVariable.string("amendmentDecided");

    static final String AGREED = "agreed";
    static final String ANOTHER_ROUND = "anotherRound";
    static final String STAYS = "stays";

    static final ProcessVariable<Boolean> IN_FORCE = ProcessVariable.bool("amendmentInForce");

    /** Known where one party is asked and nowhere else. */
    static final ProcessVariable<Boolean> SILENCE_COUNTS = ProcessVariable.bool("silenceCounts");

    static final ProcessVariable<Boolean> ASKED_AGAIN = ProcessVariable.bool("askedAgain");

    private ProtocolAmendment() {}
}
