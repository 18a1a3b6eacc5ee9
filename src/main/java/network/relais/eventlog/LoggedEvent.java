package network.relais.eventlog;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to one step of one mission.
 *
 * @param caseId the mission's id
 * @param activity what people call the step
 * @param instance id of this one time that the mission was at the step, by which its begin and its end find one another
 * @param attributes more about it: texts, whole numbers (Long), numbers (Double), truths (Boolean) and instants, by names of
 *     letters, digits, dots and dashes
 */
public record LoggedEvent(
        String caseId,
        String activity,
        String instance,
        Transition transition,
        Instant at,
        Map<String, Object> attributes) {

    /** What an event does to its step, in the words of the standard's lifecycle. */
    public enum Transition {
        /** The step came up. */
        SCHEDULE,
        /** Its holder began. */
        START,
        /** It is done. */
        COMPLETE,
        /** It was taken back before anybody began. */
        WITHDRAW,
        /** It was taken back after somebody had begun. */
        ATE_ABORT
    }

    public LoggedEvent {
        attributes = Map.copyOf(attributes);
    }
}
