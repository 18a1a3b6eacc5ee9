package network.relais.metrics.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import network.relais.metrics.Funnel;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All leads from sums, some of them from their facts. */
@Repository
class JdbcFunnel implements Funnel {

    private final JdbcClient jdbc;
    private final SumRows sums;
    private final Clock clock;

    JdbcFunnel(JdbcClient jdbc, SumRows sums, Clock clock) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.clock = clock;
    }

    @Override
    public List<Row> of(By by, Period period, Selection selection, int atMost) {
        return selection.equals(Selection.ALL) ? ofSums(by, period, atMost) : ofFacts(by, period, selection, atMost);
    }

    private List<Row> ofSums(By by, Period period, int atMost) {
        return sums.of(SumTable.LEADS, List.of(by.name()), period).entrySet().stream()
                .map(sum -> row(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Row::leads, Comparator.reverseOrder())
                        .thenComparing(Row::value)
                        .thenComparing(Row::currency))
                .limit(atMost)
                .toList();
    }

    private static Row row(List<String> key, long[] amounts) {
        return new Row(
                key.get(1),
                key.get(2),
                amounts[0],
                amounts[1],
                amounts[2],
                amounts[3],
                amounts[4],
                amounts[5],
                amounts[6],
                amounts[7]);
    }

    /** One day's leads, as they are added up. */
    Map<List<String>, long[]> day(By by, LocalDate day) {
        return ofFacts(by, new Period(day, day), Selection.ALL, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(row -> List.of(by.name(), row.value(), row.currency()), row -> new long[] {
                    row.leads(),
                    row.pursued(),
                    row.agreed(),
                    row.delivered(),
                    row.paid(),
                    row.recommendedAgain(),
                    row.agreedMoney(),
                    row.receivedMoney()
                }));
    }

    private List<Row> ofFacts(By by, Period period, Selection selection, int atMost) {
        var value =
                switch (by) {
                    case PRESCRIBER -> "m.prescriber";
                    case INTRODUCER -> "m.introducer";
                    case PLACE -> "m.place";
                    case KIND -> "kinds.kind";
                };
        var kinds = by == By.KIND ? " left join relais.metric_mission_kind kinds on kinds.mission = m.mission" : "";
        var sql = new StringBuilder(
                """
                select %1$s as label, m.currency, count(*) as leads, count(m.pursued_at) as pursued,
                    count(m.agreed_at) as agreed, count(m.delivered_at) as delivered, count(m.paid_at) as paid,
                    count(m.recommended_again_at) as recommended_again, sum(m.agreed) as agreed_money,
                    sum(m.received) as received_money
                from relais.metric_mission m%2$s
                where m.opened_at >= ? and m.opened_at < ?"""
                        .formatted(value, kinds));
        var params = Spans.moments(period, clock.getZone());
        JdbcSelection.addTo(sql, params, selection);
        sql.append(" group by %1$s, m.currency order by count(*) desc, %1$s, m.currency fetch first %2$d rows only"
                .formatted(value, atMost));
        return jdbc.sql(sql.toString())
                .params(params)
                .query((row, number) -> new Row(
                        Optional.ofNullable(row.getString("label")).orElse(""),
                        row.getString("currency"),
                        row.getLong("leads"),
                        row.getLong("pursued"),
                        row.getLong("agreed"),
                        row.getLong("delivered"),
                        row.getLong("paid"),
                        row.getLong("recommended_again"),
                        row.getLong("agreed_money"),
                        row.getLong("received_money")))
                .list();
    }
}
