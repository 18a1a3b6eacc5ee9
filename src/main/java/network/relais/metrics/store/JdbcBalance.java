package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import network.relais.metrics.Balance;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBalance implements Balance {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBalance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> missions(Period period, Selection selection) {
        return byPerson(
                "select f.person, count(*) as amount from relais.metric_share f%s where f.agreed_at >= ? and f.agreed_at < ?"
                        .formatted(missionsOf(selection)),
                span(period),
                selection,
                " group by f.person");
    }

    @Override
    public Map<String, Map<String, Long>> income(Period period, Selection selection) {
        return byCurrency(
                """
                select f.person as source, f.currency, sum(f.amount) as amount from relais.metric_income f%s
                where f.recorded_at >= ? and f.recorded_at < ?"""
                        .formatted(missionsOf(selection)),
                period,
                selection,
                " group by f.person, f.currency");
    }

    /** Of all missions step by step, each a short stretch of one index; of some, mission by mission. */
    @Override
    public Map<String, Long> done(Set<String> activities, Period period, Selection selection) {
        if (!selection.equals(Selection.ALL)) {
            var marks = String.join(", ", Collections.nCopies(activities.size(), "?"));
            return done("f.activity in (%s)".formatted(marks), List.copyOf(activities), period, selection);
        }
        var done = new HashMap<String, Long>();
        var places = jdbc.sql(
                        "select diagram, activity from relais.metric_diagram_step where activity in (:activities)")
                .param("activities", activities)
                .query((row, number) -> List.of(row.getString("diagram"), row.getString("activity")))
                .list();
        for (var place : places) {
            done("f.diagram = ? and f.activity = ?", place, period, selection)
                    .forEach((person, amount) -> done.merge(person, amount, Long::sum));
        }
        return done;
    }

    private Map<String, Long> done(String where, List<String> values, Period period, Selection selection) {
        var params = new ArrayList<Object>(values);
        params.addAll(span(period));
        return byPerson(
                """
                select f.holder as person, count(*) as amount from relais.metric_step f%s
                where %s and f.ended_at >= ? and f.ended_at < ? and f.ended_how = 'DONE' and f.holder is not null"""
                        .formatted(missionsOf(selection), where),
                params,
                selection,
                " group by f.holder");
    }

    /** Where all count, nobody looks which they are. */
    private static String missionsOf(Selection selection) {
        return selection.equals(Selection.ALL)
                ? ""
                : " join relais.metric_mission m on m.mission = f.mission" + JdbcSelection.joined(selection);
    }

    @Override
    public Map<String, Map<String, Long>> agreed(Source source, Period period, Selection selection) {
        var column = "m." + source.name().toLowerCase(Locale.ROOT);
        return byCurrency(
                """
                select %1$s as source, m.currency, sum(m.agreed) as amount from relais.metric_mission m%2$s
                where m.agreed_at >= ? and m.agreed_at < ? and %1$s is not null"""
                        .formatted(column, JdbcSelection.joined(selection)),
                period,
                selection,
                " group by %s, m.currency".formatted(column));
    }

    private Map<String, Long> byPerson(String select, List<Object> params, Selection selection, String groups) {
        var sql = new StringBuilder(select);
        JdbcSelection.addToJoined(sql, params, selection);
        var byPerson = new HashMap<String, Long>();
        jdbc.sql(sql.append(groups).toString()).params(params).query((ResultSet row) -> {
            byPerson.put(row.getString("person"), row.getLong("amount"));
        });
        return byPerson;
    }

    private Map<String, Map<String, Long>> byCurrency(
            String select, Period period, Selection selection, String groups) {
        var sql = new StringBuilder(select);
        var params = span(period);
        JdbcSelection.addToJoined(sql, params, selection);
        var byCurrency = new TreeMap<String, Map<String, Long>>();
        jdbc.sql(sql.append(groups).toString()).params(params).query((ResultSet row) -> {
            byCurrency
                    .computeIfAbsent(row.getString("currency"), currency -> new HashMap<>())
                    .put(row.getString("source"), row.getLong("amount"));
        });
        return byCurrency;
    }

    private List<Object> span(Period period) {
        return new ArrayList<>(List.of(start(period.from()), start(period.until())));
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
