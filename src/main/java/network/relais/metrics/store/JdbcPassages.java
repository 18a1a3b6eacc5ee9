package network.relais.metrics.store;

import static java.util.Collections.nCopies;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.metrics.Doers;
import network.relais.metrics.Passages;
import network.relais.metrics.Selection;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.TargetSubject.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPassages implements Passages {

    private static final String STEPS =
            """
            from relais.metric_diagram d
            join relais.metric_step s on s.diagram = d.diagram and s.activity = ? and s.kind in ('TASK', 'WAIT')%s
            where d.process = ?""";
    private static final String PHASES =
            """
            from relais.metric_phase s%s
            where s.process = ?""";
    private static final String OF_MISSIONS = " join relais.metric_mission m on m.mission = s.mission";

    private final JdbcClient jdbc;

    JdbcPassages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Ended> ended(TargetSubject subject, Instant from, Instant until, Selection selection) {
        var params = params(subject);
        params.add(Timestamp.from(from));
        params.add(Timestamp.from(until));
        // Where all count, nobody looks which they are.
        var missions = selection.equals(Selection.ALL) ? "" : OF_MISSIONS;
        var sql = new StringBuilder(
                switch (subject.kind()) {
                    case STEP ->
                        "select s.mission, " + JdbcStepsOfSome.HOLDER + ", s.entered_at, s.ended_at "
                                + STEPS.formatted(missions)
                                + " and s.ended_at >= ? and s.ended_at < ? and s.ended_how = 'DONE'";
                    case PHASE ->
                        "select s.mission, cast(null as varchar(64)) as holder, s.entered_at, s.ended_at "
                                + PHASES.formatted(missions)
                                + " and s.ended_at >= ? and s.ended_at < ? and (s.outcome is null or s.outcome <> 'takenBack')";
                    case MISSION ->
                        "select m.mission, cast(null as varchar(64)) as holder, m.opened_at as entered_at, m.%1$s as ended_at from relais.metric_mission m where m.%1$s >= ? and m.%1$s < ?%2$s"
                                .formatted(column(subject), MissionRows.condition(subject.moment()));
                    case DELIVERED, OPEN, MONEY -> throw noTime(subject);
                });
        JdbcSelection.addTo(sql, params, selection);
        return jdbc.sql(sql.toString())
                .params(params)
                .query((row, number) -> new Ended(
                        row.getString("mission"),
                        row.getString("holder"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    @Override
    public Set<String> people(String process, Instant from, Instant until, Selection selection) {
        // By the boxes of its diagrams, so that an index knows all that is asked.
        var sql = new StringBuilder("select distinct coalesce(s.holder, '') as holder from relais.metric_diagram d")
                .append(" join relais.metric_diagram_step box on box.diagram = d.diagram and box.kind = 'TASK'")
                .append(" join relais.metric_step s on s.diagram = box.diagram and s.activity = box.activity")
                .append(selection.equals(Selection.ALL) ? "" : OF_MISSIONS)
                .append(" where d.process = ? and s.ended_at >= ? and s.ended_at < ? and s.ended_how = 'DONE'");
        var params = new ArrayList<Object>(List.of(process, Timestamp.from(from), Timestamp.from(until)));
        JdbcSelection.addTo(sql, params, selection);
        return new HashSet<>(jdbc.sql(sql.append(" fetch first %d rows only".formatted(Doers.FEWEST))
                        .toString())
                .params(params)
                .query(String.class)
                .list());
    }

    @Override
    public List<Open> open(TargetSubject subject, Selection selection, Instant before, int atMost) {
        var params = params(subject);
        var open = "select %s as id, %s as mission, %s as entered_at "
                        .formatted(
                                subject.kind() == Kind.MISSION ? "m.mission" : "s.id",
                                mission(subject),
                                entered(subject))
                + open(subject, selection, before, params);
        return jdbc.sql(open + " order by entered_at, id fetch first %d rows only".formatted(atMost))
                .params(params)
                .query((row, number) -> new Open(
                        row.getString("id"),
                        row.getString("mission"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    @Override
    public long missions(TargetSubject subject, Selection selection, Instant before) {
        var params = params(subject);
        return jdbc.sql("select count(distinct %s) ".formatted(mission(subject))
                        + open(subject, selection, before, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Instant> firstMissions(TargetSubject subject, Selection selection, Instant before, int atMost) {
        var params = params(subject);
        var first = new LinkedHashMap<String, Instant>();
        jdbc.sql("select %1$s as mission, min(%2$s) as entered_at ".formatted(mission(subject), entered(subject))
                        + open(subject, selection, before, params)
                        + " group by %1$s order by min(%2$s), %1$s fetch first %3$d rows only"
                                .formatted(mission(subject), entered(subject), atMost))
                .params(params)
                .query(row -> {
                    first.put(
                            row.getString("mission"),
                            row.getTimestamp("entered_at").toInstant());
                });
        return first;
    }

    @Override
    public Set<String> among(Collection<String> missions, TargetSubject subject, Instant before) {
        if (missions.isEmpty()) {
            return Set.of();
        }
        var params = params(subject);
        var open = "select distinct %s as mission ".formatted(mission(subject))
                + open(subject, Selection.ALL, before, params);
        params.addAll(missions);
        return new HashSet<>(
                jdbc.sql(open + " and m.mission in (%s)".formatted(String.join(", ", nCopies(missions.size(), "?"))))
                        .params(params)
                        .query(String.class)
                        .list());
    }

    /** What follows the columns; what it asks for is added to the parameters. */
    private static String open(TargetSubject subject, Selection selection, Instant before, List<Object> params) {
        var sql = new StringBuilder(
                switch (subject.kind()) {
                    case STEP -> STEPS.formatted(OF_MISSIONS) + " and s.ended_at is null";
                    case PHASE -> PHASES.formatted(OF_MISSIONS) + " and s.ended_at is null";
                    case MISSION ->
                        "from relais.metric_mission m where (m.%1$s is null or m.%1$s is null)"
                                .formatted(column(subject));
                    case DELIVERED, OPEN, MONEY -> throw noTime(subject);
                });
        // One of them is said twice, so that H2 begins with what is open and is few, see JdbcWorkInProgress.
        sql.append(
                subject.kind() == Kind.MISSION
                        ? " and m.ended_at is null"
                        : " and (m.ended_at is null or m.ended_at is null)");
        sql.append(" and %s < ?".formatted(entered(subject)));
        params.add(Timestamp.from(before));
        JdbcSelection.addTo(sql, params, selection);
        return sql.toString();
    }

    private static String mission(TargetSubject subject) {
        return subject.kind() == Kind.MISSION ? "m.mission" : "s.mission";
    }

    private static String entered(TargetSubject subject) {
        return subject.kind() == Kind.MISSION ? "m.opened_at" : "s.entered_at";
    }

    private static List<Object> params(TargetSubject subject) {
        var params = new ArrayList<Object>();
        if (subject.kind() == Kind.STEP) {
            params.add(subject.activity());
        }
        if (subject.kind() != Kind.MISSION) {
            params.add(subject.of());
        }
        return params;
    }

    private static String column(TargetSubject subject) {
        return MissionRows.MOMENTS.get(subject.moment());
    }

    private static IllegalArgumentException noTime(TargetSubject subject) {
        return new IllegalArgumentException("Nothing lasts in " + subject.key());
    }
}
