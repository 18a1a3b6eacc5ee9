package network.relais.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.ledger.BookAccount;
import network.relais.ledger.Books;
import network.relais.ledger.Entry;
import network.relais.ledger.HandOut.Batch;
import network.relais.ledger.Ledger;
import network.relais.ledger.Owed;
import network.relais.ledger.PaidOff;
import network.relais.ledger.Payment;
import network.relais.ledger.Payout;
import network.relais.ledger.Payout.Part;
import network.relais.ledger.Payout.Reversal;
import network.relais.ledger.Posting;
import network.relais.ledger.Transfer;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.money.VatRate;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedger implements Ledger {

    private final JdbcClient jdbc;

    JdbcLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Books of(String missionId, Currency currency) {
        var payments = jdbc.sql(
                        """
                        select payment.*, entry.amount from relais.payment
                            join relais.entry on entry.payment = payment.number and entry.kind = 'PAYMENT'
                        where payment.mission = ? order by payment.number""")
                .param(missionId)
                .query((row, number) -> payment(row, currency))
                .list();
        var entries = jdbc.sql(
                        """
                        select entry.*, debited.kind as debit_kind, debited.line as debit_line,
                            debited.party as debit_party, debited.entry as debit_entry, credited.kind as credit_kind,
                            credited.line as credit_line, credited.party as credit_party, credited.entry as credit_entry
                        from relais.entry
                            join relais.account debited
                                on debited.mission = entry.mission and debited.code = entry.debit
                            join relais.account credited
                                on credited.mission = entry.mission and credited.code = entry.credit
                        where entry.mission = ? order by entry.number""")
                .param(missionId)
                .query((row, number) -> entry(row, currency))
                .list();
        return new Books(currency, payments, entries);
    }

    @Override
    public Payment add(
            String missionId,
            String request,
            Money amount,
            LocalDate receivedOn,
            String reference,
            Payment.@Nullable WithVat withVat,
            String recordedBy,
            Instant now) {
        long number = next("relais.payment_number");
        jdbc.sql(
                        """
                        insert into relais.payment (number, mission, request, received_on, reference, recorded_by,
                            recorded_at, vat_rate, gross)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        missionId,
                        request,
                        receivedOn,
                        reference,
                        recordedBy,
                        Timestamp.from(now),
                        withVat == null ? null : withVat.rate().percent(),
                        withVat == null ? null : withVat.gross().minorUnits())
                .update();
        var payment = new Payment(number, missionId, request, amount, receivedOn, reference, recordedBy, now, withVat);
        post(missionId, List.of(payment.posting()), recordedBy, now);
        return payment;
    }

    @Override
    public Transfer add(
            String request,
            @Nullable String recipient,
            LocalDate paidOn,
            String reference,
            String invoice,
            String recordedBy,
            Instant now) {
        long number = next("relais.transfer_number");
        jdbc.sql(
                        """
                        insert into relais.transfer (number, request, recipient, paid_on, reference, invoice, recorded_by,
                            recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, request, recipient, paidOn, reference, invoice, recordedBy, Timestamp.from(now))
                .update();
        return new Transfer(number, request, recipient, paidOn, reference, invoice, recordedBy, now);
    }

    @Override
    public boolean knows(String request) {
        return jdbc.sql("select count(*) from relais.transfer where request = ?")
                        .param(request)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void post(String missionId, List<Posting> postings, @Nullable String by, Instant now) {
        postings.stream()
                .flatMap(posting -> Arrays.stream(new BookAccount[] {posting.debit(), posting.credit()}))
                .distinct()
                .forEach(account -> open(missionId, account));
        for (var posting : postings) {
            var batch = posting.batch();
            jdbc.sql(
                            """
                            insert into relais.entry (number, mission, business_key, kind, debit, credit, amount, payment,
                                version, run, transfer, reverses, recorded_by, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            next("relais.entry_number"),
                            missionId,
                            posting.key(),
                            posting.kind().name(),
                            posting.debit().code(),
                            posting.credit().code(),
                            posting.amount().minorUnits(),
                            posting.payment(),
                            batch == null ? null : batch.version(),
                            batch == null ? null : batch.run(),
                            posting.transfer(),
                            posting.reverses(),
                            by,
                            Timestamp.from(now))
                    .update();
        }
    }

    @Override
    public List<Owed> owed() {
        return jdbc.sql(
                        """
                        select mission.id, mission.currency, account.line, account.party, account.entry,
                            sum(case when entry.credit = account.code then entry.amount else -entry.amount end) as units
                        from relais.account
                            join relais.mission on mission.id = account.mission
                            join relais.entry on entry.mission = account.mission
                                and (entry.credit = account.code or entry.debit = account.code)
                        where account.kind = 'payable'
                        group by mission.id, mission.currency, account.line, account.party, account.entry
                        having sum(case when entry.credit = account.code then entry.amount else -entry.amount end) > 0
                        order by mission.id, account.line, account.party, account.entry""")
                .query((row, number) -> new Owed(
                        row.getString("id"),
                        line(row),
                        new Money(row.getLong("units"), Currency.valueOf(row.getString("currency")))))
                .list();
    }

    @Override
    public List<PaidOff> paidOff(String missionId, String party, Currency currency) {
        return jdbc.sql(
                        """
                        select transfer.*, account.line, account.party, account.entry, entry.amount
                        from relais.entry
                            join relais.account on account.mission = entry.mission and account.code = entry.debit
                            join relais.transfer on transfer.number = entry.transfer
                        where entry.mission = ? and account.party = ? and entry.kind = 'PAYOUT'
                            and not exists (select 1 from relais.entry later where later.reverses = entry.number)
                        order by entry.number""")
                .params(missionId, party)
                .query((row, number) ->
                        new PaidOff(transfer(row), line(row), new Money(row.getLong("amount"), currency)))
                .list();
    }

    @Override
    public List<Payout> payouts(int most) {
        return payouts(
                "transfer.number in (select number from relais.transfer where recipient is not null"
                        + " order by number desc fetch first ? rows only)",
                most);
    }

    @Override
    public Optional<Payout> payout(long transfer) {
        return payouts("transfer.number = ? and transfer.recipient is not null", transfer).stream()
                .findFirst();
    }

    private List<Payout> payouts(String which, Object parameter) {
        record Row(Transfer transfer, Part part, @Nullable Reversal reversal) {}
        var rows = jdbc.sql(
                        """
                        select transfer.*, entry.mission, entry.amount, mission.currency, account.line, account.party,
                            account.entry, reversal.reason, reversal.reversed_by, reversal.reversed_at
                        from relais.transfer
                            join relais.entry on entry.transfer = transfer.number and entry.kind = 'PAYOUT'
                            join relais.account on account.mission = entry.mission and account.code = entry.debit
                            join relais.mission on mission.id = entry.mission
                            left join relais.transfer_reversal reversal on reversal.transfer = transfer.number
                        where\s"""
                                + which + " order by transfer.number desc, entry.number")
                .param(parameter)
                .query((row, number) -> new Row(
                        transfer(row),
                        new Part(
                                row.getString("mission"),
                                line(row),
                                new Money(row.getLong("amount"), Currency.valueOf(row.getString("currency")))),
                        row.getString("reason") == null
                                ? null
                                : new Reversal(
                                        row.getString("reason"),
                                        row.getString("reversed_by"),
                                        row.getTimestamp("reversed_at").toInstant())))
                .list();
        var byTransfer = new LinkedHashMap<Long, List<Row>>();
        rows.forEach(row -> byTransfer
                .computeIfAbsent(row.transfer().number(), number -> new ArrayList<>())
                .add(row));
        return byTransfer.values().stream()
                .map(its -> new Payout(
                        its.get(0).transfer(),
                        its.stream().map(Row::part).toList(),
                        its.get(0).reversal()))
                .toList();
    }

    @Override
    public void noteReversal(long transfer, String reason, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into relais.transfer_reversal (transfer, reason, reversed_by, reversed_at)
                        values (?, ?, ?, ?)""")
                .params(transfer, reason, by, Timestamp.from(now))
                .update();
    }

    @Override
    public Map<Long, Instant> recordedAt(String missionId) {
        var recorded = new HashMap<Long, Instant>();
        jdbc.sql("select number, recorded_at from relais.entry where mission = ?")
                .param(missionId)
                .query(row -> {
                    recorded.put(
                            row.getLong("number"),
                            row.getTimestamp("recorded_at").toInstant());
                });
        return recorded;
    }

    private static LineKey line(ResultSet row) throws SQLException {
        return new LineKey(
                LineKind.ofCode(row.getString("line")).orElseThrow(), row.getString("party"), row.getString("entry"));
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getLong("number"),
                row.getString("request"),
                row.getString("recipient"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("reference"),
                row.getString("invoice"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private void open(String missionId, BookAccount account) {
        var line = account.line();
        jdbc.sql(
                        """
                        insert into relais.account (mission, code, kind, line, party, entry)
                        select mission.id, cast(? as varchar(140)), cast(? as varchar(20)), cast(? as varchar(20)),
                            cast(? as varchar(64)), cast(? as varchar(20))
                        from relais.mission
                        where mission.id = ? and not exists (
                            select 1 from relais.account where account.mission = mission.id and account.code = ?)""")
                .params(
                        account.code(),
                        account.kind().code(),
                        line == null ? null : line.kind().code(),
                        line == null ? null : line.party(),
                        line == null ? null : line.entry(),
                        missionId,
                        account.code())
                .update();
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
    }

    private static Payment payment(ResultSet row, Currency currency) throws SQLException {
        var rate = row.getString("vat_rate");
        return new Payment(
                row.getLong("number"),
                row.getString("mission"),
                row.getString("request"),
                new Money(row.getLong("amount"), currency),
                row.getObject("received_on", LocalDate.class),
                row.getString("reference"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                rate == null
                        ? null
                        : new Payment.WithVat(
                                VatRate.ofPercent(rate).orElseThrow(), new Money(row.getLong("gross"), currency)));
    }

    private static Entry entry(ResultSet row, Currency currency) throws SQLException {
        var payment = number(row, "payment");
        var version = row.getObject("version", Integer.class);
        return new Entry(
                row.getLong("number"),
                new Posting(
                        row.getString("business_key"),
                        Posting.Kind.valueOf(row.getString("kind")),
                        account(row, "debit"),
                        account(row, "credit"),
                        new Money(row.getLong("amount"), currency),
                        payment,
                        payment == null || version == null ? null : new Batch(payment, version, row.getInt("run")),
                        number(row, "transfer"),
                        number(row, "reverses")));
    }

    private static BookAccount account(ResultSet row, String side) throws SQLException {
        var code = row.getString(side + "_kind");
        var kind = Arrays.stream(BookAccount.Kind.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        var line = row.getString(side + "_line");
        return new BookAccount(
                kind,
                line == null
                        ? null
                        : new LineKey(
                                LineKind.ofCode(line).orElseThrow(),
                                row.getString(side + "_party"),
                                row.getString(side + "_entry")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
