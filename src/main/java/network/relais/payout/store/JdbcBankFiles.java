package network.relais.payout.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import network.relais.payout.BankFile;
import network.relais.payout.BankFiles;
import network.relais.payout.Payables.Item;
import network.relais.payout.Payables.Payable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBankFiles implements BankFiles {

    private final JdbcClient jdbc;

    JdbcBankFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public BankFile add(List<Payable> paid, String madeBy, Instant now) {
        long number = jdbc.sql("select nextval('relais.bank_file_number')")
                .query(Long.class)
                .single();
        jdbc.sql("insert into relais.bank_file (number, made_by, made_at) values (?, ?, ?)")
                .params(number, madeBy, Timestamp.from(now))
                .update();
        for (var payable : paid) {
            payable.items().stream()
                    .filter(item -> item.held().isEmpty())
                    .map(Item::missionId)
                    .distinct()
                    .forEach(mission -> jdbc.sql(
                                    "insert into relais.bank_file_payment (file, mission, party) values (?, ?, ?)")
                            .params(number, mission, payable.person().id())
                            .update());
        }
        return new BankFile(number, madeBy, now);
    }

    @Override
    public Optional<BankFile> paying(String party, List<String> missions, Instant until) {
        return jdbc.sql(
                        """
                        select bank_file.* from relais.bank_file
                        where made_at <= :until and exists (
                            select 1 from relais.bank_file_payment payment
                            where payment.file = bank_file.number and payment.party = :party and payment.mission in (:missions))
                        order by number desc fetch first 1 rows only""")
                .param("until", Timestamp.from(until))
                .param("party", party)
                .param("missions", missions)
                .query((row, number) -> new BankFile(
                        row.getLong("number"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .optional();
    }
}
