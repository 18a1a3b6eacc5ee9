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
import network.relais.metrics.Course;
import network.relais.metrics.Funnel.Stage;
import network.relais.metrics.MissionFact;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.MissionFacts;
import network.relais.metrics.Selection;
import network.relais.metrics.WhichMissions;
import network.relais.metrics.WhichMissions.Leads;
import network.relais.metrics.WhichMissions.Open;
import network.relais.metrics.WhichMissions.Reached;
import network.relais.metrics.WhichMissions.Stood;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMissionFacts implements MissionFacts {

    private final JdbcClient jdbc;

    JdbcMissionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<MissionFact> find(String mission) {
        return jdbc.sql("select m.* from relais.metric_mission m where mission = ?")
                .param(mission)
                .query(JdbcMissionFacts::fact)
                .optional();
    }

    @Override
    public List<MissionFact> list(WhichMissions which, Selection selection, int atMost) {
        var params = new ArrayList<Object>();
        return jdbc.sql("select m.*" + from(which, selection, params)
                        + " order by %s fetch first %d rows only".formatted(order(which), atMost))
                .params(params)
                .query(JdbcMissionFacts::fact)
                .list();
    }

    @Override
    public long count(WhichMissions which, Selection selection) {
        var params = new ArrayList<Object>();
        return jdbc.sql("select count(*)" + from(which, selection, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** What follows the columns; what it asks for is added to the parameters. */
    private static String from(WhichMissions which, Selection selection, List<Object> params) {
        var sql = new StringBuilder(" from relais.metric_mission m")
                .append(JdbcSelection.joined(selection))
                .append(" where ")
                .append(condition(which, params));
        JdbcSelection.addToJoined(sql, params, selection);
        return sql.toString();
    }

    private static String condition(WhichMissions which, List<Object> params) {
        if (which instanceof Reached reached) {
            return reached(reached, params);
        }
        if (which instanceof Leads leads) {
            return leads(leads, params);
        }
        return which instanceof Stood stood ? stood(stood, params) : open((Open) which, params);
    }

    private static String order(WhichMissions which) {
        if (which instanceof Reached reached) {
            return "m.%s desc, m.mission desc".formatted(MissionRows.MOMENTS.get(reached.moment()));
        }
        return which instanceof Open ? "m.opened_at, m.mission" : "m.opened_at desc, m.mission desc";
    }

    private static String reached(Reached which, List<Object> params) {
        params.addAll(List.of(Timestamp.from(which.from()), Timestamp.from(which.until())));
        return "m.%1$s >= ? and m.%1$s < ?%2$s"
                .formatted(MissionRows.MOMENTS.get(which.moment()), MissionRows.condition(which.moment()));
    }

    private static String leads(Leads which, List<Object> params) {
        params.addAll(List.of(Timestamp.from(which.from()), Timestamp.from(which.until())));
        return "m.opened_at >= ? and m.opened_at < ?"
                + (which.stage() == Stage.LEADS
                        ? ""
                        : " and m.%s_at is not null"
                                .formatted(which.stage().name().toLowerCase(Locale.ROOT)));
    }

    private static String stood(Stood which, List<Object> params) {
        var passed = hadReached(which.passed(), which.before(), params);
        return which.notYet() == null
                ? passed
                : passed + " and not " + hadReached(which.notYet(), which.before(), params);
    }

    /** That moment or a later one: what is not known was not reached. */
    private static String hadReached(Moment moment, Instant before, List<Object> params) {
        return Course.from(moment).stream()
                .map(each -> {
                    params.add(Timestamp.from(before));
                    return "m.%1$s is not null and m.%1$s < ?".formatted(MissionRows.MOMENTS.get(each));
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String open(Open which, List<Object> params) {
        // Said twice, so that H2 looks at what has not ended and not at all that never got there (100,000 missions: 55
        // ms, then 10).
        var condition = new StringBuilder("m.ended_at is null and (m.%1$s is null or m.%1$s is null)"
                .formatted(MissionRows.MOMENTS.get(which.notYet())));
        if (which.reached() != null) {
            condition.append(" and m.%s is not null".formatted(MissionRows.MOMENTS.get(which.reached())));
        }
        if (which.phase() != null) {
            condition.append(" and m.phase = ?");
            params.add(which.phase().name());
        }
        if (which.process() != null) {
            condition.append(
                    " and m.mission in (select p.mission from relais.metric_phase p where p.process = ? and p.ended_at is null)");
            params.add(which.process());
        }
        return condition.toString();
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
