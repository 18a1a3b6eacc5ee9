package network.relais.delivery.process;

import network.relais.delivery.DeliverySteps;
import network.relais.engine.ProcessVariable;

/** Ids and variables of {@code mission_delivery.bpmn} and its forms. */
final class MissionDelivery {

    static final String PROCESS = "mission_delivery";

    static final String TASK_DELIVER = "userTask_deliverMilestone";
    static final String TASK_ACCEPTANCE = DeliverySteps.ACCEPTANCE;
    static final String TASK_CONFIRM = "userTask_confirmDays";
    static final String TASK_DECIDE = "userTask_decideOnRole";

    static final String TIMER_MILESTONE_LATE = "event_milestoneLate";

    static final String MESSAGE_DATES_MOVED = "mission.datesMoved";
    static final String MESSAGE_MEMBER_WITHDREW = "mission.memberWithdrew";

    /** Awaited in {@code mission_settlement.bpmn}. */
    static final String MESSAGE_INSTALMENTS_CHANGED = "mission.instalmentsChanged";

    /** Id of the milestone that is being delivered; where days are confirmed, of the one that was accepted. */
    static final ProcessVariable<String> MILESTONE = ProcessVariable.string("milestone");

    /** Id of the milestone accepted last, for the confirmations that begin then. */
    static final ProcessVariable<String> ACCEPTED_MILESTONE = ProcessVariable.string("acceptedMilestone");

    /** Id of the role whose days are confirmed; each confirmation has its own. */
    static final ProcessVariable<String> CONTRIBUTION = ProcessVariable.string("contribution");

    /** Number of the withdrawal; each replacement has its own. */
    static final ProcessVariable<Long> WITHDRAWAL = ProcessVariable.whole("withdrawal");

    /** What the gateways ask. */
    static final ProcessVariable<Boolean> ANOTHER_MILESTONE = ProcessVariable.bool("anotherMilestone");

    static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.bool("accepted");
    static final ProcessVariable<Boolean> SEARCH_AGAIN = ProcessVariable.bool("searchAgain");

    /** Fields of {@code deliver_milestone.form}. */
    static final ProcessVariable<String> WORDS = ProcessVariable.string("words");

    static final ProcessVariable<String> LINK = ProcessVariable.string("link");

    /** Fields of {@code record_acceptance.form}. */
    static final ProcessVariable<String> CLIENT_ANSWER = ProcessVariable.string("clientAnswer");

    static final ProcessVariable<String> ACCEPTED_ON = ProcessVariable.string("acceptedOn");
    static final ProcessVariable<String> CORRECTIONS = ProcessVariable.string("corrections");

    /** Fields of {@code confirm_days.form}. */
    static final ProcessVariable<String> DAYS = ProcessVariable.string("days");

    static final ProcessVariable<String> DAYS_DONE = ProcessVariable.string("daysDone");
    static final ProcessVariable<String> REASON = ProcessVariable.string("reason");

    /** Field of {@code decide_on_role.form}. */
    static final ProcessVariable<String> GO_ON = ProcessVariable.string("goOn");

    /** What a form shows, as JSON; gone with its task. */
    static final String SHOWN = "shown";

    private MissionDelivery() {}
}
