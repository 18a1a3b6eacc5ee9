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

/** From the missions' facts, and the rows of agreements and books that no fact repeats: who has which share, and was paid what. */
@Repository
class JdbcBalance implements Balance {

    /** Back to whoever paid it, or kept by the network: nobody's income. */
    private static final String NO_INCOME = "('expense', 'network')";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBalance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> missions(Period period, Selection selection) {
        return byPerson(
                """
                select line.party as person, count(distinct line.mission) as amount
                from relais.metric_mission m
                join relais.protocol_line line on line.mission = m.mission
                where m.agreed_at >= ? and m.agreed_at < ? and lower(line.kind) not in %s and line.version = (
                    select max(version.number) from relais.protocol_version version
                    where version.mission = m.mission and version.in_force_since is not null)"""
                        .formatted(NO_INCOME),
                span(period),
                selection,
                " group by line.party");
    }

    /** What a hand-out moves to somebody, and its reversal back; a payout moves what is theirs already. */
    @Override
    public Map<String, Map<String, Long>> income(Period period, Selection selection) {
        return byCurrency(
                """
                select a.party as source, m.currency, sum(case when e.debit = 'client' then e.amount else -e.amount end) as amount
                from relais.entry e
                join relais.account a on a.mission = e.mission
                    and a.code = case when e.debit = 'client' then e.credit else e.debit end
                join relais.metric_mission m on m.mission = e.mission
                where e.recorded_at >= ? and e.recorded_at < ? and (e.debit = 'client' or e.credit = 'client')
                    and a.kind = 'payable' and a.line not in %s"""
                        .formatted(NO_INCOME),
                period,
                selection,
                " group by a.party, m.currency");
    }

    @Override
    public Map<String, Long> done(Set<String> activities, Period period, Selection selection) {
        var params = span(period);
        params.addAll(activities);
        return byPerson(
                """
                select s.holder as person, count(*) as amount
                from relais.metric_step s
                join relais.metric_mission m on m.mission = s.mission
                where s.ended_at >= ? and s.ended_at < ? and s.ended_how = 'DONE' and s.holder is not null
                    and s.activity in (%s)"""
                        .formatted(String.join(", ", Collections.nCopies(activities.size(), "?"))),
                params,
                selection,
                " group by s.holder");
    }

    @Override
    public Map<String, Map<String, Long>> agreed(Source source, Period period, Selection selection) {
        var column = "m." + source.name().toLowerCase(Locale.ROOT);
        return byCurrency(
                """
                select %1$s as source, m.currency, sum(m.agreed) as amount from relais.metric_mission m
                where m.agreed_at >= ? and m.agreed_at < ? and %1$s is not null"""
                        .formatted(column),
                period,
                selection,
                " group by %s, m.currency".formatted(column));
    }

    private Map<String, Long> byPerson(String select, List<Object> params, Selection selection, String groups) {
        var sql = new StringBuilder(select);
        JdbcSelection.addTo(sql, params, selection);
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
        JdbcSelection.addTo(sql, params, selection);
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
