package network.relais.metrics;

import java.util.HashMap;
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
    private final StepsOfSome some;

    StepHistograms(Histograms histograms, StepsOfSome some) {
        this.histograms = histograms;
        this.some = some;
    }

    /** @param subject steps or phases */
    public Map<Series, Histogram> of(Subject subject, Measure measure, Period period, Selection selection) {
        return together(subject, Set.of(measure), period, selection);
    }

    /** Of several measures at once: the facts of some missions are read once for all of them. */
    public Map<Series, Histogram> together(Subject subject, Set<Measure> measures, Period period, Selection selection) {
        if (selection.equals(Selection.ALL)) {
            var bySeries = new HashMap<Series, Histogram>();
            measures.forEach(
                    measure -> bySeries.putAll(histograms.of(subject, measure, period.from(), period.until())));
            return bySeries;
        }
        var bySeries = CountDays.of(some.ended(subject, period, selection));
        bySeries.keySet().removeIf(series -> !measures.contains(series.measure()));
        return bySeries;
    }
}
