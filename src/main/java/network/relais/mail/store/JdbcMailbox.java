package network.relais.mail.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.mail.Mailbox;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMailbox implements Mailbox {

    private final JdbcClient jdbc;

    JdbcMailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Mail> of(String personId) {
        return jdbc.sql("select * from relais.mail where recipient = ? order by number desc fetch first 100 rows only")
                .param(personId)
                .query(MailRows::mail)
                .list();
    }

    @Override
    public List<Mail> newest() {
        return jdbc.sql("select * from relais.mail order by number desc fetch first 100 rows only")
                .query(MailRows::mail)
                .list();
    }

    @Override
    public List<Mail> after(long number) {
        return jdbc.sql("select * from relais.mail where number > ? order by number")
                .param(number)
                .query(MailRows::mail)
                .list();
    }

    @Override
    public Map<String, Long> countByRecipient() {
        var counts = new HashMap<String, Long>();
        RowCallbackHandler count = row -> counts.put(row.getString("recipient"), row.getLong("mails"));
        jdbc.sql("select recipient, count(*) as mails from relais.mail group by recipient")
                .query(count);
        return counts;
    }

    @Override
    public Optional<Mail> find(long number) {
        return jdbc.sql("select * from relais.mail where number = ?")
                .param(number)
                .query(MailRows::mail)
                .optional();
    }
}
