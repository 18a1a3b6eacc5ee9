package network.relais.staffing.process;

import network.relais.engine.ProcessVariable;

/** Ids and variables of {@code mission_staffing.bpmn}. */
final class MissionStaffing {

    static final String TASK_CHOOSE = "userTask_chooseCandidate";
    static final String TASK_ANSWER = "userTask_answerOffer";

    /** Id of the open role that one instance of "Fill a role" is about: given by the loop. */
    static final ProcessVariable<String> ROLE = ProcessVariable.string("openRole");

    /** Number of the offer that waits for an answer: written when somebody is asked, read by the task and its mails. */
    static final ProcessVariable<String> OFFER = ProcessVariable.string("offer");

    /** {@code ask}, {@code rescope} or {@code giveUp} from the coordinator's form: what a gateway asks. */
    static final ProcessVariable<String> CHOICE = ProcessVariable.string("staffingChoice");

    /** Whether the member joined: what a gateway asks. */
    static final ProcessVariable<Boolean> JOINED = ProcessVariable.bool("joined");

    /** Whether the next of the ranking was asked without coming back to the coordinator: what a gateway asks. */
    static final ProcessVariable<Boolean> NEXT_ASKED = ProcessVariable.bool("nextAsked");

    /** Fields of the two forms. */
    static final ProcessVariable<String> FORM_CHOICE = ProcessVariable.string("choice");

    static final ProcessVariable<String> CANDIDATE = ProcessVariable.string("candidate");
    static final ProcessVariable<Boolean> ASK_NEXT = ProcessVariable.bool("askNext");
    static final ProcessVariable<String> ANSWER = ProcessVariable.string("answer");
    static final ProcessVariable<String> REASON = ProcessVariable.string("reason");

    private MissionStaffing() {}
}
