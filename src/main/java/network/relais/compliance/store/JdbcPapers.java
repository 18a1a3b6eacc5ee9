package network.relais.compliance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import network.relais.compliance.HandedInPaper;
import network.relais.compliance.PaperKind;
import network.relais.compliance.Papers;
import network.relais.compliance.Waiver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPapers implements Papers {

    private static final String SELECT = "select payee_paper.*, wrong.reason, wrong.marked_by from relais.payee_paper"
            + " left join relais.wrong_paper wrong on wrong.paper = payee_paper.number";

    private final JdbcClient jdbc;

    JdbcPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(
            String payee,
            PaperKind kind,
            LocalDate issuedOn,
            LocalDate validUntil,
            long file,
            String handedInBy,
            Instant now) {
        jdbc.sql(
                        """
                        insert into relais.payee_paper
                            (number, payee, kind, issued_on, valid_until, file, handed_in_by, handed_in_at)
                        values (nextval('relais.payee_paper_number'), ?, ?, ?, ?, ?, ?, ?)""")
                .params(payee, kind.name(), issuedOn, validUntil, file, handedInBy, Timestamp.from(now))
                .update();
    }

    @Override
    public List<HandedInPaper> of(String payee) {
        return jdbc.sql(SELECT + " where payee = ? order by number desc")
                .param(payee)
                .query(JdbcPapers::paper)
                .list();
    }

    @Override
    public Optional<HandedInPaper> find(long number) {
        return jdbc.sql(SELECT + " where number = ?")
                .param(number)
                .query(JdbcPapers::paper)
                .optional();
    }

    @Override
    public Optional<HandedInPaper> lock(long number) {
        return jdbc.sql("select number from relais.payee_paper where number = ? for update")
                .param(number)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    @Override
    public void markWrong(long number, String reason, String by, Instant now) {
        jdbc.sql("insert into relais.wrong_paper (paper, reason, marked_by, marked_at) values (?, ?, ?, ?)")
                .params(number, reason, by, Timestamp.from(now))
                .update();
    }

    @Override
    public void waive(String payee, PaperKind kind, LocalDate until, String reason, String waivedBy, Instant now) {
        jdbc.sql(
                        """
                        insert into relais.paper_waiver (number, payee, kind, until_day, reason, waived_by, waived_at)
                        values (nextval('relais.paper_waiver_number'), ?, ?, ?, ?, ?, ?)""")
                .params(payee, kind.name(), until, reason, waivedBy, Timestamp.from(now))
                .update();
    }

    @Override
    public List<Waiver> waivers(String payee) {
        return jdbc.sql("select * from relais.paper_waiver where payee = ? order by number desc")
                .param(payee)
                .query((row, index) -> new Waiver(
                        row.getLong("number"),
                        row.getString("payee"),
                        PaperKind.valueOf(row.getString("kind")),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("waived_by"),
                        row.getTimestamp("waived_at").toInstant()))
                .list();
    }

    private static HandedInPaper paper(ResultSet row, int index) throws SQLException {
        return new HandedInPaper(
                row.getLong("number"),
                row.getString("payee"),
                PaperKind.valueOf(row.getString("kind")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getLong("file"),
                row.getString("handed_in_by"),
                row.getTimestamp("handed_in_at").toInstant(),
                row.getString("reason") == null
                        ? null
                        : new HandedInPaper.Wrong(row.getString("reason"), row.getString("marked_by")));
    }
}
