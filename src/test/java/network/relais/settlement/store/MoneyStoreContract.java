package network.relais.settlement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import network.relais.ledger.Ledger;
import network.relais.ledger.Payout;
import network.relais.ledger.Payout.Batch;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.Instalment.Due;
import network.relais.settlement.Claim;
import network.relais.settlement.Claims;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link Ledger} and {@link Claims} promise, on whichever database. */
@JdbcTest
@ComponentScan({"network.relais.ledger.store", "network.relais.settlement.store"})
abstract class MoneyStoreContract {

    private static final String MISSION = "M-2026-0001";
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final LineKey TRAIN = new LineKey(LineKind.EXPENSE, "p900001", "e1");
    private static final LineKey WORK = LineKey.ofShare(LineKind.DELIVERY, "open-c2");

    @Autowired
    private Ledger ledger;

    @Autowired
    private Claims claims;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aMission() {
        jdbc.sql("insert into relais.organisation (id, name) values ('o900001', 'Client')")
                .update();
        jdbc.sql("insert into relais.person (id, given_name, family_name, language) values ('p900001', 'A', 'B', 'FR')")
                .update();
        jdbc.sql("insert into relais.mission (id, title, client, introducer, currency, phase, opened_at)"
                        + " values ('M-2026-0001', 'T', 'o900001', 'p900001', 'EUR', 'DELIVERY', current_timestamp)")
                .update();
    }

    @Test
    void whatIsRecordedAndHandedOutIsOnTheBooks() {
        var payment = ledger.add(MISSION, "one", eur("10.50"), TODAY, "Transfer 7", "p900001", NOW);
        var batch = new Batch(payment.number(), 2);
        var payouts = List.of(
                new Payout(payment.number(), 2, TRAIN, eur("0.50"), false),
                new Payout(payment.number(), 2, WORK, eur("10.00"), true));

        ledger.handOut(batch, payouts, NOW);

        var books = ledger.of(MISSION, Currency.EUR);
        assertThat(books.payments()).containsExactly(payment);
        assertThat(books.payouts()).containsExactlyElementsOf(payouts);
        assertThat(books.batches()).containsExactly(batch);
        assertThat(ledger.of("M-2026-0002", Currency.EUR).payments()).isEmpty();
    }

    @Test
    void theSameRequestTwiceIsNoSecondPayment() {
        ledger.add(MISSION, "one", eur("1"), TODAY, "", "p900001", NOW);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> ledger.add(MISSION, "one", eur("1"), TODAY, "", "p900001", NOW));
    }

    @Test
    void onePaymentIsHandedOutOnceUnderOneVersion() {
        var payment = ledger.add(MISSION, "one", eur("1"), TODAY, "", "p900001", NOW);
        ledger.handOut(new Batch(payment.number(), 1), List.of(), NOW);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> ledger.handOut(new Batch(payment.number(), 1), List.of(), NOW));
    }

    @Test
    void anInstalmentIsKeptAsItWasSavedLast() {
        var planned = new Claim(
                "i1", 0, "Deposit", Due.ON_DATE, null, TODAY, eur("30"), null, null, "", null, 0, eur("0"), "", null);
        var collected = new Claim(
                "i1",
                1,
                "Report",
                Due.ON_ACCEPTANCE,
                "m1",
                null,
                eur("31"),
                TODAY,
                TODAY.plusDays(1),
                "2026-17",
                TODAY.plusDays(31),
                2,
                eur("11"),
                "They moved.",
                null);

        claims.save(MISSION, planned);
        assertThat(claims.of(MISSION, Currency.EUR)).containsExactly(planned);
        claims.save(MISSION, collected);

        assertThat(claims.of(MISSION, Currency.EUR)).containsExactly(collected);
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
