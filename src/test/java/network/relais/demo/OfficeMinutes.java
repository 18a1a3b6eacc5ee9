package network.relais.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A watch that runs in the office only, minute by minute: from 8 to 18 o'clock by the clock on the wall, Monday to Friday without French
 * public holidays. It knows nothing of the program's calendar.
 */
final class OfficeMinutes {

    private static final long NANOS_A_MINUTE = 60_000_000_000L;

    private final long first;

    /** How many minutes of the office came before each minute. */
    private final int[] before;

    private final Map<Integer, Set<LocalDate>> holidays = new HashMap<>();

    /** @param years of which it knows, until this time tomorrow */
    OfficeMinutes(ZoneId zone, Instant now, int years) {
        first = now.getEpochSecond() / 60 - years * 366L * 24 * 60;
        before = new int[(years * 366 + 1) * 24 * 60 + 1];
        for (int at = 1; at < before.length; at++) {
            before[at] = before[at - 1] + (isInOffice(start(at - 1).atZone(zone)) ? 1 : 0);
        }
    }

    private boolean isInOffice(ZonedDateTime minute) {
        return minute.getHour() >= 8
                && minute.getHour() < 18
                && minute.getDayOfWeek() != DayOfWeek.SATURDAY
                && minute.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.computeIfAbsent(minute.getYear(), OfficeMinutes::holidays)
                        .contains(minute.toLocalDate());
    }

    private static Set<LocalDate> holidays(int year) {
        var easter = easter(year);
        var days = new HashSet<LocalDate>();
        days.add(LocalDate.of(year, Month.JANUARY, 1));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1));
        days.add(LocalDate.of(year, Month.MAY, 8));
        days.add(easter.plusWeeks(6).minusDays(3));
        days.add(easter.plusWeeks(7).plusDays(1));
        days.add(LocalDate.of(year, Month.JULY, 14));
        days.add(LocalDate.of(year, Month.AUGUST, 15));
        days.add(LocalDate.of(year, Month.NOVEMBER, 1));
        days.add(LocalDate.of(year, Month.NOVEMBER, 11));
        days.add(LocalDate.of(year, Month.DECEMBER, 25));
        return days;
    }

    /** By the epact, as Clavius had it and Knuth wrote it down (The Art of Computer Programming, 1.3.2, exercise 14). */
    private static LocalDate easter(int year) {
        var golden = year % 19 + 1;
        var century = year / 100 + 1;
        var noLeapYears = 3 * century / 4 - 12;
        var moon = (8 * century + 5) / 25 - 5;
        var sunday = 5 * year / 4 - noLeapYears - 10;
        var epact = Math.floorMod(11 * golden + 20 + moon - noLeapYears, 30);
        if (epact == 25 && golden > 11 || epact == 24) {
            epact++;
        }
        var fullMoon = 44 - epact < 21 ? 74 - epact : 44 - epact;
        return LocalDate.of(year, Month.MARCH, 1).plusDays(fullMoon + 7 - (sunday + fullMoon) % 7 - 1);
    }

    Duration between(Instant from, Instant until) {
        return passed(until).minus(passed(from));
    }

    /** The first instant at which so much has passed; empty if that is not yet. */
    Optional<Instant> over(Instant from, Duration limit) {
        var all = passed(from).plus(limit).toNanos();
        var whole = (int) ((all - 1) / NANOS_A_MINUTE);
        var least = 0;
        var most = before.length - 1;
        while (least < most) {
            var middle = (least + most) / 2;
            if (before[middle] > whole) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return before[least] > whole
                ? Optional.of(start(least - 1).plusNanos(all - whole * NANOS_A_MINUTE))
                : Optional.empty();
    }

    private Duration passed(Instant moment) {
        var at = Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), 60) - first);
        var isInOffice = before[at + 1] > before[at];
        return Duration.ofMinutes(before[at]).plus(isInOffice ? Duration.between(start(at), moment) : Duration.ZERO);
    }

    private Instant start(int at) {
        return Instant.ofEpochSecond((first + at) * 60);
    }
}
