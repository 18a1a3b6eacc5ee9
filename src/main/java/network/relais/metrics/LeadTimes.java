package network.relais.metrics;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long missions took from their lead to each of their moments, counted on the day on which they reached it. */
@Component
@Transactional(readOnly = true)
class LeadTimes {

    private final Histograms histograms;

    LeadTimes(Histograms histograms) {
        this.histograms = histograms;
    }

    /** @param until not included */
    public Map<Moment, Histogram> between(LocalDate from, LocalDate until) {
        var byMoment = new EnumMap<Moment, Histogram>(Moment.class);
        for (var moment : Moment.values()) {
            byMoment.put(moment, new Histogram());
        }
        histograms
                .of(Subject.MISSION, Measure.WHOLE, from, until)
                .forEach((series, histogram) -> byMoment.put(Moment.valueOf(series.activity()), histogram));
        return byMoment;
    }
}
