package network.relais.metrics.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import network.relais.metrics.DailyLeadTimes;
import network.relais.metrics.Histogram;
import network.relais.metrics.MissionFact.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDailyLeadTimes implements DailyLeadTimes {

    private final JdbcClient jdbc;

    JdbcDailyLeadTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<LocalDate, Map<Moment, Histogram>> between(LocalDate from, LocalDate until) {
        var byDay = new TreeMap<LocalDate, Map<Moment, Histogram>>();
        jdbc.sql(
                        """
                        select * from relais.metric_histogram
                        where grain = 'DAY' and starts_on >= ? and starts_on < ? and subject = 'MISSION' and measure = 'WHOLE'""")
                .params(from, until)
                .query((ResultSet row) -> byDay.computeIfAbsent(
                                row.getObject("starts_on", LocalDate.class), day -> new EnumMap<>(Moment.class))
                        .computeIfAbsent(Moment.valueOf(row.getString("activity")), moment -> new Histogram())
                        .add(
                                row.getBytes("buckets"),
                                row.getLong("durations"),
                                row.getLong("total"),
                                row.getLong("reworks")));
        return byDay;
    }
}
