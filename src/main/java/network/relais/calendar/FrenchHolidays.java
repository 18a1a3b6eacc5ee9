package network.relais.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public holidays of metropolitan France (Code du travail, article L3133-1). Good Friday of Alsace-Moselle is not among them. */
final class FrenchHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Office time is asked for step by step, and each looks at every day of a deadline. */
    private static final Map<Integer, Set<LocalDate>> BY_YEAR = new ConcurrentHashMap<>();

    private FrenchHolidays() {}

    public static boolean isHoliday(LocalDate day) {
        return in(day.getYear()).contains(day);
    }

    /** All of a year, in no order; a day that is two of them at once (Ascension on 1 or 8 May) is one. */
    static Set<LocalDate> in(int year) {
        return BY_YEAR.computeIfAbsent(
                year, each -> Stream.concat(FIXED.stream().map(day -> day.atYear(each)), movable(each))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Easter Monday, Ascension and Whit Monday. */
    private static Stream<LocalDate> movable(int year) {
        var easter = easterSunday(year);
        return Stream.of(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50));
    }

    /** Gregorian Easter, by the method that Meeus printed from an anonymous correspondent of Nature (1876). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
