package network.relais.metrics.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import network.relais.metrics.Funnel;
import network.relais.metrics.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFunnel implements Funnel {

    private final JdbcClient jdbc;

    JdbcFunnel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> of(By by, Instant from, Instant until, Selection selection, int atMost) {
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
        var params = new ArrayList<Object>(List.of(Timestamp.from(from), Timestamp.from(until)));
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
