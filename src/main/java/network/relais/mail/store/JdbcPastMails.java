package network.relais.mail.store;

import network.relais.mail.PastMails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcPastMails implements PastMails {

    private final JdbcClient jdbc;

    private volatile boolean unwritten;

    JdbcPastMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void countAsSent() {
        jdbc.sql(
                        """
                        update relais.mail set sent_at = created_at, next_attempt_at = null
                        where next_attempt_at is not null""")
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void unwritten(Runnable work) {
        unwritten = true;
        try {
            work.run();
        } finally {
            unwritten = false;
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean areUnwritten() {
        return unwritten;
    }
}
