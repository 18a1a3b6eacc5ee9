package network.relais.metrics.store;

import java.sql.ResultSet;
import java.util.HashMap;
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
    public Optional<String> content(String diagram) {
        return jdbc.sql("select content from relais.metric_diagram where diagram = ?")
                .param(diagram)
                .query(String.class)
                .optional();
    }
}
