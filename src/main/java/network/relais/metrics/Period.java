package network.relais.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whole days in the network's zone.
 *
 * @param from the first day
 * @param to the last day, included
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int LONGEST_BY_DAYS = 31;
    private static final int LONGEST_BY_WEEKS = 200;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends after it begins: " + from + " to " + to);
        }
    }

    /** @param days 1 or more */
    public static Period of(int days, LocalDate to) {
        return new Period(to.minusDays(days - 1L), to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The first day after it. */
    public LocalDate until() {
        return to.plusDays(1);
    }

    /** As many days, right before. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** What of the part that starts on a day lies within it. */
    public Period part(LocalDate start) {
        var last = grain().endOf(start).minusDays(1);
        return new Period(start.isBefore(from) ? from : start, last.isAfter(to) ? to : last);
    }

    /** In which parts a line over the whole of it is drawn, so that one sees more than three and fewer than forty. */
    public Grain grain() {
        if (days() <= LONGEST_BY_DAYS) {
            return Grain.DAY;
        }
        return days() <= LONGEST_BY_WEEKS ? Grain.WEEK : Grain.MONTH;
    }
}
