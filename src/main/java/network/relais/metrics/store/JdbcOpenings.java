package network.relais.metrics.store;

import java.sql.Timestamp;
import java.time.Instant;
import network.relais.metrics.Openings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcOpenings implements Openings {

    private final JdbcClient jdbc;

    JdbcOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void note(String task, String person, Instant at) {
        jdbc.sql(
                        """
                        insert into relais.metric_opening (task, person, opened_at)
                        select cast(? as varchar(64)), cast(? as varchar(64)), cast(? as timestamp with time zone)
                        where not exists (select 1 from relais.metric_opening known where known.task = ? and known.person = ?)""")
                .params(task, person, Timestamp.from(at), task, person)
                .update();
    }
}
