package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import network.relais.metrics.Lasted;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.StepsOfSome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStepsOfSome implements StepsOfSome {

    /** Whoever is not known any more is somebody too. */
    static final String HOLDER = "case when s.kind = 'TASK' then coalesce(s.holder, '') end as holder";

    private static final String STEP =
            "'STEP' as subject, s.diagram, s.activity, " + HOLDER + ", s.entered_at, s.opened_at, s.ended_at, s.round"
                    + " from relais.metric_step s join relais.metric_mission m on m.mission = s.mission";
    private static final String STEP_ENDED =
            "s.ended_at >= ? and s.ended_at < ? and s.ended_how = 'DONE' and s.kind in ('TASK', 'WAIT', 'CALL')";
    private static final String PHASE = "'PHASE' as subject, s.diagram, s.process as activity,"
            + " cast(null as varchar(64)) as holder, s.entered_at,"
            + " cast(null as timestamp with time zone) as opened_at, s.ended_at, 1 as round"
            + " from relais.metric_phase s join relais.metric_mission m on m.mission = s.mission";
    private static final String PHASE_ENDED =
            "s.ended_at >= ? and s.ended_at < ? and (s.outcome is null or s.outcome <> 'takenBack')";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcStepsOfSome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Lasted> ended(Subject subject, Period period, Selection selection) {
        var isStep = subject == Subject.STEP;
        var sql = new StringBuilder("select ")
                .append(isStep ? STEP : PHASE)
                .append(JdbcSelection.joined(selection))
                .append(" where ")
                .append(isStep ? STEP_ENDED : PHASE_ENDED);
        var params = Spans.moments(period, clock.getZone());
        JdbcSelection.addToJoined(sql, params, selection);
        return jdbc.sql(sql.toString())
                .params(params)
                .query(JdbcStepsOfSome::lasted)
                .list();
    }

    @Override
    public List<Passed> passed(
            String process, String activity, @Nullable String diagram, Period period, Selection selection, int atMost) {
        return latest(process, diagram, "s.activity = ?", List.of(activity), period, selection, atMost);
    }

    @Override
    public List<Passed> again(
            String process,
            @Nullable String activity,
            @Nullable String diagram,
            Period period,
            Selection selection,
            int atMost) {
        return activity == null
                ? latest(process, diagram, "s.round > 1 and s.kind <> 'CALL'", List.of(), period, selection, atMost)
                : latest(
                        process,
                        diagram,
                        "s.round > 1 and s.activity = ?",
                        List.of(activity),
                        period,
                        selection,
                        atMost);
    }

    /** Each content of the diagram by itself, so that its index knows the latest. */
    private List<Passed> latest(
            String process,
            @Nullable String diagram,
            String condition,
            List<String> values,
            Period period,
            Selection selection,
            int atMost) {
        var latest = new ArrayList<Passed>();
        for (var content : jdbc.sql("select diagram from relais.metric_diagram where process = ?")
                .param(process)
                .query(String.class)
                .list()) {
            if (diagram == null || diagram.equals(content)) {
                var params = new ArrayList<Object>(List.of(content));
                params.addAll(values);
                latest.addAll(latest(
                        STEP,
                        "s.diagram = ? and %s and %s".formatted(condition, STEP_ENDED),
                        params,
                        period,
                        selection,
                        atMost));
            }
        }
        return latest.stream()
                .sorted(Comparator.comparing((Passed each) -> each.step().ended())
                        .reversed())
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Passed> ranThrough(
            String process, @Nullable String diagram, Period period, Selection selection, int atMost) {
        var params = new ArrayList<Object>(List.of(process));
        if (diagram != null) {
            params.add(diagram);
        }
        var content = diagram == null ? "" : "s.diagram = ? and ";
        return latest(PHASE, "s.process = ? and " + content + PHASE_ENDED, params, period, selection, atMost);
    }

    private List<Passed> latest(
            String rows, String condition, List<Object> values, Period period, Selection selection, int atMost) {
        var sql = new StringBuilder("select s.mission, ")
                .append(rows)
                .append(JdbcSelection.joined(selection))
                .append(" where ")
                .append(condition);
        var params = new ArrayList<>(values);
        params.addAll(Spans.moments(period, clock.getZone()));
        JdbcSelection.addToJoined(sql, params, selection);
        return jdbc.sql(sql.append(" order by s.ended_at desc, s.id fetch first ")
                        .append(atMost)
                        .append(" rows only")
                        .toString())
                .params(params)
                .query((row, number) -> new Passed(row.getString("mission"), lasted(row, number)))
                .list();
    }

    static Lasted lasted(ResultSet row, int number) throws SQLException {
        var opened = row.getTimestamp("opened_at");
        return new Lasted(
                Subject.valueOf(row.getString("subject")),
                row.getString("diagram"),
                row.getString("activity"),
                row.getString("holder"),
                row.getTimestamp("entered_at").toInstant(),
                opened == null ? null : opened.toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getInt("round") > 1);
    }
}
