package network.relais.metrics.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import network.relais.metrics.Flow;
import network.relais.metrics.Grain;
import network.relais.metrics.MissionFact.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From the histograms, which know how many there were of each day, week and month. */
@Repository
class JdbcFlow implements Flow {

    private final JdbcClient jdbc;

    JdbcFlow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Moment, SortedMap<LocalDate, Long>> reached(Grain grain, LocalDate from, LocalDate until) {
        var reached = new EnumMap<Moment, SortedMap<LocalDate, Long>>(Moment.class);
        for (var moment : Moment.values()) {
            reached.put(moment, new TreeMap<>());
        }
        jdbc.sql(
                        """
                        select activity, starts_on, durations from relais.metric_histogram
                        where grain = ? and starts_on >= ? and starts_on < ? and subject = 'MISSION' and measure = 'WHOLE'""")
                .params(grain.name(), from, until)
                .query((ResultSet row) -> {
                    reached.get(Moment.valueOf(row.getString("activity")))
                            .put(row.getObject("starts_on", LocalDate.class), row.getLong("durations"));
                });
        return reached;
    }

    @Override
    public Map<Moment, Long> reachedBefore(LocalDate day) {
        var before = new EnumMap<Moment, Long>(Moment.class);
        for (var moment : Moment.values()) {
            before.put(moment, 0L);
        }
        jdbc.sql(
                        """
                        select activity, sum(durations) as missions from (
                            select activity, durations from relais.metric_histogram
                            where subject = 'MISSION' and measure = 'WHOLE' and grain = 'MONTH' and starts_on < :month
                            union all
                            select activity, durations from relais.metric_histogram
                            where subject = 'MISSION' and measure = 'WHOLE' and grain = 'DAY' and starts_on >= :month
                                and starts_on < :day) periods
                        group by activity""")
                .param("month", Grain.MONTH.startOf(day))
                .param("day", day)
                .query((ResultSet row) -> {
                    before.put(Moment.valueOf(row.getString("activity")), row.getLong("missions"));
                });
        return before;
    }
}
