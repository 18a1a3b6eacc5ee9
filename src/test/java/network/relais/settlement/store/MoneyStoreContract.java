package network.relais.settlement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import network.relais.ledger.BookAccount;
import network.relais.ledger.Entry;
import network.relais.ledger.HandOut.Batch;
import network.relais.ledger.Ledger;
import network.relais.ledger.Payment;
import network.relais.ledger.Posting;
import network.relais.ledger.Posting.Kind;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.money.VatRate;
import network.relais.protocol.Instalment.Due;
import network.relais.settlement.Claim;
import network.relais.settlement.Claims;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link Ledger} and {@link Claims} promise, on whichever database. */
@JdbcTest
@ComponentScan({"network.relais.ledger.store", "network.relais.settlement.store"})
abstract class MoneyStoreContract {

    private static final String MISSION = "M-2026-0001";
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Payment.WithVat WITH_VAT =
            new Payment.WithVat(VatRate.STANDARD, Money.of("12.60", Currency.EUR));
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
        var payment = aPayment();
        var postings = List.of(
                handOut(payment, BookAccount.payable(TRAIN), "0.50"),
                handOut(payment, BookAccount.setAside(WORK), "10.00"));

        ledger.post(MISSION, postings, null, NOW);

        var books = ledger.of(MISSION, Currency.EUR);
        assertThat(books.payments()).containsExactly(payment);
        assertThat(books.entries())
                .extracting(Entry::posting)
                .containsExactly(payment.posting(), postings.get(0), postings.get(1));
        assertThat(ledger.of("M-2026-0002", Currency.EUR).payments()).isEmpty();
    }

    @Test
    void whatHappenedIsPostedOnce() {
        var posting = handOut(aPayment(), BookAccount.payable(TRAIN), "0.50");
        ledger.post(MISSION, List.of(posting), null, NOW);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> ledger.post(MISSION, List.of(posting), null, NOW));
    }

    @Test
    void anEntryIsReversedOnceAndWhole() {
        var payment = aPayment();
        ledger.post(MISSION, List.of(handOut(payment, BookAccount.payable(TRAIN), "0.50")), null, NOW);
        var wrong = ledger.of(MISSION, Currency.EUR).entries().get(1);

        ledger.post(MISSION, List.of(reversal(wrong, "0.50", "reversal/1")), "p900001", NOW);

        assertThat(ledger.of(MISSION, Currency.EUR).paidByLine()).isEmpty();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> ledger.post(MISSION, List.of(reversal(wrong, "0.50", "reversal/2")), null, NOW));
    }

    @Test
    void aReversalOfAnotherAmountIsRefusedByTheDatabase() {
        ledger.post(MISSION, List.of(handOut(aPayment(), BookAccount.payable(TRAIN), "0.50")), null, NOW);
        var wrong = ledger.of(MISSION, Currency.EUR).entries().get(1);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> ledger.post(MISSION, List.of(reversal(wrong, "0.49", "reversal/1")), null, NOW));
    }

    @Test
    void aReversalOnOtherAccountsIsRefusedByTheDatabase() {
        ledger.post(MISSION, List.of(handOut(aPayment(), BookAccount.payable(TRAIN), "0.50")), null, NOW);
        var wrong = ledger.of(MISSION, Currency.EUR).entries().get(1);
        var twisted = new Posting(
                "reversal/1",
                Kind.REVERSAL,
                wrong.posting().debit(),
                wrong.posting().credit(),
                wrong.posting().amount(),
                null,
                null,
                null,
                wrong.number());

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> ledger.post(MISSION, List.of(twisted), null, NOW));
    }

    @Test
    void anEntryBetweenAccountsThatDoNotBelongTogetherIsRefusedByTheDatabase() {
        var payment = aPayment();
        var fromTheBank = new Posting(
                "hand-out/x",
                Kind.HAND_OUT,
                BookAccount.BANK,
                BookAccount.payable(TRAIN),
                eur("1"),
                payment.number(),
                new Batch(payment.number(), 1, 1),
                null,
                null);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> ledger.post(MISSION, List.of(fromTheBank), null, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update relais.entry set amount = amount + 1",
                "update relais.entry set recorded_by = null",
                "delete from relais.entry",
                "update relais.payment set reference = 'another'",
                "delete from relais.payment",
                "update relais.transfer set paid_on = current_date",
                "delete from relais.transfer",
                "update relais.account set party = 'p900002'",
                "delete from relais.account"
            })
    void theBooksAreOnlyAddedTo(String change) {
        ledger.post(MISSION, List.of(handOut(aPayment(), BookAccount.payable(TRAIN), "0.50")), null, NOW);
        ledger.add("t1", null, TODAY, "", "", "p900001", NOW);

        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aTransferIsNotedOnce() {
        ledger.add("t1", "p900001", TODAY, "Transfer 8", "A-12", "p900001", NOW);

        assertThat(ledger.knows("t1")).isTrue();
        assertThat(ledger.knows("t2")).isFalse();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> ledger.add("t1", "p900001", TODAY, "", "", "p900001", NOW));
    }

    private Payment aPayment() {
        return ledger.add(MISSION, "one", eur("10.50"), TODAY, "Transfer 7", WITH_VAT, "p900001", NOW);
    }

    private static Posting handOut(Payment payment, BookAccount account, String amount) {
        return new Posting(
                "hand-out/" + account.code(),
                account.kind() == BookAccount.Kind.SET_ASIDE ? Kind.SET_ASIDE : Kind.HAND_OUT,
                BookAccount.CLIENT,
                account,
                eur(amount),
                payment.number(),
                new Batch(payment.number(), 2, 1),
                null,
                null);
    }

    private static Posting reversal(Entry wrong, String amount, String key) {
        var posting = wrong.posting();
        return new Posting(
                key,
                Kind.REVERSAL,
                posting.credit(),
                posting.debit(),
                eur(amount),
                posting.payment(),
                posting.batch(),
                null,
                wrong.number());
    }

    @Test
    void theSameRequestTwiceIsNoSecondPayment() {
        ledger.add(MISSION, "one", eur("1"), TODAY, "", WITH_VAT, "p900001", NOW);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> ledger.add(MISSION, "one", eur("1"), TODAY, "", WITH_VAT, "p900001", NOW));
    }

    @Test
    void anInstalmentIsKeptAsItWasSavedLast() {
        var planned = new Claim(
                "i1",
                0,
                "Deposit",
                Due.ON_DATE,
                null,
                TODAY,
                eur("30"),
                null,
                0,
                null,
                "",
                null,
                0,
                eur("0"),
                "",
                null);
        var collected = new Claim(
                "i1",
                1,
                "Report",
                Due.ON_ACCEPTANCE,
                "m1",
                null,
                eur("31"),
                TODAY,
                2,
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
