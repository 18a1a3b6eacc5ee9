package network.relais.metrics.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.metrics.Diagrams.Place;
import network.relais.metrics.Doers;
import network.relais.metrics.DoersByDay;
import network.relais.metrics.Grain;
import network.relais.metrics.TargetSubject;
import network.relais.metrics.TargetSubject.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDoersByDay implements DoersByDay {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcDoersByDay(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void put(LocalDate day, Doers doers, Doers openers) {
        put(Grain.DAY, day, doers, openers);
    }

    @Override
    public void addUpMonth(LocalDate month) {
        var days = new Spans.Span(Grain.DAY, month, Grain.MONTH.endOf(month));
        put(Grain.MONTH, month, read(List.of(days), false), read(List.of(days), true));
    }

    /** Who is there already is not written again: most of a day stays as it was a minute ago. */
    private void put(Grain grain, LocalDate startsOn, Doers doers, Doers openers) {
        var before = List.of(new Spans.Span(grain, startsOn, startsOn.plusDays(1)));
        var known = rows(grain, startsOn, read(before, false), read(before, true));
        var now = rows(grain, startsOn, doers, openers);
        write(
                """
                delete from relais.metric_doer
                where grain = ? and starts_on = ? and opened = ? and diagram = ? and activity = ? and person = ?""",
                known,
                now);
        write(
                "insert into relais.metric_doer (grain, starts_on, opened, diagram, activity, person) values (?, ?, ?, ?, ?, ?)",
                now,
                known);
    }

    private void write(String sql, Set<List<Object>> rows, Set<List<Object>> without) {
        batches.batchUpdate(
                sql,
                rows.stream()
                        .filter(row -> !without.contains(row))
                        .map(List::toArray)
                        .toList());
    }

    /** The first six by id: the same, whoever comes after them. */
    private static Set<List<Object>> rows(Grain grain, LocalDate startsOn, Doers doers, Doers openers) {
        var rows = new HashSet<List<Object>>();
        Map.of(false, doers, true, openers)
                .forEach((opened, of) -> of.bySteps().forEach((step, people) -> people.stream()
                        .sorted()
                        .limit(Doers.KEPT)
                        .forEach(person -> rows.add(
                                List.of(grain.name(), startsOn, opened, step.diagram(), step.activity(), person)))));
        return rows;
    }

    @Override
    public Doers of(LocalDate from, LocalDate until) {
        return read(Spans.of(from, until), false);
    }

    @Override
    public Doers openers(LocalDate from, LocalDate until) {
        return read(Spans.of(from, until), true);
    }

    private Doers read(List<Spans.Span> spans, boolean opened) {
        var bySteps = new HashMap<Place, Set<String>>();
        for (var span : spans) {
            jdbc.sql(
                            """
                            select distinct diagram, activity, person from relais.metric_doer
                            where grain = ? and opened = ? and starts_on >= ? and starts_on < ?""")
                    .params(span.grain().name(), opened, span.from(), span.until())
                    .query((ResultSet row) -> {
                        bySteps.computeIfAbsent(
                                        new Place(row.getString("diagram"), row.getString("activity")),
                                        step -> new HashSet<>())
                                .add(row.getString("person"));
                    });
        }
        return new Doers(bySteps);
    }

    @Override
    public Set<String> of(TargetSubject subject, LocalDate from, LocalDate until) {
        var isStep = subject.kind() == Kind.STEP;
        var people = new HashSet<String>();
        for (var span : Spans.of(from, until)) {
            var params =
                    new ArrayList<Object>(List.of(subject.of(), span.grain().name(), span.from(), span.until()));
            if (isStep) {
                params.add(subject.activity());
            }
            people.addAll(jdbc.sql(
                            """
                            select distinct doer.person from relais.metric_doer doer
                            join relais.metric_diagram d on d.diagram = doer.diagram and d.process = ?
                            where doer.grain = ? and not doer.opened and doer.starts_on >= ? and doer.starts_on < ?%s
                            fetch first %d rows only"""
                                    .formatted(isStep ? " and doer.activity = ?" : "", Doers.FEWEST))
                    .params(params)
                    .query(String.class)
                    .list());
        }
        return people;
    }
}
