package network.relais.metrics;

import java.util.Map;
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
        if (selection.equals(Selection.ALL)) {
            return histograms.of(subject, measure, period.from(), period.until());
        }
        var bySeries = CountDays.of(some.ended(subject, period, selection));
        bySeries.keySet().removeIf(series -> series.measure() != measure);
        return bySeries;
    }
}
