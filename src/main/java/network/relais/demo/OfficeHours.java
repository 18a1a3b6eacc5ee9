package network.relais.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import network.relais.calendar.WorkingDays;

/** When the demo's people work: on working days from nine to six, little in August and hardly between the years. */
final class OfficeHours {

    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSED = LocalTime.of(18, 0);

    private static final MonthDay BEFORE_CHRISTMAS = MonthDay.of(12, 22);
    private static final MonthDay AFTER_NEW_YEAR = MonthDay.of(1, 3);

    private final ZoneId zone;

    OfficeHours(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /**
     * The moment at which so many hours have been worked since.
     *
     * @param hours 9 are a whole day
     */
    Instant after(Instant since, double hours) {
        var start = since.atZone(zone);
        var day = start.toLocalDate();
        var from = start.toLocalTime().isBefore(OPEN) ? OPEN : start.toLocalTime();
        for (var left = hours; ; from = OPEN, day = day.plusDays(1)) {
            if (!from.isBefore(CLOSED)) {
                continue;
            }
            var share = shareOfDay(day);
            var worked = Duration.between(from, CLOSED).toMinutes() / 60.0 * share;
            if (worked > left) {
                return at(day, from.plusMinutes((long) (left / share * 60)));
            }
            left -= worked;
        }
    }

    /** How many hours are worked from one moment to another. */
    double between(Instant since, Instant until) {
        var start = since.atZone(zone);
        var end = until.atZone(zone);
        var hours = 0.0;
        for (var day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            var from =
                    day.equals(start.toLocalDate()) && start.toLocalTime().isAfter(OPEN) ? start.toLocalTime() : OPEN;
            var to = day.equals(end.toLocalDate()) && end.toLocalTime().isBefore(CLOSED) ? end.toLocalTime() : CLOSED;
            if (from.isBefore(to)) {
                hours += Duration.between(from, to).toMinutes() / 60.0 * shareOfDay(day);
            }
        }
        return hours;
    }

    /** How much of the day is worked: 1 is all of it. */
    static double shareOfDay(LocalDate day) {
        if (!WorkingDays.isWorkingDay(day)) {
            return 0;
        }
        var date = MonthDay.from(day);
        if (!date.isBefore(BEFORE_CHRISTMAS) || date.isBefore(AFTER_NEW_YEAR)) {
            return 0.15;
        }
        return day.getMonthValue() == 8 ? 0.4 : 1;
    }
}
