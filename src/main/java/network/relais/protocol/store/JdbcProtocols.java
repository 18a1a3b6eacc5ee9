package network.relais.protocol.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.Answer;
import network.relais.protocol.CoordinatorDecision;
import network.relais.protocol.Order;
import network.relais.protocol.ProtocolLine;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import network.relais.protocol.Question;
import network.relais.protocol.Terms;
import network.relais.protocol.Told;
import network.relais.protocol.VersionInForce;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.SplitCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProtocols implements Protocols {

    private static final String VERSIONS = "select * from relais.protocol_version where mission = ? ";
    private static final String LATEST = "order by number desc fetch first 1 rows only";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    JdbcProtocols(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What of a version is kept as JSON: never queried, never changed. */
    record Content(Terms terms, List<SplitCase.Paid> paid) {}

    @Override
    public Optional<ProtocolVersion> latest(String missionId) {
        return version(VERSIONS + LATEST, missionId);
    }

    @Override
    public Optional<ProtocolVersion> latestAgreed(String missionId) {
        return version(VERSIONS + "and status = 'AGREED' " + LATEST, missionId);
    }

    @Override
    public Optional<ProtocolVersion> inForce(String missionId) {
        return version(VERSIONS + "and in_force_since is not null " + LATEST, missionId);
    }

    @Override
    public ProtocolVersion version(String missionId, int number) {
        return version(VERSIONS + "and number = ?", missionId, number)
                .orElseThrow(() ->
                        new NoSuchElementException("No version %d of the protocol of %s".formatted(number, missionId)));
    }

    private Optional<ProtocolVersion> version(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(JdbcProtocols::version).optional();
    }

    @Override
    public List<ProtocolVersion> versions(String missionId) {
        return jdbc.sql(VERSIONS + "order by number")
                .param(missionId)
                .query(JdbcProtocols::version)
                .list();
    }

    @Override
    public List<ProtocolLine> lines(String missionId, int number) {
        var currency = version(missionId, number).terms().currency();
        return jdbc.sql("select * from relais.protocol_line where mission = ? and version = ? order by position")
                .params(missionId, number)
                .query((row, index) -> line(row, currency))
                .list();
    }

    @Override
    public List<Answer> answers(String missionId, int number) {
        return jdbc.sql("select * from relais.protocol_answer where mission = ? and version = ? order by number")
                .params(missionId, number)
                .query(JdbcProtocols::answer)
                .list();
    }

    @Override
    public List<Question> questions(String missionId, int number) {
        return jdbc.sql("select * from relais.protocol_question where mission = ? and version = ? order by person")
                .params(missionId, number)
                .query(JdbcProtocols::question)
                .list();
    }

    @Override
    public Optional<Order> order(String missionId) {
        return jdbc.sql("select * from relais.client_order where mission = ? order by version desc"
                        + " fetch first 1 rows only")
                .param(missionId)
                .query(JdbcProtocols::order)
                .optional();
    }

    @Override
    public Optional<LocalDate> firstOrderedOn(String missionId) {
        return jdbc.sql("select ordered_on from relais.client_order where mission = ? order by ordered_on"
                        + " fetch first 1 rows only")
                .param(missionId)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public List<String> missionsInForce() {
        return jdbc.sql("select distinct mission from relais.protocol_version where in_force_since is not null"
                        + " order by mission")
                .query(String.class)
                .list();
    }

    @Override
    public void add(ProtocolVersion version, List<ProtocolLine> lines) {
        jdbc.sql(
                        """
                        insert into relais.protocol_version
                            (mission, number, round, origin, proposer, proposed_at, content, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        version.missionId(),
                        version.number(),
                        version.round(),
                        version.origin().name(),
                        version.proposer(),
                        Timestamp.from(version.proposedAt()),
                        AsJson.write(new Content(version.terms(), version.paid())),
                        version.status().name())
                .update();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            jdbc.sql(
                            """
                            insert into relais.protocol_line
                                (mission, version, position, kind, party, entry, label, amount, why_fr, why_en)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            version.missionId(),
                            version.number(),
                            i,
                            line.key().kind().name(),
                            line.key().party(),
                            line.key().entry(),
                            line.label(),
                            line.amount().minorUnits(),
                            line.whyInFrench(),
                            line.whyInEnglish())
                    .update();
        }
    }

    @Override
    public void seal(String missionId, int number, Seal seal) {
        jdbc.sql("insert into relais.protocol_seal (mission, version, secret, hash) values (?, ?, ?, ?)")
                .params(missionId, number, seal.secret(), seal.hash())
                .update();
    }

    @Override
    public Optional<Seal> seal(String missionId, int number) {
        return jdbc.sql("select * from relais.protocol_seal where mission = ? and version = ?")
                .params(missionId, number)
                .query((row, index) -> new Seal(row.getString("secret"), row.getString("hash")))
                .optional();
    }

    @Override
    public Set<String> missionsWithSeals() {
        return jdbc.sql("select distinct mission from relais.protocol_seal")
                .query(String.class)
                .set();
    }

    @Override
    public void setStatus(String missionId, int number, ProtocolVersion.Status status) {
        jdbc.sql("update relais.protocol_version set status = ? where mission = ? and number = ?")
                .params(status.name(), missionId, number)
                .update();
    }

    @Override
    public void putInForce(String missionId, int number, Instant now) {
        jdbc.sql("update relais.protocol_version set in_force_since = ? where mission = ? and number = ?")
                .params(Timestamp.from(now), missionId, number)
                .update();
        events.publishEvent(new VersionInForce(missionId));
    }

    @Override
    public boolean answer(Answer answer) {
        var told = answer.told();
        return jdbc.sql(
                                """
                        insert into relais.protocol_answer
                            (number, mission, version, person, kind, words, answered_at, carried_from, told_by, told_on, told_how,
                             told_file, told_file_hash, behalf, given_by)
                        select nextval('relais.protocol_answer_number'), ?, ?, ?, ?, ?, cast(? as timestamp with time zone),
                            cast(? as integer), cast(? as varchar(64)), cast(? as date), cast(? as varchar(10)),
                            cast(? as bigint), cast(? as varchar(64)), cast(? as varchar(20)), cast(? as varchar(64))
                        where not exists (
                            select 1 from relais.protocol_answer where mission = ? and version = ? and person = ?)""")
                        .params(
                                answer.missionId(),
                                answer.version(),
                                answer.person(),
                                answer.kind().name(),
                                answer.words(),
                                Timestamp.from(answer.answeredAt()),
                                answer.carriedFrom(),
                                told == null ? null : told.by(),
                                told == null ? null : told.on(),
                                told == null ? null : told.how().name(),
                                told == null ? null : told.file(),
                                told == null ? null : told.fileHash(),
                                answer.behalf().name(),
                                answer.givenBy(),
                                answer.missionId(),
                                answer.version(),
                                answer.person())
                        .update()
                > 0;
    }

    @Override
    public void takeBack(String missionId, int number, String person) {
        jdbc.sql("delete from relais.protocol_answer where mission = ? and version = ? and person = ?")
                .params(missionId, number, person)
                .update();
        needsUntil(missionId, number, person, null);
    }

    @Override
    public void ask(String missionId, int number, String person, Instant now) {
        jdbc.sql(
                        """
                        insert into relais.protocol_question (mission, version, person, asked_at)
                        select ?, ?, ?, cast(? as timestamp with time zone)
                        where not exists (
                            select 1 from relais.protocol_question where mission = ? and version = ? and person = ?)""")
                .params(missionId, number, person, Timestamp.from(now), missionId, number, person)
                .update();
    }

    @Override
    public void needsUntil(String missionId, int number, String person, @Nullable LocalDate day) {
        jdbc.sql(
                        """
                        update relais.protocol_question set needs_until = cast(? as date)
                        where mission = ? and version = ? and person = ?""")
                .params(day, missionId, number, person)
                .update();
    }

    @Override
    public void withdraw(String missionId, int number, String person, Instant now) {
        jdbc.sql(
                        """
                        update relais.protocol_question set withdrawn_at = ?
                        where mission = ? and version = ? and person = ? and withdrawn_at is null""")
                .params(Timestamp.from(now), missionId, number, person)
                .update();
    }

    @Override
    public boolean coordinatorDecides(String missionId, int number, CoordinatorDecision from, CoordinatorDecision to) {
        return jdbc.sql("update relais.protocol_version set coordinator_decision = ?"
                                + " where mission = ? and number = ? and coordinator_decision = ?")
                        .params(to.name(), missionId, number, from.name())
                        .update()
                > 0;
    }

    @Override
    public void addOrder(Order order) {
        jdbc.sql(
                        """
                        insert into relais.client_order
                            (mission, version, ordered_on, reference, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        order.missionId(),
                        order.version(),
                        order.orderedOn(),
                        order.reference(),
                        order.recordedBy(),
                        Timestamp.from(order.recordedAt()))
                .update();
    }

    private static ProtocolVersion version(ResultSet row, int index) throws SQLException {
        var content = AsJson.read(row.getString("content"), Content.class);
        var inForceSince = row.getTimestamp("in_force_since");
        return new ProtocolVersion(
                row.getString("mission"),
                row.getInt("number"),
                row.getInt("round"),
                ProtocolVersion.Origin.valueOf(row.getString("origin")),
                row.getString("proposer"),
                row.getTimestamp("proposed_at").toInstant(),
                content.terms(),
                content.paid(),
                ProtocolVersion.Status.valueOf(row.getString("status")),
                inForceSince == null ? null : inForceSince.toInstant());
    }

    private static ProtocolLine line(ResultSet row, Currency currency) throws SQLException {
        return new ProtocolLine(
                new LineKey(LineKind.valueOf(row.getString("kind")), row.getString("party"), row.getString("entry")),
                row.getString("label"),
                new Money(row.getLong("amount"), currency),
                row.getString("why_fr"),
                row.getString("why_en"));
    }

    private static Answer answer(ResultSet row, int index) throws SQLException {
        var carriedFrom = row.getObject("carried_from", Integer.class);
        var toldBy = row.getString("told_by");
        return new Answer(
                row.getString("mission"),
                row.getInt("version"),
                row.getString("person"),
                Answer.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getTimestamp("answered_at").toInstant(),
                carriedFrom,
                toldBy == null
                        ? null
                        : new Told(
                                toldBy,
                                row.getDate("told_on").toLocalDate(),
                                Told.How.valueOf(row.getString("told_how")),
                                row.getObject("told_file", Long.class),
                                row.getString("told_file_hash")),
                Answer.Behalf.valueOf(row.getString("behalf")),
                row.getString("given_by"));
    }

    private static Question question(ResultSet row, int index) throws SQLException {
        var needsUntil = row.getDate("needs_until");
        var withdrawnAt = row.getTimestamp("withdrawn_at");
        return new Question(
                row.getString("mission"),
                row.getInt("version"),
                row.getString("person"),
                row.getTimestamp("asked_at").toInstant(),
                needsUntil == null ? null : needsUntil.toLocalDate(),
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }

    private static Order order(ResultSet row, int index) throws SQLException {
        return new Order(
                row.getString("mission"),
                row.getInt("version"),
                row.getDate("ordered_on").toLocalDate(),
                row.getString("reference"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
