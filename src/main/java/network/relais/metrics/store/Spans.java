package network.relais.metrics.store;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import network.relais.metrics.Grain;
import network.relais.metrics.Period;

/** A span of days as whole months, where there are some, and the days before and after them: what is read stays short over years. */
final class Spans {

    /** @param until not included */
    record Span(Grain grain, LocalDate from, LocalDate until) {}

    private Spans() {}

    static List<Span> of(Period period) {
        return of(period.from(), period.until());
    }

    /** When a period begins and when it is over, with room for what else is asked. */
    static List<Object> moments(Period period, ZoneId zone) {
        return new ArrayList<>(List.of(start(period.from(), zone), start(period.until(), zone)));
    }

    static Timestamp start(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    /** @param until not included */
    static List<Span> of(LocalDate from, LocalDate until) {
        var firstMonth = Grain.MONTH.startOf(from).equals(from) ? from : Grain.MONTH.endOf(from);
        var afterMonths = Grain.MONTH.startOf(until);
        if (!firstMonth.isBefore(afterMonths)) {
            return List.of(new Span(Grain.DAY, from, until));
        }
        return List.of(
                        new Span(Grain.DAY, from, firstMonth),
                        new Span(Grain.MONTH, firstMonth, afterMonths),
                        new Span(Grain.DAY, afterMonths, until))
                .stream()
                .filter(span -> span.from().isBefore(span.until()))
                .toList();
    }
}
