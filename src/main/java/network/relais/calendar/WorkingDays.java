package network.relais.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Counts in working days: Monday to Friday without French public holidays. */
public final class WorkingDays {

    /** When a deadline that falls on another day than it was set on runs out: at the end of an office day. */
    static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FrenchHolidays.isHoliday(day);
    }

    /**
     * The working day that comes {@code days} working days after a day; the day itself does not count.
     *
     * @param days 1 or more
     */
    public static LocalDate after(LocalDate day, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A deadline is at least one working day away, not " + days);
        }
        return reached(day, days, 1);
    }

    /**
     * The working day that comes {@code days} working days before a day; the day itself does not count.
     *
     * @param days 1 or more
     */
    public static LocalDate before(LocalDate day, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("The past ends one working day ago at the latest, not " + days);
        }
        return reached(day, days, -1);
    }

    private static LocalDate reached(LocalDate from, int days, int step) {
        var reached = from;
        for (int left = days; left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** End of the office day that comes {@code days} working days after now, in the zone of {@code now}. */
    public static ZonedDateTime deadline(ZonedDateTime now, int days) {
        return after(now.toLocalDate(), days).atTime(END_OF_DAY).atZone(now.getZone());
    }
}
