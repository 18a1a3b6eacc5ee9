package network.relais.metrics.store;

import java.util.List;
import network.relais.metrics.Catalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCatalogue implements Catalogue {

    private final JdbcClient jdbc;

    JdbcCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> kinds() {
        return jdbc.sql("select distinct kind from relais.metric_mission_kind order by kind")
                .query(String.class)
                .list();
    }

    @Override
    public List<String> places() {
        return jdbc.sql("select distinct place from relais.metric_mission where place is not null order by place")
                .query(String.class)
                .list();
    }

    @Override
    public List<Version> versions() {
        return jdbc.sql("select diagram, process, label, first_used from relais.metric_diagram"
                        + " order by process, first_used desc, diagram")
                .query((row, number) -> new Version(
                        row.getString("diagram"),
                        row.getString("process"),
                        row.getString("label"),
                        row.getTimestamp("first_used").toInstant()))
                .list();
    }
}
