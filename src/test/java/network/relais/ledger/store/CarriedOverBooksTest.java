package network.relais.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import network.relais.ledger.BookAccount;
import network.relais.ledger.Books;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.testing.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was recorded before there was double entry: a payment handed out, another set aside and handed out again, one waiting. */
class CarriedOverBooksTest {

    private static final LineKey ANNE = LineKey.ofShare(LineKind.DELIVERY, "p1");
    private static final LineKey BRUNO = LineKey.ofShare(LineKind.DELIVERY, "p2");
    private static final LineKey TRAIN = new LineKey(LineKind.EXPENSE, "p1", "e1");

    private static final List<String> BEFORE = List.of(
            "insert into relais.organisation (id, name) values ('o1', 'Client')",
            "insert into relais.person (id, given_name, family_name, language) values ('p1', 'A', 'B', 'FR')",
            "insert into relais.mission (id, title, client, introducer, currency, phase, opened_at)"
                    + " values ('M-2026-0001', 'T', 'o1', 'p1', 'EUR', 'DELIVERY', current_timestamp)",
            "insert into relais.payment (number, mission, request, amount, received_on, reference, recorded_by, recorded_at)"
                    + " values (7, 'M-2026-0001', 'b', 5000, date '2026-03-05', '', 'p1', timestamp '2026-03-05 10:00:00')",
            "insert into relais.payment (number, mission, request, amount, received_on, reference, recorded_by, recorded_at)"
                    + " values (3, 'M-2026-0001', 'a', 30000, date '2026-03-04', 'T', 'p1', timestamp '2026-03-04 10:00:00')",
            "insert into relais.hand_out values (3, 1, timestamp '2026-03-04 10:00:00')",
            "insert into relais.hand_out values (3, 2, timestamp '2026-03-09 10:00:00')",
            "insert into relais.payout values (3, 1, 0, 'expense', 'p1', 'e1', 1000, false)",
            "insert into relais.payout values (3, 1, 1, 'delivery', 'p1', '', 19000, false)",
            "insert into relais.payout values (3, 1, 2, 'delivery', 'open-c2', '', 10000, true)",
            "insert into relais.payout values (3, 2, 0, 'delivery', 'p2', '', 10000, false)",
            "insert into relais.instalment (mission, id, position, label, due, amount, due_on, invoice_reference,"
                    + " follow_ups, written_off, write_off_reason) values ('M-2026-0001', 'i1', 0, 'Deposit', 'ON_ORDER',"
                    + " 30000, date '2026-03-04', '', 0, 0, '')");

    @Test
    void areTheSameInH2() {
        carriedOver(
                "RELAIS", "h2", new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    @Test
    void areTheSameInPostgres() {
        var settings = Postgres.settingsOfNewDatabase();
        carriedOver(
                "relais",
                "postgresql",
                new DriverManagerDataSource(
                        settings.get("spring.datasource.url"),
                        String.valueOf(settings.get("spring.datasource.username")),
                        String.valueOf(settings.get("spring.datasource.password"))));
    }

    private static void carriedOver(String schema, String vendor, DriverManagerDataSource database) {
        migrate(schema, vendor, database, "82");
        var jdbc = JdbcClient.create(database);
        BEFORE.forEach(row -> jdbc.sql(row).update());

        migrate(schema, vendor, database, "latest");

        var books = new JdbcLedger(jdbc).of("M-2026-0001", Currency.EUR);
        assertThat(books.payments()).extracting(payment -> payment.number()).containsExactly(3L, 7L);
        assertThat(books.payment(3).amount()).isEqualTo(eur("300"));
        assertThat(books.received()).isEqualTo(eur("350"));
        assertThat(books.paidByLine())
                .containsExactlyInAnyOrderEntriesOf(Map.of(TRAIN, eur("10"), ANNE, eur("190"), BRUNO, eur("100")));
        assertThat(books.payable()).isEqualTo(books.paidByLine());
        assertThat(books.receivedUnder(1))
                .as("what was set aside was handed out again")
                .hasSize(3);
        assertThat(accounts(books)).contains("bank", "client", "set-aside/delivery/open-c2/");
        assertThat(books.entries()).hasSize(7);
        assertThat(jdbc.sql("select times_due from relais.instalment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static List<String> accounts(Books books) {
        return books.entries().stream()
                .flatMap(entry ->
                        List.of(entry.posting().debit(), entry.posting().credit()).stream())
                .map(BookAccount::code)
                .distinct()
                .toList();
    }

    private static void migrate(String schema, String vendor, DriverManagerDataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .target(target)
                .load()
                .migrate();
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
