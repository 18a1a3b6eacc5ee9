package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import network.relais.metrics.Diagram;
import network.relais.metrics.EngineHistory.Excerpt;
import network.relais.metrics.Facts;
import network.relais.metrics.Lasted;
import network.relais.metrics.PhaseFact;
import network.relais.metrics.StepFact;
import network.relais.metrics.StepFact.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFacts implements Facts {

    /** Ids in one statement. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JdbcDaySums sums;

    JdbcFacts(JdbcClient jdbc, JdbcTemplate batches, JdbcDaySums sums) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sums = sums;
    }

    @Override
    public void keep(Excerpt excerpt) {
        keepDiagrams(excerpt);
        keepPhases(excerpt.phases());
        batch(
                "update relais.metric_phase set outcome = ? where id = ? and (outcome is null or outcome <> ?)",
                excerpt.outcomes().entrySet().stream().map(of -> row(of.getValue(), of.getKey(), of.getValue())));
        keepSteps(excerpt.steps());
    }

    private void keepDiagrams(Excerpt excerpt) {
        for (var diagram : excerpt.diagrams()) {
            var firstUsed = Stream.concat(
                            excerpt.phases().stream()
                                    .filter(phase -> phase.diagram().equals(diagram.id()))
                                    .map(PhaseFact::entered),
                            excerpt.steps().stream()
                                    .filter(step -> step.diagram().equals(diagram.id()))
                                    .map(StepFact::entered))
                    .min(Instant::compareTo)
                    .orElseThrow();
            keepDiagram(diagram, Timestamp.from(firstUsed));
        }
    }

    private void keepDiagram(Diagram diagram, Timestamp firstUsed) {
        var isNew = jdbc.sql(
                                """
                                insert into relais.metric_diagram (diagram, process, label, first_used, content)
                                select cast(? as varchar(64)), cast(? as varchar(255)), cast(? as varchar(400)),
                                    cast(? as timestamp with time zone), cast(? as text)
                                where not exists (select 1 from relais.metric_diagram known where known.diagram = ?)""")
                        .params(
                                diagram.id(),
                                diagram.process(),
                                diagram.label(),
                                firstUsed,
                                diagram.content(),
                                diagram.id())
                        .update()
                == 1;
        if (isNew) {
            batch(
                    """
                    insert into relais.metric_diagram_step (diagram, activity, kind, label, waits_for)
                    values (?, ?, ?, ?, ?)""",
                    diagram.steps().stream()
                            .map(step -> row(
                                    diagram.id(),
                                    step.activity(),
                                    step.kind().name(),
                                    step.label(),
                                    step.waitsFor() == null
                                            ? null
                                            : step.waitsFor().word())));
        } else {
            jdbc.sql("update relais.metric_diagram set first_used = ? where diagram = ? and first_used > ?")
                    .params(firstUsed, diagram.id(), firstUsed)
                    .update();
        }
    }

    private void keepPhases(Collection<PhaseFact> phases) {
        batch(
                """
                merge into relais.metric_phase known
                using (select cast(? as varchar(64)) as id, cast(? as varchar(64)) as mission,
                    cast(? as varchar(255)) as process, cast(? as varchar(64)) as diagram,
                    cast(? as varchar(255)) as called_by, cast(? as varchar(64)) as call_step,
                    cast(? as timestamp with time zone) as entered_at, cast(? as timestamp with time zone) as ended_at,
                    cast(? as varchar(60)) as outcome) read
                on (known.id = read.id)
                when matched then update set mission = read.mission, diagram = read.diagram, called_by = read.called_by,
                    call_step = coalesce(read.call_step, known.call_step), entered_at = read.entered_at,
                    ended_at = read.ended_at, outcome = coalesce(known.outcome, read.outcome)
                when not matched then insert
                    (id, mission, process, diagram, called_by, call_step, entered_at, ended_at, outcome)
                    values (read.id, read.mission, read.process, read.diagram, read.called_by, read.call_step,
                        read.entered_at, read.ended_at, read.outcome)""",
                phases.stream()
                        .map(phase -> row(
                                phase.id(),
                                phase.mission(),
                                phase.process(),
                                phase.diagram(),
                                phase.calledBy(),
                                phase.call(),
                                Timestamp.from(phase.entered()),
                                timestamp(phase.ended()),
                                phase.isTakenBack() ? PhaseFact.TAKEN_BACK : null)));
    }

    private void keepSteps(Collection<StepFact> steps) {
        batch(
                """
                merge into relais.metric_step known
                using (select read.*, opening.opened_at from
                    (select cast(? as varchar(64)) as id, cast(? as varchar(64)) as mission,
                        cast(? as varchar(64)) as phase, cast(? as varchar(64)) as diagram,
                        cast(? as varchar(255)) as activity, cast(? as varchar(20)) as kind,
                        cast(? as varchar(64)) as parent, cast(? as varchar(64)) as task, cast(? as varchar(64)) as holder,
                        cast(? as timestamp with time zone) as entered_at,
                        cast(? as timestamp with time zone) as ended_at, cast(? as varchar(20)) as ended_how) read
                    left join relais.metric_opening opening on opening.task = read.task and opening.person = read.holder) step
                on (known.id = step.id)
                when matched then update set mission = step.mission, diagram = step.diagram, activity = step.activity,
                    kind = step.kind, parent = step.parent, holder = step.holder, entered_at = step.entered_at,
                    opened_at = case when step.opened_at is null and known.holder = step.holder then known.opened_at
                        else step.opened_at end,
                    ended_at = step.ended_at, ended_how = step.ended_how
                when not matched then insert
                    (id, mission, phase, diagram, activity, kind, parent, task, holder, entered_at, opened_at, ended_at,
                        ended_how, round)
                    values (step.id, step.mission, step.phase, step.diagram, step.activity, step.kind, step.parent,
                        step.task, step.holder, step.entered_at, step.opened_at, step.ended_at, step.ended_how, 1)""",
                steps.stream()
                        .map(step -> row(
                                step.id(),
                                step.mission(),
                                step.phase(),
                                step.diagram(),
                                step.activity(),
                                step.kind().name(),
                                step.parent(),
                                step.task(),
                                step.holder(),
                                Timestamp.from(step.entered()),
                                timestamp(step.ended()),
                                step.endedHow() == null ? null : step.endedHow().name())));
    }

    @Override
    public void keepOpeningsSince(Instant since) {
        jdbc.sql(
                        """
                        update relais.metric_step set opened_at = (
                            select opening.opened_at from relais.metric_opening opening
                            where opening.task = metric_step.task and opening.person = metric_step.holder)
                        where opened_at is null and exists (
                            select 1 from relais.metric_opening opening
                            where opening.task = metric_step.task and opening.person = metric_step.holder
                                and opening.opened_at >= ?)""")
                .param(Timestamp.from(since))
                .update();
    }

    @Override
    public void setRounds(Map<String, Integer> rounds) {
        batch(
                "update relais.metric_step set round = ? where id = ? and round <> ?",
                rounds.entrySet().stream().map(of -> row(of.getValue(), of.getKey(), of.getValue())));
    }

    @Override
    public Map<String, Collection<StepFact>> stepsOf(Collection<String> missions) {
        return byMission(missions, "metric_step", JdbcFacts::step, StepFact::mission);
    }

    @Override
    public Map<String, Collection<PhaseFact>> phasesOf(Collection<String> missions) {
        return byMission(missions, "metric_phase", JdbcFacts::phase, PhaseFact::mission);
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> Map<String, Collection<T>> byMission(
            Collection<String> missions, String table, Read<T> read, Function<T, String> missionOf) {
        var found = new HashMap<String, Collection<T>>();
        inParts(missions, part -> jdbc.sql("select * from relais." + table + " where mission in (:missions)")
                .param("missions", part)
                .query((row, number) -> read.from(row))
                .list()
                .forEach(fact -> found.computeIfAbsent(missionOf.apply(fact), mission -> new ArrayList<>())
                        .add(fact)));
        return found;
    }

    @Override
    public Optional<Instant> beginning() {
        return jdbc.sql("select min(opened_at) from relais.metric_mission")
                .query((row, number) -> Optional.ofNullable(instant(row, 1)))
                .single();
    }

    @Override
    public Set<String> unsettledSince(Instant since) {
        return new TreeSet<>(jdbc.sql(
                        """
                                select id from relais.mission where ended_at is null or ended_at >= :since
                                union
                                select mission from relais.entry where recorded_at >= :since""")
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list());
    }

    @Override
    public void refresh(Collection<String> missions) {
        inParts(missions, part -> {
            sums.whileWriting(part, () -> MissionRows.OF_MISSIONS.forEach(sql -> write(sql, part)));
            var again = jdbc.sql(MissionRows.NOW_RECOMMENDED_AGAIN)
                    .param("missions", part)
                    .query(String.class)
                    .list();
            inParts(again, earlier -> sums.whileWriting(earlier, () -> write(MissionRows.RECOMMENDED_AGAIN, earlier)));
        });
    }

    @Override
    public void forget(String person) {
        sums.forget(person);
        for (var column : List.of("prescriber", "introducer", "coordinator")) {
            jdbc.sql("update relais.metric_mission set %1$s = null where %1$s = ?".formatted(column))
                    .param(person)
                    .update();
        }
        for (var column : List.of("set_by", "ended_by")) {
            jdbc.sql("update relais.metric_target set %1$s = null where %1$s = ?".formatted(column))
                    .param(person)
                    .update();
        }
        jdbc.sql("update relais.metric_step set holder = null where holder = ?")
                .param(person)
                .update();
        // Somebody else did it, whoever that was: a step must not seem to be nobody's, whose times are shown.
        for (var sql : List.of(
                """
                update relais.metric_doer set person = '' where person = ? and not exists (
                    select 1 from relais.metric_doer known
                    where known.grain = metric_doer.grain and known.starts_on = metric_doer.starts_on and known.opened = metric_doer.opened
                        and known.diagram = metric_doer.diagram and known.activity = metric_doer.activity and known.person = '')""",
                "delete from relais.metric_doer where person = ?")) {
            jdbc.sql(sql).param(person).update();
        }
        for (var table : List.of("opening", "view", "mail_wish", "share", "income", "participant", "deliverer")) {
            jdbc.sql("delete from relais.metric_%s where person = ?".formatted(table))
                    .param(person)
                    .update();
        }
    }

    @Override
    public List<Lasted> endedBetween(Instant from, Instant until) {
        var span = List.of(Timestamp.from(from), Timestamp.from(until));
        var lasted = new ArrayList<Lasted>();
        lasted.addAll(jdbc.sql(
                        """
                        select 'STEP' as subject, diagram, activity,
                            case when kind = 'TASK' then coalesce(holder, '') end as holder,
                            entered_at, opened_at, ended_at, round from relais.metric_step
                        where ended_at >= ? and ended_at < ? and ended_how = 'DONE' and kind in ('TASK', 'WAIT', 'CALL')""")
                .params(span)
                .query(JdbcStepsOfSome::lasted)
                .list());
        lasted.addAll(jdbc.sql(
                        """
                        select 'PHASE' as subject, diagram, process as activity, cast(null as varchar(64)) as holder, entered_at,
                            cast(null as timestamp with time zone) as opened_at, ended_at, 1 as round
                        from relais.metric_phase
                        where ended_at >= ? and ended_at < ? and (outcome is null or outcome <> 'takenBack')""")
                .params(span)
                .query(JdbcStepsOfSome::lasted)
                .list());
        MissionRows.MOMENTS.forEach((moment, column) -> lasted.addAll(jdbc.sql(
                        """
                        select 'MISSION' as subject, '-' as diagram, '%1$s' as activity,
                            cast(null as varchar(64)) as holder, opened_at as entered_at,
                            cast(null as timestamp with time zone) as opened_at, %2$s as ended_at, 1 as round
                        from relais.metric_mission where %2$s >= ? and %2$s < ?%3$s"""
                                .formatted(moment, column, MissionRows.condition(moment)))
                .params(span)
                .query(JdbcStepsOfSome::lasted)
                .list()));
        return lasted;
    }

    private static StepFact step(ResultSet row) throws SQLException {
        var how = row.getString("ended_how");
        return new StepFact(
                row.getString("id"),
                row.getString("mission"),
                row.getString("phase"),
                row.getString("diagram"),
                row.getString("activity"),
                Diagram.Kind.valueOf(row.getString("kind")),
                row.getString("parent"),
                row.getString("task"),
                row.getString("holder"),
                row.getTimestamp("entered_at").toInstant(),
                instant(row, row.findColumn("ended_at")),
                how == null ? null : Ending.valueOf(how));
    }

    private static PhaseFact phase(ResultSet row) throws SQLException {
        return new PhaseFact(
                row.getString("id"),
                row.getString("mission"),
                row.getString("process"),
                row.getString("diagram"),
                row.getString("called_by"),
                row.getString("call_step"),
                row.getTimestamp("entered_at").toInstant(),
                instant(row, row.findColumn("ended_at")),
                PhaseFact.TAKEN_BACK.equals(row.getString("outcome")));
    }

    private void inParts(Collection<String> ids, Consumer<List<String>> action) {
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            action.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void write(String sql, List<String> missions) {
        jdbc.sql(sql).param("missions", missions).update();
    }

    private void batch(String sql, Stream<@Nullable Object[]> rows) {
        var all = rows.toList();
        if (!all.isEmpty()) {
            batches.batchUpdate(sql, all);
        }
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
