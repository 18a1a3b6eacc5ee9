package network.relais.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The days of one role up to an accepted milestone, since the confirmation before: what was planned, and what was really done.
 * Never changes a share by itself.
 *
 * @param contribution id of the role in the protocol: {@code c1}
 * @param person who had that role when the milestone was accepted
 * @param planned days planned for this part, see {@link PlannedDays}
 * @param done days really done; null as long as, or if, nobody confirmed
 * @param reason why it is not what was planned; empty if it is
 */
public record DaysConfirmation(
        String missionId,
        String milestone,
        String contribution,
        String person,
        BigDecimal planned,
        Instant askedAt,
        State state,
        @Nullable BigDecimal done,
        String reason,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public enum State {
        ASKED,
        AS_PLANNED,
        NOT_AS_PLANNED,
        /** Nobody answered in time: the plan is neither confirmed nor denied. */
        NOT_CONFIRMED
    }

    static DaysConfirmation asked(
            String missionId, String milestone, String contribution, String person, BigDecimal planned, Instant now) {
        return new DaysConfirmation(
                missionId, milestone, contribution, person, planned, now, State.ASKED, null, "", null, null);
    }

    DaysConfirmation confirmed(BigDecimal days, String why, String by, Instant now) {
        var asPlanned = days.compareTo(planned) == 0;
        return new DaysConfirmation(
                missionId,
                milestone,
                contribution,
                person,
                planned,
                askedAt,
                asPlanned ? State.AS_PLANNED : State.NOT_AS_PLANNED,
                days,
                asPlanned ? "" : why,
                by,
                now);
    }

    DaysConfirmation unconfirmed(Instant now) {
        return new DaysConfirmation(
                missionId, milestone, contribution, person, planned, askedAt, State.NOT_CONFIRMED, null, "", null, now);
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }
}
