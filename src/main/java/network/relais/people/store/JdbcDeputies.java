package network.relais.people.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import network.relais.people.Deputies;
import network.relais.people.Deputy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeputies implements Deputies {

    private final JdbcClient jdbc;

    JdbcDeputies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Deputy> namedBy(String personId) {
        return jdbc.sql("select * from relais.deputy where person = ? and taken_back_at is null order by number")
                .param(personId)
                .query((row, index) -> new Deputy(
                        row.getString("person"),
                        row.getInt("number"),
                        row.getString("deputy"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    @Override
    public int add(String personId, String deputy, LocalDate from, LocalDate until) {
        var number = jdbc.sql("select coalesce(max(number), 0) + 1 from relais.deputy where person = ?")
                .param(personId)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into relais.deputy (person, number, deputy, from_day, to_day) values (?, ?, ?, ?, ?)")
                .params(personId, number, deputy, from, until)
                .update();
        return number;
    }

    @Override
    public void takeBack(String personId, int number, Instant now) {
        jdbc.sql("update relais.deputy set taken_back_at = ? where person = ? and number = ?")
                .params(Timestamp.from(now), personId, number)
                .update();
    }
}
