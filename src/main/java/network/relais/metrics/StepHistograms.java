package network.relais.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long steps and phases took that ended in a period: of all missions from histograms, of some from their facts. */
@Component
@Transactional(readOnly = true)
public class StepHistograms {

    private final Histograms histograms;
    private final DoersByDay doers;
    private final StepsOfSome some;

    StepHistograms(Histograms histograms, DoersByDay doers, StepsOfSome some) {
        this.histograms = histograms;
        this.doers = doers;
        this.some = some;
    }

    /**
     * For whoever shows them by step, {@link #ofSteps} says which may be shown.
     *
     * @param subject steps or phases
     */
    public Map<Series, Histogram> of(Subject subject, Measure measure, Period period, Selection selection) {
        return selection.equals(Selection.ALL)
                ? histograms.of(subject, measure, period.from(), period.until())
                : only(Set.of(measure), some.ended(subject, period, selection));
    }

    /** Steps, with several measures at once: the facts of some missions are read once for all of them. */
    public StepTimes ofSteps(Set<Measure> measures, Period period, Selection selection) {
        if (selection.equals(Selection.ALL)) {
            var bySeries = new HashMap<Series, Histogram>();
            measures.forEach(
                    measure -> bySeries.putAll(histograms.of(Subject.STEP, measure, period.from(), period.until())));
            return new StepTimes(
                    bySeries, doers.of(period.from(), period.until()), doers.openers(period.from(), period.until()));
        }
        var ended = some.ended(Subject.STEP, period, selection);
        return new StepTimes(only(measures, ended), Doers.of(ended), Doers.openers(ended));
    }

    private static Map<Series, Histogram> only(Set<Measure> measures, List<Lasted> ended) {
        var bySeries = CountDays.of(ended);
        bySeries.keySet().removeIf(series -> !measures.contains(series.measure()));
        return bySeries;
    }
}
