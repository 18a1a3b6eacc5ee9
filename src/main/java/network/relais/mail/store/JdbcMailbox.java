package network.relais.mail.store;

import java.util.List;
import java.util.Optional;
import network.relais.mail.Mailbox;
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
    public Optional<Mail> find(long number) {
        return jdbc.sql("select * from relais.mail where number = ?")
                .param(number)
                .query(MailRows::mail)
                .optional();
    }
}
