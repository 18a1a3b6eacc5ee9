package network.relais.protocol;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import network.relais.calendar.WorkingDays;

/**
 * Where a day comes to lie when a mission moves ({@code docs/staffing.md}, "Dates that move"). First and last day become the new
 * ones; a day between keeps its place in proportion, on the working day before where it would fall on none. Once the mission has
 * begun, and its first day stays, days that have passed stay too.
 */
record Shift(LocalDate oldStart, LocalDate oldEnd, LocalDate newStart, LocalDate newEnd, LocalDate today) {

    /** For a day on which something begins. */
    LocalDate firstDay(LocalDate day) {
        return day.equals(oldStart) ? newStart : moved(day);
    }

    /** For a day on which something ends or is due. */
    LocalDate lastDay(LocalDate day) {
        return day.equals(oldEnd) ? newEnd : moved(day);
    }

    private LocalDate moved(LocalDate day) {
        if (hasBegun() && !day.isAfter(today) && !day.equals(oldEnd)) {
            return day;
        }
        if (day.equals(oldStart) || day.equals(oldEnd)) {
            return day.equals(oldStart) ? newStart : newEnd;
        }
        if (day.isAfter(oldEnd)) {
            return workingDay(newEnd.plusDays(ChronoUnit.DAYS.between(oldEnd, day)));
        }
        var from = hasBegun() ? today : oldStart;
        var to = hasBegun() ? today : newStart;
        var before = ChronoUnit.DAYS.between(from, oldEnd);
        var after = ChronoUnit.DAYS.between(to, newEnd);
        var place = ChronoUnit.DAYS.between(from, day);
        return workingDay(to.plusDays(before == after ? place : Math.floorDiv(place * after, before)));
    }

    private boolean hasBegun() {
        return oldStart.isBefore(today) && oldStart.equals(newStart);
    }

    private LocalDate workingDay(LocalDate day) {
        var found = day;
        while (!WorkingDays.isWorkingDay(found) && found.isAfter(newStart)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
