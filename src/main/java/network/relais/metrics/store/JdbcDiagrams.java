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

    @Override
    public List<Call> calls() {
        return steps().entrySet().stream()
                .filter(box -> box.getValue().step().kind() == Diagram.Kind.CALL)
                .flatMap(box -> called(box.getKey()).stream()
                        .map(called ->
                                new Call(box.getValue().process(), box.getKey().activity(), called)))
                .distinct()
                .toList();
    }

    /** The diagrams' rows do not tell it, so that runs do: those of a few of its times, or a database goes through all of them. */
    private Optional<String> called(Place box) {
        return jdbc.sql(
                        """
                        select run.process from (
                            select id, mission from relais.metric_step where diagram = ? and activity = ?
                            fetch first 20 rows only) call_of
                        join relais.metric_phase run on run.mission = call_of.mission and run.call_step = call_of.id
                        fetch first 1 rows only""")
                .params(box.diagram(), box.activity())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> content(String diagram) {
        return jdbc.sql("select content from relais.metric_diagram where diagram = ?")
                .param(diagram)
                .query(String.class)
                .optional();
    }
}
