package network.relais.metrics.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                        "select s.entered_at, s.ended_at " + STEPS.formatted(missions)
                                + " and s.ended_at >= ? and s.ended_at < ? and s.ended_how = 'DONE'";
                    case PHASE ->
                        "select s.entered_at, s.ended_at " + PHASES.formatted(missions)
                                + " and s.ended_at >= ? and s.ended_at < ? and (s.outcome is null or s.outcome <> 'takenBack')";
                    case MISSION ->
                        "select m.opened_at as entered_at, m.%1$s as ended_at from relais.metric_mission m where m.%1$s >= ? and m.%1$s < ?%2$s"
                                .formatted(column(subject), MissionRows.condition(subject.moment()));
                    case DELIVERED, OPEN, MONEY -> throw noTime(subject);
                });
        JdbcSelection.addTo(sql, params, selection);
        return jdbc.sql(sql.toString())
                .params(params)
                .query((row, number) -> new Ended(
                        row.getTimestamp("entered_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    @Override
    public List<Open> open(TargetSubject subject, Selection selection, int atMost) {
        var params = params(subject);
        var sql = new StringBuilder(
                switch (subject.kind()) {
                    case STEP ->
                        "select s.id, s.mission, s.entered_at " + STEPS.formatted(OF_MISSIONS)
                                + " and s.ended_at is null";
                    case PHASE ->
                        "select s.id, s.mission, s.entered_at " + PHASES.formatted(OF_MISSIONS)
                                + " and s.ended_at is null";
                    case MISSION ->
                        "select m.mission as id, m.mission, m.opened_at as entered_at from relais.metric_mission m where m.%s is null"
                                .formatted(column(subject));
                    case DELIVERED, OPEN, MONEY -> throw noTime(subject);
                });
        sql.append(" and m.ended_at is null");
        JdbcSelection.addTo(sql, params, selection);
        sql.append(" order by entered_at, id fetch first %d rows only".formatted(atMost));
        return jdbc.sql(sql.toString())
                .params(params)
                .query((row, number) -> new Open(
                        row.getString("id"),
                        row.getString("mission"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
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
