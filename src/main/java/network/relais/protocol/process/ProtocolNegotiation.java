package network.relais.protocol.process;

import network.relais.engine.ProcessVariable;
import network.relais.people.Language;
import network.relais.protocol.ProtocolSteps;

/** Ids and variables of {@code protocol_negotiation.bpmn}. */
final class ProtocolNegotiation {

    static final String PROCESS = "protocol_negotiation";

    static final String TASK_DRAFT = "userTask_draftProtocol";
    static final String TASK_ANSWER = ProtocolSteps.ANSWER;
    static final String TASK_REVISE_OR_HEAR = ProtocolSteps.REVISE_OR_HEAR;
    static final String TASK_ARBITRATE = "userTask_arbitrate";
    static final String TASK_CLIENT_ANSWER = "userTask_recordClientAnswer";

    static final String ERROR_SPLIT_REFUSED = "splitRefused";

    /** What {@code split_key.dmn} reads: whether the client has had a mission with the network before. */
    static final ProcessVariable<Boolean> RETURNING_CLIENT = ProcessVariable.bool("returningClient");

    static final ProcessVariable<Boolean> HAS_PRESCRIBER = ProcessVariable.bool("hasPrescriber");

    /** What the lead said, in whole units of the currency; null when unknown, which the table has to be told as well. */
    static final String BUDGET = "budget";

    /** What {@code introduction_rate.dmn} says of the claim to this client: a percentage as a text, 0 where nobody has one. */
    static final ProcessVariable<String> INTRODUCTION_RATE = ProcessVariable.string("introductionRate");

    /** What {@code split_key.dmn} answers: percentages of the base, as texts, for there are decimals in them. */
    static final ProcessVariable<String> NETWORK_RATE = ProcessVariable.string("networkRate");

    static final ProcessVariable<String> INTRODUCER_RATE = ProcessVariable.string("introducerRate");
    static final ProcessVariable<String> PRESCRIBER_RATE = ProcessVariable.string("prescriberRate");
    static final ProcessVariable<String> COORDINATION_RATE = ProcessVariable.string("coordinationRate");

    /** Written when a version is proposed, read by the gateway "Five rounds?". */
    static final ProcessVariable<Long> ROUND = ProcessVariable.whole("round");

    /** {@code agreed}, {@code answerMissing}, {@code counterProposed}, {@code rolesOpened} or {@code shareIsFree}: what a gateway asks. */
    static final ProcessVariable<String> ANSWERS = ProcessVariable.string("answers");

    /** The subprocess in which one party is asked: what the party says is known there and nowhere else. */
    static final String SUB_PROCESS_ASK_PARTY = "subProcess_askParty";

    /** The party asked, in each of the parallel questions. */
    static final ProcessVariable<String> PARTY = ProcessVariable.string("party");

    /** {@code agreed}, {@code counterProposal}, {@code notTakingPart} or {@code needsTime}: what a gateway asks. */
    static final ProcessVariable<String> SAID = ProcessVariable.string("said");

    static final ProcessVariable<Boolean> ASK_COORDINATOR = ProcessVariable.bool("askCoordinator");
    static final ProcessVariable<Boolean> REVISE_NOW = ProcessVariable.bool("reviseNow");
    static final ProcessVariable<Boolean> ANOTHER_ROUND = ProcessVariable.bool("anotherRound");

    /** {@code ordered}, {@code somethingElse}, {@code refused} or {@code notYet}: what a gateway asks. */
    static final ProcessVariable<String> CLIENT_SAID = ProcessVariable.string("clientSaid");

    /** The day on which to ask for the client's answer again; absent until the coordinator names one. */
    static final ProcessVariable<String> ASK_CLIENT_ON = ProcessVariable.string("askClientOn");

    /** Which saved state of the draft the coordinator saw when sending it; absent where another program sends it. */
    static final ProcessVariable<Long> DRAFT_REVISION =
            ProcessVariable.of("draftRevision", Long::valueOf, String::valueOf);

    /** The version that the reader of the form has in front of them: its number, and the fingerprint of its document. */
    static final ProcessVariable<Long> SEEN_VERSION = ProcessVariable.whole("seenVersion");

    static final ProcessVariable<String> SEEN_HASH = ProcessVariable.string("seenHash");

    /** In which language the form says what one states by an answer. */
    static final ProcessVariable<Language> SEEN_LANGUAGE = ProcessVariable.oneOf("seenLanguage", Language.class);

    /** Fields of the forms. */
    static final ProcessVariable<String> ANSWER = ProcessVariable.string("answer");

    static final ProcessVariable<String> WORDS = ProcessVariable.string("words");
    static final ProcessVariable<String> REASON = ProcessVariable.string("reason");
    static final ProcessVariable<String> NEEDS_UNTIL = ProcessVariable.string("needsUntil");
    static final ProcessVariable<String> DECISION = ProcessVariable.string("decision");
    static final ProcessVariable<String> ORDERED_ON = ProcessVariable.string("orderedOn");
    static final ProcessVariable<String> NEW_START = ProcessVariable.string("newStart");
    static final ProcessVariable<String> NEW_END = ProcessVariable.string("newEnd");
    static final ProcessVariable<String> REFERENCE = ProcessVariable.string("reference");
    static final ProcessVariable<String> REMIND_ON = ProcessVariable.string("remindOn");

    private ProtocolNegotiation() {}
}
