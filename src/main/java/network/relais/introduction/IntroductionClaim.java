package network.relais.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's claim to have introduced a client, as {@code docs/introduction.md} explains it. Proof is who recorded it and when.
 *
 * @param mission the one whose lead brought the client
 * @param introducedOn the rules of that day hold for as long as the claim does
 * @param protectedUntil the last day on which the client's first order counts
 * @param firstOrderOn null while the client has ordered nothing
 * @param lostAt when it was decided that somebody else introduced the client; null while nobody has
 */
public record IntroductionClaim(
        long number,
        String client,
        String holder,
        String mission,
        LocalDate introducedOn,
        LocalDate protectedUntil,
        @Nullable LocalDate firstOrderOn,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant lostAt) {

    /** Whether nobody else can claim the client on that day without a mediation. */
    boolean standsOn(LocalDate day) {
        return lostAt == null && (firstOrderOn != null || !day.isAfter(protectedUntil));
    }

    /** Counted from the client's first order; 1 before it, too. */
    int yearOn(LocalDate day) {
        return firstOrderOn == null || day.isBefore(firstOrderOn)
                ? 1
                : 1 + (int) ChronoUnit.YEARS.between(firstOrderOn, day);
    }

    /** Whether an order of that day is the first of the client, and in time. */
    boolean isMetBy(LocalDate order) {
        return lostAt == null && firstOrderOn == null && !order.isAfter(protectedUntil);
    }
}
