package network.relais.demo.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import network.relais.demo.InDemo;
import network.relais.demo.YearsProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@InDemo
@Transactional
class JdbcYearsProgress implements YearsProgress {

    private final JdbcClient jdbc;

    JdbcYearsProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<State> find() {
        return jdbc.sql("select seed, missions, begins_at, ends_at, reached, is_over from relais.demo_years")
                .query((row, number) -> new State(
                        row.getLong(1),
                        row.getInt(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant(),
                        row.getBoolean(6)))
                .optional();
    }

    @Override
    public void begin(long seed, int missions, Instant from, Instant until) {
        jdbc.sql(
                        """
                        insert into relais.demo_years (number, seed, missions, begins_at, ends_at, reached, is_over)
                        values (1, ?, ?, ?, ?, ?, false)""")
                .params(seed, missions, Timestamp.from(from), Timestamp.from(until), Timestamp.from(from))
                .update();
    }

    @Override
    public void reached(Instant moment) {
        jdbc.sql("update relais.demo_years set reached = ?")
                .param(Timestamp.from(moment))
                .update();
    }

    @Override
    public void over() {
        jdbc.sql("update relais.demo_years set is_over = true").update();
    }

    @Override
    public Map<Integer, String> begun() {
        var begun = new TreeMap<Integer, String>();
        jdbc.sql("select number, mission from relais.demo_years_mission where not is_left")
                .query(row -> {
                    begun.put(row.getInt(1), row.getString(2));
                });
        return begun;
    }

    @Override
    public int countBegun() {
        return jdbc.sql("select count(*) from relais.demo_years_mission")
                .query(Integer.class)
                .single();
    }

    @Override
    public void began(int number, String missionId) {
        jdbc.sql("insert into relais.demo_years_mission (number, mission, is_left) values (?, ?, false)")
                .params(number, missionId)
                .update();
    }

    @Override
    public void leave(int number) {
        var begun = jdbc.sql("update relais.demo_years_mission set is_left = true where number = ?")
                .param(number)
                .update();
        if (begun == 0) {
            jdbc.sql("insert into relais.demo_years_mission (number, is_left) values (?, true)")
                    .param(number)
                    .update();
        }
    }
}
