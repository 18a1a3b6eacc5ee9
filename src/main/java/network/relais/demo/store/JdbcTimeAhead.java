package network.relais.demo.store;

import java.time.Duration;
import network.relais.demo.InDemo;
import network.relais.demo.TimeAhead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@InDemo
@Transactional
class JdbcTimeAhead implements TimeAhead {

    private final JdbcClient jdbc;

    JdbcTimeAhead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Duration kept() {
        return jdbc.sql("select ahead_seconds from relais.demo_time")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    @Override
    public void keep(Duration ahead) {
        var updated = jdbc.sql("update relais.demo_time set ahead_seconds = ?")
                .param(ahead.toSeconds())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into relais.demo_time (number, ahead_seconds) values (1, ?)")
                    .param(ahead.toSeconds())
                    .update();
        }
    }
}
