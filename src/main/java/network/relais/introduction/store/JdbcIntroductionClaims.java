package network.relais.introduction.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import network.relais.introduction.IntroductionClaim;
import network.relais.introduction.IntroductionClaims;
import network.relais.introduction.Mediation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIntroductionClaims implements IntroductionClaims {

    private final JdbcClient jdbc;

    JdbcIntroductionClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockClient(String client) {
        jdbc.sql("select id from relais.organisation where id = ? for update")
                .param(client)
                .query(String.class)
                .optional();
    }

    @Override
    public List<IntroductionClaim> ofClient(String client) {
        return jdbc.sql("select * from relais.introduction_claim where client = ? order by number")
                .param(client)
                .query(JdbcIntroductionClaims::claim)
                .list();
    }

    @Override
    public List<IntroductionClaim> heldBy(String person) {
        return jdbc.sql("select * from relais.introduction_claim where holder = ? order by number desc")
                .param(person)
                .query(JdbcIntroductionClaims::claim)
                .list();
    }

    @Override
    public List<IntroductionClaim> all() {
        return jdbc.sql("select * from relais.introduction_claim order by number desc")
                .query(JdbcIntroductionClaims::claim)
                .list();
    }

    @Override
    public Optional<IntroductionClaim> find(long number) {
        return jdbc.sql("select * from relais.introduction_claim where number = ?")
                .param(number)
                .query(JdbcIntroductionClaims::claim)
                .optional();
    }

    @Override
    public void add(
            String client,
            String holder,
            String mission,
            LocalDate introducedOn,
            LocalDate protectedUntil,
            Optional<LocalDate> firstOrderOn,
            String recordedBy,
            Instant now) {
        jdbc.sql(
                        """
                        insert into relais.introduction_claim
                            (number, client, holder, mission, introduced_on, protected_until, first_order_on, recorded_by, recorded_at)
                        values (nextval('relais.introduction_claim_number'), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        client,
                        holder,
                        mission,
                        introducedOn,
                        protectedUntil,
                        firstOrderOn.orElse(null),
                        recordedBy,
                        Timestamp.from(now))
                .update();
    }

    @Override
    public void setFirstOrder(long number, LocalDate day) {
        jdbc.sql("update relais.introduction_claim set first_order_on = ? where number = ?")
                .params(day, number)
                .update();
    }

    @Override
    public void lose(long number, Instant now) {
        jdbc.sql("update relais.introduction_claim set lost_at = ? where number = ?")
                .params(Timestamp.from(now), number)
                .update();
    }

    @Override
    public long open(long claim, String contester, LocalDate day, String words, Optional<Long> file, Instant now) {
        var number = jdbc.sql("select nextval('relais.introduction_mediation_number')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into relais.introduction_mediation
                            (number, claim, contester, opened_at, contester_day, contester_words, contester_file,
                             holder_words, decision_words)
                        values (?, ?, ?, ?, ?, ?, ?, '', '')""")
                .params(number, claim, contester, Timestamp.from(now), day, words, file.orElse(null))
                .update();
        return number;
    }

    @Override
    public void update(Mediation mediation) {
        var decidedAt = mediation.decidedAt();
        jdbc.sql(
                        """
                        update relais.introduction_mediation
                        set contester_mediator = ?, holder_words = ?, holder_file = ?, holder_mediator = ?,
                            decided_for = ?, decided_by = ?, decided_at = ?, decision_words = ?
                        where number = ?""")
                .params(
                        mediation.contesterMediator(),
                        mediation.holderWords(),
                        mediation.holderFile(),
                        mediation.holderMediator(),
                        mediation.decidedFor(),
                        mediation.decidedBy(),
                        decidedAt == null ? null : Timestamp.from(decidedAt),
                        mediation.decisionWords(),
                        mediation.number())
                .update();
    }

    @Override
    public Optional<Mediation> mediation(long number) {
        return jdbc.sql("select * from relais.introduction_mediation where number = ?")
                .param(number)
                .query(JdbcIntroductionClaims::readMediation)
                .optional();
    }

    @Override
    public List<Mediation> mediations() {
        return jdbc.sql("select * from relais.introduction_mediation order by number desc")
                .query(JdbcIntroductionClaims::readMediation)
                .list();
    }

    private static IntroductionClaim claim(ResultSet row, int index) throws SQLException {
        return new IntroductionClaim(
                row.getLong("number"),
                row.getString("client"),
                row.getString("holder"),
                row.getString("mission"),
                row.getObject("introduced_on", LocalDate.class),
                row.getObject("protected_until", LocalDate.class),
                row.getObject("first_order_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                instant(row, "lost_at"));
    }

    private static Mediation readMediation(ResultSet row, int index) throws SQLException {
        return new Mediation(
                row.getLong("number"),
                row.getLong("claim"),
                row.getString("contester"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("contester_day", LocalDate.class),
                row.getString("contester_words"),
                row.getObject("contester_file", Long.class),
                row.getString("contester_mediator"),
                row.getString("holder_words"),
                row.getObject("holder_file", Long.class),
                row.getString("holder_mediator"),
                row.getString("decided_for"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("decision_words"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
