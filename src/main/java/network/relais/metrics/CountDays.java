package network.relais.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.calendar.WorkingTime;
import network.relais.metrics.Series.Measure;

/** Counts anew, from the facts, how long what ended on some days took and who did it, and adds it up for the weeks and months around them. */
final class CountDays {

    private final Facts facts;
    private final Histograms histograms;
    private final DoersByDay doers;
    private final ZoneId zone;
    private final WorkingTime officeTime;

    CountDays(Facts facts, Histograms histograms, DoersByDay doers, ZoneId zone) {
        this.facts = facts;
        this.histograms = histograms;
        this.doers = doers;
        this.zone = zone;
        this.officeTime = new WorkingTime(zone);
    }

    /** @param last included */
    void count(LocalDate first, LocalDate last) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var ended = facts.endedBetween(start(day), start(day.plusDays(1)));
            histograms.put(Grain.DAY, day, withOfficeTime(ended));
            doers.put(day, Doers.of(ended), Doers.openers(ended));
        }
        for (var grain : List.of(Grain.WEEK, Grain.MONTH)) {
            for (var start = grain.startOf(first); !start.isAfter(last); start = grain.endOf(start)) {
                histograms.put(grain, start, histograms.sum(Grain.DAY, start, grain.endOf(start)));
            }
        }
        for (var month = Grain.MONTH.startOf(first); !month.isAfter(last); month = Grain.MONTH.endOf(month)) {
            doers.addUpMonth(month);
        }
    }

    private Map<Series, Histogram> withOfficeTime(Collection<Lasted> ended) {
        var bySeries = of(ended);
        ended.forEach(each -> add(
                bySeries,
                each,
                Measure.OFFICE,
                officeTime.between(each.entered(), each.ended()).toMillis()));
        return bySeries;
    }

    /** By series, as whatever counts them by the clock. */
    static Map<Series, Histogram> of(Collection<Lasted> ended) {
        var bySeries = new HashMap<Series, Histogram>();
        for (var each : ended) {
            var entered = each.entered().toEpochMilli();
            var end = each.ended().toEpochMilli();
            add(bySeries, each, Measure.WHOLE, end - entered);
            var opened = each.openedWithin();
            if (opened != null) {
                add(bySeries, each, Measure.WAITING, opened.toEpochMilli() - entered);
                add(bySeries, each, Measure.WORKING, end - opened.toEpochMilli());
            }
        }
        return bySeries;
    }

    private static void add(Map<Series, Histogram> bySeries, Lasted each, Measure measure, long milliseconds) {
        var histogram = bySeries.computeIfAbsent(
                new Series(each.subject(), each.diagram(), each.activity(), measure), series -> measure.histogram());
        if (each.isRework()) {
            histogram.addRework(Math.max(0, milliseconds));
        } else {
            histogram.add(Math.max(0, milliseconds));
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
