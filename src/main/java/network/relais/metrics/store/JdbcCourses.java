package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.metrics.Courses;
import network.relais.metrics.Diagrams.Place;
import network.relais.metrics.Doers;
import network.relais.metrics.StepFact.Ending;
import network.relais.publishing.WaitsFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Block by block, each by two statements that are over at once. A cursor would keep one of few connections for as long as its reader
 * likes, and H2 would put all its rows aside first.
 */
@Repository
class JdbcCourses implements Courses {

    private final JdbcClient jdbc;

    JdbcCourses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Course> next(Wanted wanted, String after, int atMost) {
        var sql = new StringBuilder("select m.* from relais.metric_mission m where m.mission > ?");
        var params = new ArrayList<Object>(List.of(after));
        addMissions(wanted, sql, params);
        sql.append(" order by m.mission fetch first %d rows only".formatted(atMost));
        var missions = jdbc.sql(sql.toString())
                .params(params)
                .query(JdbcCourses::course)
                .list();
        if (missions.isEmpty()) {
            return missions;
        }
        var passages = passages(missions.stream().map(Course::mission).toList(), wanted);
        return missions.stream()
                .map(mission -> with(passages.getOrDefault(mission.mission(), List.of()), mission))
                .toList();
    }

    private static void addMissions(Wanted wanted, StringBuilder sql, List<Object> params) {
        sql.append(" and m.opened_at < ? and (m.ended_at is null or m.ended_at >= ?)");
        params.add(Timestamp.from(wanted.until()));
        params.add(Timestamp.from(wanted.from()));
        JdbcSelection.addTo(sql, params, wanted.selection());
    }

    @Override
    public Doers doers(Wanted wanted) {
        var sql = new StringBuilder(
                """
                select distinct s.diagram, s.activity, coalesce(s.holder, '') as holder from relais.metric_step s
                join relais.metric_mission m on m.mission = s.mission
                join relais.metric_diagram d on d.diagram = s.diagram
                where s.kind = 'TASK' and s.ended_how = 'DONE'""");
        var params = new ArrayList<Object>();
        if (wanted.process() != null) {
            sql.append(" and d.process = ?");
            params.add(wanted.process());
        }
        if (wanted.diagram() != null) {
            sql.append(" and s.diagram = ?");
            params.add(wanted.diagram());
        }
        addMissions(wanted, sql, params);
        var bySteps = new HashMap<Place, Set<String>>();
        jdbc.sql(sql.toString()).params(params).query((ResultSet row) -> {
            bySteps.computeIfAbsent(
                            new Place(row.getString("diagram"), row.getString("activity")), step -> new HashSet<>())
                    .add(row.getString("holder"));
        });
        return new Doers(bySteps);
    }

    private Map<String, List<Passage>> passages(List<String> missions, Wanted wanted) {
        var passages = new HashMap<String, List<Passage>>();
        jdbc.sql(
                        """
                        select s.*, d.process, coalesce(drawn.label, s.activity) as label, drawn.waits_for
                        from relais.metric_step s join relais.metric_diagram d on d.diagram = s.diagram
                        left join relais.metric_diagram_step drawn
                            on drawn.diagram = s.diagram and drawn.activity = s.activity
                        where s.mission in (:missions) and s.kind in ('TASK', 'WAIT')
                            and d.process = coalesce(:process, d.process) and s.diagram = coalesce(:diagram, s.diagram)""")
                .param("missions", missions)
                .param("process", wanted.process())
                .param("diagram", wanted.diagram())
                .query((ResultSet row) -> {
                    passages.computeIfAbsent(row.getString("mission"), mission -> new ArrayList<>())
                            .add(passage(row));
                });
        return passages;
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                row.getString("mission"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("phase"),
                row.getString("outcome"),
                row.getString("place"),
                row.getString("currency"),
                row.getLong("agreed"),
                row.getLong("received"),
                List.of());
    }

    private static Course with(List<Passage> passages, Course mission) {
        return new Course(
                mission.mission(),
                mission.opened(),
                mission.phase(),
                mission.outcome(),
                mission.place(),
                mission.currency(),
                mission.agreed(),
                mission.received(),
                passages);
    }

    private static Passage passage(ResultSet row) throws SQLException {
        var how = row.getString("ended_how");
        return new Passage(
                row.getString("id"),
                row.getString("process"),
                row.getString("activity"),
                row.getString("label"),
                Optional.ofNullable(row.getString("waits_for"))
                        .flatMap(WaitsFor::of)
                        .orElse(null),
                row.getTimestamp("entered_at").toInstant(),
                instant(row, "opened_at"),
                instant(row, "ended_at"),
                how == null ? null : Ending.valueOf(how),
                row.getInt("round"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
