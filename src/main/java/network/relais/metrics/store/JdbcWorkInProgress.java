package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import network.relais.metrics.Diagram;
import network.relais.metrics.Selection;
import network.relais.metrics.WorkInProgress;
import network.relais.mission.Phase;
import network.relais.publishing.WaitsFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkInProgress implements WorkInProgress {

    /**
     * Of facts {@code f} that are joined. Said twice on purpose: PostgreSQL makes one of it and finds the few in their index, and H2 leaves
     * that index alone, in which it would look through all of them for each that is joined (10,000 missions: 270 ms, then 3).
     */
    private static final String NOT_ENDED = "(f.ended_at is null or f.ended_at is null)";

    private final JdbcClient jdbc;

    JdbcWorkInProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Standing standingIn(Phase phase) {
        return jdbc.sql(
                        """
                        select count(*) as missions, min(opened_at) as oldest from relais.mission
                        where ended_at is null and phase = ?""")
                .param(phase.name())
                .query((row, number) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Standing(row.getLong("missions"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    /**
     * The mission's own row says where it is now; its money is as the projector has read it. That it has not ended is said of both,
     * or PostgreSQL reads the facts of all that ever were.
     */
    @Override
    public List<InPhase> byPhase() {
        return jdbc.sql(
                        """
                        select m.phase, m.currency, count(*) as missions, coalesce(sum(f.agreed), 0) as agreed,
                            coalesce(sum(least(f.agreed, f.received)), 0) as received
                        from relais.mission m
                        left join relais.metric_mission f on f.mission = m.id and %s
                        where m.ended_at is null
                        group by m.phase, m.currency order by m.phase, m.currency"""
                                .formatted(NOT_ENDED))
                .query(JdbcWorkInProgress::inPhase)
                .list();
    }

    @Override
    public List<InPhase> byPhase(Selection some) {
        var sql = new StringBuilder(
                """
                select m.phase, m.currency, count(*) as missions, sum(m.agreed) as agreed,
                    sum(least(m.agreed, m.received)) as received
                from relais.metric_mission m%s
                where m.ended_at is null"""
                        .formatted(JdbcSelection.joined(some)));
        var params = new ArrayList<Object>();
        JdbcSelection.addToJoined(sql, params, some);
        return jdbc.sql(sql.append(" group by m.phase, m.currency order by m.phase, m.currency")
                        .toString())
                .params(params)
                .query(JdbcWorkInProgress::inPhase)
                .list();
    }

    private static InPhase inPhase(ResultSet row, int number) throws SQLException {
        return new InPhase(
                row.getString("phase"),
                row.getString("currency"),
                row.getLong("missions"),
                row.getLong("agreed"),
                row.getLong("received"));
    }

    @Override
    public List<Waiting> at(
            String process, String activity, @Nullable String diagram, Selection selection, int atMost) {
        var params = new ArrayList<@Nullable Object>();
        return jdbc.sql("select s.mission, min(s.entered_at) as entered_at"
                        + waitingAt(process, activity, diagram, selection, params)
                        + " group by s.mission order by min(s.entered_at), s.mission fetch first %d rows only"
                                .formatted(atMost))
                .params(params)
                .query((row, number) -> new Waiting(
                        row.getString("mission"), row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    @Override
    public long waitingAt(String process, String activity, @Nullable String diagram, Selection selection) {
        var params = new ArrayList<@Nullable Object>();
        return jdbc.sql("select count(distinct s.mission)" + waitingAt(process, activity, diagram, selection, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** What follows the columns; what it asks for is added to the parameters. */
    private static String waitingAt(
            String process,
            String activity,
            @Nullable String diagram,
            Selection selection,
            List<@Nullable Object> params) {
        var sql = new StringBuilder(
                """
                 from relais.metric_step s
                join relais.metric_mission m on m.mission = s.mission
                where s.activity = ? and s.ended_at is null and s.kind in ('TASK', 'WAIT') and s.diagram in (
                    select d.diagram from relais.metric_diagram d where d.process = ? and d.diagram = coalesce(?, d.diagram))""");
        params.addAll(Arrays.asList(activity, process, diagram));
        JdbcSelection.addTo(sql, params, selection);
        return sql.toString();
    }

    /**
     * Where money waits is asked of what has not ended, or PostgreSQL reads the facts of all that ever were. A mission that has ended may
     * have a step open, such as an expense to approve; nothing more is to come of it.
     */
    @Override
    public List<AtStep> bySteps(Selection selection) {
        var sql = new StringBuilder(
                """
                select d.process, s.diagram, s.activity, drawn.kind, drawn.label, drawn.waits_for, s.currency,
                    s.missions, s.times, s.oldest, s.to_come
                from (
                    select open.diagram, open.activity, open.currency, count(*) as missions, sum(open.times) as times,
                        min(open.oldest) as oldest, sum(open.to_come) as to_come
                    from (
                        select at_step.*, case when f.agreed > f.received then f.agreed - f.received else 0 end as to_come,
                            coalesce(f.currency, (
                                select ended.currency from relais.metric_mission ended where ended.mission = at_step.mission)) as currency
                        from (
                            select diagram, activity, mission, count(*) as times, min(entered_at) as oldest
                            from relais.metric_step where ended_at is null and kind in ('TASK', 'WAIT')
                            group by diagram, activity, mission) at_step
                        left join relais.metric_mission f on f.mission = at_step.mission and %s) open"""
                        .formatted(NOT_ENDED));
        var params = new ArrayList<Object>();
        if (!selection.equals(Selection.ALL)) {
            sql.append(" join relais.metric_mission m on m.mission = open.mission where 1 = 1");
            JdbcSelection.addTo(sql, params, selection);
        }
        sql.append(
                """
                 group by open.diagram, open.activity, open.currency) s
                join relais.metric_diagram d on d.diagram = s.diagram
                join relais.metric_diagram_step drawn on drawn.diagram = s.diagram and drawn.activity = s.activity
                order by s.missions desc, s.activity, s.diagram, s.currency""");
        return jdbc.sql(sql.toString())
                .params(params)
                .query((row, number) -> new AtStep(
                        row.getString("process"),
                        row.getString("diagram"),
                        row.getString("activity"),
                        Diagram.Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        Optional.ofNullable(row.getString("waits_for"))
                                .flatMap(WaitsFor::of)
                                .orElse(null),
                        row.getString("currency"),
                        row.getLong("missions"),
                        row.getLong("times"),
                        row.getTimestamp("oldest").toInstant(),
                        row.getLong("to_come")))
                .list();
    }
}
