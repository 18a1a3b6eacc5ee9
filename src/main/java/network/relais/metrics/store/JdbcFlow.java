package network.relais.metrics.store;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import network.relais.metrics.Flow;
import network.relais.metrics.Grain;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From the histograms, which know how many there were of each day, week and month; of some missions from their facts. */
@Repository
class JdbcFlow implements Flow {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcFlow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    /** One look at each mission, whichever moments are asked for. */
    @Override
    public Map<Moment, SortedMap<LocalDate, Long>> reachedBySome(
            Selection selection, Collection<Moment> moments, LocalDate until) {
        var reached = new EnumMap<Moment, SortedMap<LocalDate, Long>>(Moment.class);
        moments.forEach(moment -> reached.put(moment, new TreeMap<>()));
        var names = moments.stream().map("('%s')"::formatted).collect(Collectors.joining(", "));
        var columns = moments.stream()
                .map(moment -> " when '%s' then %s".formatted(moment, MissionRows.reached(moment)))
                .collect(Collectors.joining());
        var sql = new StringBuilder(
                """
                select moment, at_day, count(*) as missions from (
                    select v.moment, cast((case v.moment%s end) at time zone '%s' as date) as at_day
                    from relais.metric_mission m cross join (values %s) v(moment) where 1 = 1"""
                        .formatted(columns, clock.getZone().getId(), names));
        var params = new ArrayList<Object>();
        JdbcSelection.addTo(sql, params, selection);
        sql.append(") reached where at_day < ? group by moment, at_day");
        params.add(until);
        jdbc.sql(sql.toString()).params(params).query((ResultSet row) -> {
            reached.get(Moment.valueOf(row.getString("moment")))
                    .put(row.getObject("at_day", LocalDate.class), row.getLong("missions"));
        });
        return reached;
    }
}
