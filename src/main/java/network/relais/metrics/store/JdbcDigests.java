package network.relais.metrics.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import network.relais.metrics.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDigests implements Digests {

    private final JdbcClient jdbc;

    JdbcDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isBegun(LocalDate week) {
        return jdbc.sql("select count(*) from relais.metric_digest where week = ?")
                        .param(week)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** In one order, so that two who begin wait for one another instead of each for the other. */
    @Override
    public void begin(LocalDate week, Collection<String> persons) {
        persons.stream().sorted().forEach(person -> {
            jdbc.sql("select id from relais.person where id = ? for update")
                    .param(person)
                    .query(String.class)
                    .optional();
            jdbc.sql(
                            """
                            insert into relais.metric_digest (week, person) select cast(? as date), ?
                            where not exists (
                                select 1 from relais.metric_digest known where known.week = ? and known.person = ?)""")
                    .params(week, person, week, person)
                    .update();
        });
    }

    @Override
    public Set<String> waiting(LocalDate week) {
        return new LinkedHashSet<>(
                jdbc.sql("select person from relais.metric_digest where week = ? and told_at is null order by person")
                        .param(week)
                        .query(String.class)
                        .list());
    }

    @Override
    public boolean tell(LocalDate week, String person, Instant at) {
        return jdbc.sql("update relais.metric_digest set told_at = ? where week = ? and person = ? and told_at is null")
                        .params(Timestamp.from(at), week, person)
                        .update()
                == 1;
    }
}
