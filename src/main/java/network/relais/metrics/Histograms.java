package network.relais.metrics;

import java.time.LocalDate;
import java.util.Map;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;

/** How long things took that ended in a day, a week or a month of the network's zone. */
public interface Histograms {

    /** Replaces all of one period. */
    void put(Grain grain, LocalDate startsOn, Map<Series, Histogram> histograms);

    /** All of one grain's periods that start in a span, added up by series; {@code until} is not included. */
    Map<Series, Histogram> sum(Grain grain, LocalDate from, LocalDate until);

    /** The days of a span, added up by series, of one subject and one measure; {@code until} is not included. */
    Map<Series, Histogram> of(Subject subject, Measure measure, LocalDate from, LocalDate until);

    /** The office time of what a target is about, in all contents of its diagram, that ended on the days of a span; {@code until} is not included. */
    Histogram officeTime(TargetSubject subject, LocalDate from, LocalDate until);
}
