package network.relais.protocol.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import network.relais.protocol.MediatorChoices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMediatorChoices implements MediatorChoices {

    private final JdbcClient jdbc;

    JdbcMediatorChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> of(String missionId) {
        return jdbc.sql("select mediator from relais.mediator_choice where mission = ? order by chosen_at, person")
                .param(missionId)
                .query(String.class)
                .list();
    }

    @Override
    public void choose(String missionId, String party, String mediator, Instant now) {
        jdbc.sql("delete from relais.mediator_choice where mission = ? and person = ?")
                .params(missionId, party)
                .update();
        jdbc.sql("insert into relais.mediator_choice (mission, person, mediator, chosen_at) values (?, ?, ?, ?)")
                .params(missionId, party, mediator, Timestamp.from(now))
                .update();
    }
}
