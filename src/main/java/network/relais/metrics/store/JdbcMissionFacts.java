package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMissionFacts implements MissionFacts {

    private static final String SELECT = "select m.* from relais.metric_mission m where ";

    private final JdbcClient jdbc;

    JdbcMissionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<MissionFact> find(String mission) {
        return jdbc.sql(SELECT + "mission = ?")
                .param(mission)
                .query(JdbcMissionFacts::fact)
                .optional();
    }

    @Override
    public List<MissionFact> reached(Moment moment, Instant from, Instant until, Selection selection) {
        return between(MissionRows.MOMENTS.get(moment), from, until, selection);
    }

    @Override
    public List<MissionFact> opened(Instant from, Instant until, Selection selection) {
        return between("opened_at", from, until, selection);
    }

    @Override
    public List<MissionFact> open(Selection selection) {
        return select("m.ended_at is null", List.of(), selection, "m.opened_at, m.mission");
    }

    private List<MissionFact> between(String column, Instant from, Instant until, Selection selection) {
        return select(
                "m.%1$s >= ? and m.%1$s < ?".formatted(column),
                List.of(Timestamp.from(from), Timestamp.from(until)),
                selection,
                "m." + column + ", m.mission");
    }

    private List<MissionFact> select(String condition, List<?> values, Selection selection, String order) {
        var sql = new StringBuilder(SELECT).append(condition);
        var params = new ArrayList<Object>(values);
        addTo(sql, params, "m.place = ?", selection.place());
        addTo(sql, params, "m.prescriber = ?", selection.prescriber());
        addTo(sql, params, "m.introducer = ?", selection.introducer());
        addTo(sql, params, "m.client = ?", selection.client());
        addTo(
                sql,
                params,
                "exists (select 1 from relais.metric_mission_kind k where k.mission = m.mission and k.kind = ?)",
                selection.kind());
        return jdbc.sql(sql.append(" order by ").append(order).toString())
                .params(params)
                .query(JdbcMissionFacts::fact)
                .list();
    }

    private static void addTo(StringBuilder sql, List<Object> params, String condition, @Nullable String value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            params.add(value);
        }
    }

    private static MissionFact fact(ResultSet row, int number) throws SQLException {
        var reached = new EnumMap<Moment, Instant>(Moment.class);
        for (var column : MissionRows.MOMENTS.entrySet()) {
            var at = row.getTimestamp(column.getValue());
            if (at != null) {
                reached.put(column.getKey(), at.toInstant());
            }
        }
        return new MissionFact(
                row.getString("mission"),
                row.getTimestamp("opened_at").toInstant(),
                reached,
                row.getString("outcome"),
                row.getString("phase"),
                row.getString("place"),
                row.getString("client"),
                row.getString("prescriber"),
                row.getString("introducer"),
                row.getString("coordinator"),
                row.getString("currency"),
                row.getLong("agreed"),
                row.getLong("received"));
    }
}
