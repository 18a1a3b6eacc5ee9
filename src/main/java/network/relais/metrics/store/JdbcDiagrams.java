package network.relais.metrics.store;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.metrics.Diagram;
import network.relais.metrics.Diagrams;
import network.relais.publishing.WaitsFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDiagrams implements Diagrams {

    private final JdbcClient jdbc;

    JdbcDiagrams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Place, Drawn> steps() {
        var steps = new HashMap<Place, Drawn>();
        jdbc.sql(
                        """
                        select d.process, s.* from relais.metric_diagram_step s
                        join relais.metric_diagram d on d.diagram = s.diagram""")
                .query((ResultSet row) -> {
                    var activity = row.getString("activity");
                    steps.put(
                            new Place(row.getString("diagram"), activity),
                            new Drawn(
                                    row.getString("process"),
                                    new Diagram.Step(
                                            activity,
                                            Diagram.Kind.valueOf(row.getString("kind")),
                                            row.getString("label"),
                                            Optional.ofNullable(row.getString("waits_for"))
                                                    .flatMap(WaitsFor::of)
                                                    .orElse(null))));
                });
        return steps;
    }

    /** The diagrams' rows do not tell what is called, so each box is asked for one run that it has called. */
    @Override
    public List<Call> calls() {
        return jdbc.sql(
                        """
                        select distinct process, activity, called from (
                            select d.process, box.activity, (
                                select run.process from relais.metric_step s
                                join relais.metric_phase run on run.mission = s.mission and run.call_step = s.id
                                where s.diagram = box.diagram and s.activity = box.activity
                                fetch first 1 rows only) as called
                            from relais.metric_diagram_step box
                            join relais.metric_diagram d on d.diagram = box.diagram
                            where box.kind = 'CALL') boxes
                        where called is not null""")
                .query((row, number) ->
                        new Call(row.getString("process"), row.getString("activity"), row.getString("called")))
                .list();
    }

    @Override
    public Optional<String> content(String diagram) {
        return jdbc.sql("select content from relais.metric_diagram where diagram = ?")
                .param(diagram)
                .query(String.class)
                .optional();
    }
}
