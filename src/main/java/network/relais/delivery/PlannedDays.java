package network.relais.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import network.relais.calendar.WorkingDays;
import network.relais.protocol.Contribution;

/**
 * What "as planned" means when a milestone is accepted ({@code docs/delivery.md}, "As planned"). A protocol plans the days of a
 * role between two dates and not by milestone, so up to the day on which a milestone is due, the same part of the days is
 * planned as of the working days between these dates have passed by then, to the nearest half day; up to the last milestone,
 * all of them.
 */
final class PlannedDays {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private PlannedDays() {}

    /**
     * Days planned since the confirmation before; never negative.
     *
     * @param dueOn the day on which the milestone was due
     * @param last whether no milestone comes after it
     * @param askedBefore days that were planned at earlier confirmations of this role
     */
    static BigDecimal since(BigDecimal askedBefore, Contribution role, LocalDate dueOn, boolean last) {
        return upTo(role, dueOn, last).subtract(askedBefore).max(BigDecimal.ZERO);
    }

    private static BigDecimal upTo(Contribution role, LocalDate dueOn, boolean last) {
        if (last || !dueOn.isBefore(role.until())) {
            return role.days();
        }
        var all = workingDays(role.from(), role.until());
        if (all == 0) {
            return BigDecimal.ZERO;
        }
        var halfDays = role.days()
                .multiply(BigDecimal.valueOf(workingDays(role.from(), dueOn)))
                .multiply(TWO)
                .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP);
        return halfDays.divide(TWO).min(role.days());
    }

    private static long workingDays(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? 0
                : first.datesUntil(last.plusDays(1))
                        .filter(WorkingDays::isWorkingDay)
                        .count();
    }
}
