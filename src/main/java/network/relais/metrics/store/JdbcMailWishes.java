package network.relais.metrics.store;

import java.util.HashMap;
import java.util.Map;
import network.relais.metrics.MailWishes;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcMailWishes implements MailWishes {

    private final JdbcClient jdbc;

    JdbcMailWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Wish> chosen() {
        var chosen = new HashMap<String, Wish>();
        RowCallbackHandler read = row ->
                chosen.put(row.getString("person"), new Wish(row.getBoolean("alerts"), row.getBoolean("digest")));
        jdbc.sql("select * from relais.metric_mail_wish").query(read);
        return chosen;
    }

    @Override
    public void choose(String person, Wish wish) {
        var isThere = jdbc.sql("update relais.metric_mail_wish set alerts = ?, digest = ? where person = ?")
                        .params(wish.alerts(), wish.digest(), person)
                        .update()
                > 0;
        if (!isThere) {
            jdbc.sql(
                            """
                            insert into relais.metric_mail_wish (person, alerts, digest) select ?, ?, ?
                            where not exists (select 1 from relais.metric_mail_wish known where known.person = ?)""")
                    .params(person, wish.alerts(), wish.digest(), person)
                    .update();
        }
    }
}
