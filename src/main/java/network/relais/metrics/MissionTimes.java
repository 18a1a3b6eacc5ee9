package network.relais.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import network.relais.metrics.MissionFact.Moment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long missions took from their lead to each of their moments, on the day on which they reached it: of all missions from
 * histograms, of some from their facts. {@link Moment#COMPLETED} is a mission's regular end; {@link Moment#ENDED} any.
 */
@Component
@Transactional(readOnly = true)
public class MissionTimes {

    private final DailyLeadTimes daily;
    private final MissionFacts facts;
    private final Clock clock;

    MissionTimes(DailyLeadTimes daily, MissionFacts facts, Clock clock) {
        this.daily = daily;
        this.facts = facts;
        this.clock = clock;
    }

    /** Of the whole period. */
    public Map<Moment, Histogram> of(Period period, Selection selection) {
        return sum(byDay(period, selection));
    }

    /** By the days, weeks or months of the period, its first one cut where the period begins; parts without any are empty. */
    public Map<LocalDate, Map<Moment, Histogram>> byPart(Period period, Selection selection) {
        var grain = period.grain();
        var parts = new TreeMap<LocalDate, Map<LocalDate, Map<Moment, Histogram>>>();
        for (var part = grain.startOf(period.from()); part.isBefore(period.until()); part = grain.endOf(part)) {
            parts.put(part, new TreeMap<>());
        }
        byDay(period, selection)
                .forEach((day, times) -> parts.get(grain.startOf(day)).put(day, times));
        var summed = new TreeMap<LocalDate, Map<Moment, Histogram>>();
        parts.forEach((part, days) -> summed.put(part, sum(days)));
        return summed;
    }

    private Map<LocalDate, Map<Moment, Histogram>> byDay(Period period, Selection selection) {
        return selection.equals(Selection.ALL)
                ? daily.between(period.from(), period.until())
                : ofSome(period, selection);
    }

    private Map<LocalDate, Map<Moment, Histogram>> ofSome(Period period, Selection selection) {
        var byDay = new TreeMap<LocalDate, Map<Moment, Histogram>>();
        for (var reached : facts.moments(start(period.from()), start(period.until()), selection)) {
            var opened = reached.get(Moment.OPENED).toEpochMilli();
            reached.forEach((moment, at) -> {
                var day = LocalDate.ofInstant(at, clock.getZone());
                if (!day.isBefore(period.from()) && day.isBefore(period.until())) {
                    byDay.computeIfAbsent(day, each -> new EnumMap<>(Moment.class))
                            .computeIfAbsent(moment, each -> new Histogram())
                            .add(at.toEpochMilli() - opened);
                }
            });
        }
        return byDay;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Map<Moment, Histogram> sum(Map<LocalDate, Map<Moment, Histogram>> byDay) {
        var sum = new EnumMap<Moment, Histogram>(Moment.class);
        for (var moment : Moment.values()) {
            sum.put(moment, new Histogram());
        }
        byDay.values()
                .forEach(times ->
                        times.forEach((moment, histogram) -> sum.get(moment).add(histogram)));
        return sum;
    }
}
