package network.relais.metrics;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import network.relais.metrics.MissionFact.Moment;

/** How many missions reached each of their moments, period by period: throughput, and the bands of a cumulative flow. */
public interface Flow {

    /**
     * By the first day of each period; periods in which nothing was reached are missing.
     *
     * @param from first day of a period, like {@code until}, which is not included
     */
    Map<Moment, SortedMap<LocalDate, Long>> reached(Grain grain, LocalDate from, LocalDate until);

    /** How many had reached each moment before a day. */
    Map<Moment, Long> reachedBefore(LocalDate day);
}
