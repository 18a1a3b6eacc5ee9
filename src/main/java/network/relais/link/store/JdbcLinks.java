package network.relais.link.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import network.relais.link.Links;
import network.relais.link.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinks implements Links {

    private static final String GOOD = " used_at is null and revoked_at is null and expires_at > ?";

    private final JdbcClient jdbc;

    JdbcLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String hash, Purpose purpose, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into relais.answer_link (hash, word, which, mission, person, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        hash,
                        purpose.word(),
                        purpose.which(),
                        purpose.missionId(),
                        purpose.person(),
                        Timestamp.from(now),
                        Timestamp.from(expiresAt))
                .update();
    }

    @Override
    public Optional<Purpose> find(String hash, Instant now) {
        return jdbc.sql("select * from relais.answer_link where hash = ? and" + GOOD)
                .params(hash, Timestamp.from(now))
                .query((row, number) -> new Purpose(
                        row.getString("word"),
                        row.getString("which"),
                        row.getString("mission"),
                        row.getString("person")))
                .optional();
    }

    @Override
    public boolean use(String hash, Instant now) {
        return jdbc.sql("update relais.answer_link set used_at = ? where hash = ? and" + GOOD)
                        .params(Timestamp.from(now), hash, Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public int countGood(String person, Instant now) {
        return jdbc.sql("select count(*) from relais.answer_link where person = ? and" + GOOD)
                .params(person, Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    @Override
    public int revokeAllOf(String person, Instant now) {
        return jdbc.sql("update relais.answer_link set revoked_at = ? where person = ? and" + GOOD)
                .params(Timestamp.from(now), person, Timestamp.from(now))
                .update();
    }

    @Override
    public void forget(String person, Instant before) {
        jdbc.sql("delete from relais.answer_link where person = ? and expires_at < ?")
                .params(person, Timestamp.from(before))
                .update();
    }
}
