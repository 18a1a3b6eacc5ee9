package network.relais.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How much office time passes between two instants, and when so much of it will have passed. Office time runs from
 * {@link WorkingDays#MORNING} to {@link WorkingDays#END_OF_DAY} on working days, by the clock on the network's wall; nights,
 * weekends and public holidays do not count, and neither does the hour that summer time takes or gives, since it does so at
 * night.
 *
 * @param zone the network's zone
 */
public record WorkingTime(ZoneId zone) {

    /** Office time of a whole working day; a target of three working days is three times as much. */
    public static final Duration DAY = Duration.between(WorkingDays.MORNING, WorkingDays.END_OF_DAY);

    /** Office time from one instant to another; negative if the other came before. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        var start = from.atZone(zone).toLocalDateTime();
        var end = to.atZone(zone).toLocalDateTime();
        if (end.toLocalDate().isBefore(start.toLocalDate())) {
            // A zone that turns its clock back at midnight: the wall's clock says less than nothing.
            return Duration.ZERO;
        }
        return DAY.multipliedBy(WorkingDays.count(start.toLocalDate(), end.toLocalDate()))
                .minus(since(start))
                .plus(since(end));
    }

    /**
     * The first instant at which so much office time has passed.
     *
     * @param time zero or more; of zero, it is the same instant, at whatever hour
     */
    public Instant plus(Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Office time is added, not taken away: " + time);
        }
        if (time.isZero()) {
            return from;
        }
        var start = from.atZone(zone).toLocalDateTime();
        var day = start.toLocalDate();
        var left = time.plus(since(start));
        if (!WorkingDays.isWorkingDay(day)) {
            day = WorkingDays.after(day, 1);
        }
        // What ends with the last minute of a day ends in that evening, not in the next morning.
        var whole = left.minusNanos(1).dividedBy(DAY);
        if (whole > 0) {
            day = WorkingDays.after(day, Math.toIntExact(whole));
            left = left.minus(DAY.multipliedBy(whole));
        }
        return LocalDateTime.of(day, WorkingDays.MORNING)
                .plus(left)
                .atZone(zone)
                .toInstant();
    }

    /** Office time of its day that has passed by then. */
    private static Duration since(LocalDateTime moment) {
        return WorkingDays.isWorkingDay(moment.toLocalDate()) ? since(moment.toLocalTime()) : Duration.ZERO;
    }

    private static Duration since(LocalTime hour) {
        if (hour.isBefore(WorkingDays.MORNING)) {
            return Duration.ZERO;
        }
        return hour.isBefore(WorkingDays.END_OF_DAY) ? Duration.between(WorkingDays.MORNING, hour) : DAY;
    }
}
