package network.relais.protocol.store;

import java.util.Optional;
import network.relais.protocol.Counters;
import network.relais.protocol.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCounters implements Counters {

    private final JdbcClient jdbc;

    JdbcCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Scenario> find(String missionId, int version, String person) {
        return jdbc.sql("select figures from relais.protocol_counter where mission = ? and version = ? and person = ?")
                .params(missionId, version, person)
                .query(String.class)
                .optional()
                .map(figures -> AsJson.read(figures, Scenario.class));
    }

    @Override
    public void add(String missionId, int version, String person, Scenario figures) {
        jdbc.sql("insert into relais.protocol_counter (mission, version, person, figures) values (?, ?, ?, ?)")
                .params(missionId, version, person, AsJson.write(figures))
                .update();
    }

    @Override
    public void remove(String missionId, int version, String person) {
        jdbc.sql("delete from relais.protocol_counter where mission = ? and version = ? and person = ?")
                .params(missionId, version, person)
                .update();
    }
}
