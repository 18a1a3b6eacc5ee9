package network.relais.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts in working days: Monday to Friday without French public holidays. */
public final class WorkingDays {

    /** When an office day begins, and with it whatever waits for a day. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    /** When an office day ends, and a deadline that falls on another day than it was set on runs out. */
    public static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !FrenchHolidays.isHoliday(day);
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

    /**
     * How many working days there are from a day up to, and without, another. By arithmetic, not by walking: figures ask for
     * months, a million times.
     *
     * @throws IllegalArgumentException if the days are the wrong way round
     */
    static long count(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Days are counted forwards, not from %s to %s".formatted(from, until));
        }
        var holidays = IntStream.rangeClosed(from.getYear(), until.getYear())
                .mapToObj(FrenchHolidays::in)
                .flatMap(Set::stream)
                .filter(day -> !isWeekend(day) && !day.isBefore(from) && day.isBefore(until))
                .count();
        return weekdaysBefore(until) - weekdaysBefore(from) - holidays;
    }

    /** Mondays to Fridays since the Monday before the epoch, which was a Thursday. */
    private static long weekdaysBefore(LocalDate day) {
        var days = day.toEpochDay() + 3;
        return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 5);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
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
