package network.relais.metrics;

import java.time.LocalDate;
import java.util.Map;
import network.relais.metrics.MissionFact.Moment;

/** The missions' histograms, day by day; days on which nothing was reached are missing. */
public interface DailyLeadTimes {

    /** @param until not included */
    Map<LocalDate, Map<Moment, Histogram>> between(LocalDate from, LocalDate until);
}
