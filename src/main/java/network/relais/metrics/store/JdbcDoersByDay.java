package network.relais.metrics.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import network.relais.metrics.Diagrams.Place;
import network.relais.metrics.Doers;
import network.relais.metrics.DoersByDay;
import network.relais.metrics.TargetSubject;
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

    /** Who is there already is not written again: most of a day stays as it was a minute ago. */
    @Override
    public void put(LocalDate day, Doers doers) {
        var known = rows(day, of(day, day.plusDays(1)));
        var now = rows(day, doers);
        write(
                "delete from relais.metric_doer where on_day = ? and diagram = ? and activity = ? and person = ?",
                known,
                now);
        write("insert into relais.metric_doer (on_day, diagram, activity, person) values (?, ?, ?, ?)", now, known);
    }

    private void write(String sql, Set<List<Object>> rows, Set<List<Object>> without) {
        batches.batchUpdate(
                sql,
                rows.stream()
                        .filter(row -> !without.contains(row))
                        .map(List::toArray)
                        .toList());
    }

    private static Set<List<Object>> rows(LocalDate day, Doers doers) {
        var rows = new HashSet<List<Object>>();
        doers.bySteps()
                .forEach((step, people) ->
                        people.forEach(person -> rows.add(List.of(day, step.diagram(), step.activity(), person))));
        return rows;
    }

    @Override
    public Doers of(LocalDate from, LocalDate until) {
        var bySteps = new HashMap<Place, Set<String>>();
        jdbc.sql(
                        """
                        select distinct diagram, activity, person from relais.metric_doer
                        where on_day >= ? and on_day < ?""")
                .params(from, until)
                .query((ResultSet row) -> {
                    bySteps.computeIfAbsent(
                                    new Place(row.getString("diagram"), row.getString("activity")),
                                    step -> new HashSet<>())
                            .add(row.getString("person"));
                });
        return new Doers(bySteps);
    }

    @Override
    public Set<String> of(TargetSubject step, LocalDate from, LocalDate until) {
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct doer.person from relais.metric_doer doer
                        join relais.metric_diagram d on d.diagram = doer.diagram and d.process = ?
                        where doer.activity = ? and doer.on_day >= ? and doer.on_day < ?
                        fetch first %d rows only"""
                                .formatted(Doers.FEWEST))
                .params(step.of(), step.activity(), from, until)
                .query(String.class)
                .list());
    }
}
