package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import network.relais.metrics.Funnel.Stage;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.Selection;
import network.relais.mission.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMissionFacts implements MissionFacts {

    private static final String SELECT = "select m.* from relais.metric_mission m";

    private final JdbcClient jdbc;

    JdbcMissionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<MissionFact> find(String mission) {
        return jdbc.sql(SELECT + " where mission = ?")
                .param(mission)
                .query(JdbcMissionFacts::fact)
                .optional();
    }

    @Override
    public List<MissionFact> reached(Moment moment, Instant from, Instant until, Selection selection, int atMost) {
        var column = MissionRows.MOMENTS.get(moment);
        return select(
                "m.%1$s >= ? and m.%1$s < ?%2$s".formatted(column, MissionRows.condition(moment)),
                List.of(Timestamp.from(from), Timestamp.from(until)),
                selection,
                "m.%s desc, m.mission desc".formatted(column),
                atMost);
    }

    @Override
    public List<Instant> reachedAt(Moment moment, Instant from, Instant until, Selection selection) {
        var sql = new StringBuilder(
                "select m.%1$s as reached_at from relais.metric_mission m%2$s where m.%1$s >= ? and m.%1$s < ?%3$s"
                        .formatted(
                                MissionRows.MOMENTS.get(moment),
                                JdbcSelection.joined(selection),
                                MissionRows.condition(moment)));
        var params = new ArrayList<Object>(List.of(Timestamp.from(from), Timestamp.from(until)));
        JdbcSelection.addToJoined(sql, params, selection);
        return jdbc.sql(sql.toString())
                .params(params)
                .query((row, number) -> row.getTimestamp("reached_at").toInstant())
                .list();
    }

    @Override
    public List<Map<Moment, Instant>> moments(Instant from, Instant until, Selection selection) {
        var columns = MissionRows.MOMENTS.values().stream().distinct().toList();
        var sql = new StringBuilder("select m.outcome, m.")
                .append(String.join(", m.", columns))
                .append(" from relais.metric_mission m")
                .append(JdbcSelection.joined(selection))
                .append(" where (")
                .append(columns.stream()
                        .map("m.%1$s >= ? and m.%1$s < ?"::formatted)
                        .collect(Collectors.joining(" or ")))
                .append(")");
        var params = new ArrayList<Object>();
        columns.forEach(column -> params.addAll(List.of(Timestamp.from(from), Timestamp.from(until))));
        JdbcSelection.addToJoined(sql, params, selection);
        return jdbc.sql(sql.toString())
                .params(params)
                .query((row, number) -> moments(row))
                .list();
    }

    @Override
    public List<MissionFact> leads(Stage stage, Instant from, Instant until, Selection selection, int atMost) {
        var come = stage == Stage.LEADS
                ? ""
                : " and m.%s_at is not null".formatted(stage.name().toLowerCase(Locale.ROOT));
        return select(
                "m.opened_at >= ? and m.opened_at < ?" + come,
                List.of(Timestamp.from(from), Timestamp.from(until)),
                selection,
                "m.opened_at desc, m.mission desc",
                atMost);
    }

    @Override
    public List<MissionFact> open(
            Moment notYet, @Nullable Phase phase, @Nullable String process, Selection selection, int atMost) {
        var condition =
                new StringBuilder("m.ended_at is null and m.%s is null".formatted(MissionRows.MOMENTS.get(notYet)));
        var values = new ArrayList<String>();
        if (phase != null) {
            condition.append(" and m.phase = ?");
            values.add(phase.name());
        }
        if (process != null) {
            condition.append(
                    " and m.mission in (select p.mission from relais.metric_phase p where p.process = ? and p.ended_at is null)");
            values.add(process);
        }
        return select(condition.toString(), values, selection, "m.opened_at, m.mission", atMost);
    }

    @Override
    public long openBetween(Moment reached, Moment notYet, Selection selection) {
        var sql = new StringBuilder(
                """
                select count(*) from relais.metric_mission m%s
                where m.ended_at is null and m.%s is not null and m.%s is null"""
                        .formatted(
                                JdbcSelection.joined(selection),
                                MissionRows.MOMENTS.get(reached),
                                MissionRows.MOMENTS.get(notYet)));
        var params = new ArrayList<Object>();
        JdbcSelection.addToJoined(sql, params, selection);
        return jdbc.sql(sql.toString()).params(params).query(Long.class).single();
    }

    private List<MissionFact> select(String condition, List<?> values, Selection selection, String order, int atMost) {
        var sql = new StringBuilder(SELECT)
                .append(JdbcSelection.joined(selection))
                .append(" where ")
                .append(condition);
        var params = new ArrayList<Object>(values);
        JdbcSelection.addToJoined(sql, params, selection);
        return jdbc.sql(sql.append(" order by ")
                        .append(order)
                        .append(" fetch first ")
                        .append(atMost)
                        .append(" rows only")
                        .toString())
                .params(params)
                .query(JdbcMissionFacts::fact)
                .list();
    }

    static Map<Moment, Instant> moments(ResultSet row) throws SQLException {
        var reached = new EnumMap<Moment, Instant>(Moment.class);
        for (var column : MissionRows.MOMENTS.entrySet()) {
            var at = row.getTimestamp(column.getValue());
            if (at != null && (column.getKey() != Moment.COMPLETED || "COMPLETED".equals(row.getString("outcome")))) {
                reached.put(column.getKey(), at.toInstant());
            }
        }
        return reached;
    }

    static MissionFact fact(ResultSet row, int number) throws SQLException {
        var again = row.getTimestamp("recommended_again_at");
        return new MissionFact(
                row.getString("mission"),
                moments(row),
                again == null ? null : again.toInstant(),
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
