package network.relais.staffing.process;

import java.util.List;
import network.relais.engine.ProcessVariable;
import network.relais.protocol.DatesQuestion;
import network.relais.staffing.StaffingSteps;

/** Ids and variables of {@code confirm_new_dates.bpmn} and its forms. */
final class ConfirmNewDates {

    static final String PROCESS = "confirm_new_dates";

    static final String TASK_ANSWER = StaffingSteps.ANSWER_DATES;
    static final String TASK_DECIDE = "userTask_decideOnDates";

    /** Awaited in {@code mission_delivery.bpmn}. */
    static final String MESSAGE_DATES_MOVED = "mission.datesMoved";

    /** Awaited in {@code mission_staffing.bpmn}: members were asked to join on dates that do not hold any more. */
    static final String MESSAGE_OFFERS_OUTDATED = "mission.offersOutdated";

    /** Which question one instance is about: given by the loop. */
    static final ProcessVariable<DatesQuestion> QUESTION =
            ProcessVariable.of("datesQuestion", DatesQuestion::of, DatesQuestion::toString);

    /** How often the member is asked, this time included: tells the mails of one time from those of the next. */
    static final ProcessVariable<Long> TIMES_ASKED = ProcessVariable.of("timesAsked", Long::valueOf, String::valueOf);

    /** {@code yes}, {@code no} or {@code closed}: what a gateway asks. */
    static final ProcessVariable<String> SAID = ProcessVariable.string("datesSaid");

    /** {@code askAgain}, {@code somebodyElse} or {@code closed}: what a gateway asks. */
    static final ProcessVariable<String> DECIDED = ProcessVariable.string("datesDecided");

    static final String CLOSED = "closed";

    /** Fields of the two forms. */
    static final ProcessVariable<String> ANSWER = ProcessVariable.string("answer");

    static final ProcessVariable<String> WORDS = ProcessVariable.string("words");
    static final ProcessVariable<String> DECISION = ProcessVariable.string("decision");

    /** Days done so far, one field a role. */
    static final List<ProcessVariable<String>> DAYS_DONE = List.of(
            ProcessVariable.string("daysDone1"),
            ProcessVariable.string("daysDone2"),
            ProcessVariable.string("daysDone3"));

    private ConfirmNewDates() {}
}
