package network.relais.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.ledger.Payout.Batch;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Two contributors, 2 : 1 of 900.00; the second is called "open" while nobody has the role. */
class BooksTest {

    private static final LineKey ANNE = LineKey.ofShare(LineKind.DELIVERY, "anne");
    private static final LineKey BRUNO = LineKey.ofShare(LineKind.DELIVERY, "bruno");
    private static final LineKey OPEN = LineKey.ofShare(LineKind.DELIVERY, "open");

    @Test
    void aPaymentIsHandedOutOnceUnderOneVersion() {
        var books = settled(books(payment(1, "300")), 1, split("bruno"));

        assertThat(books.paidByLine()).containsExactlyInAnyOrderEntriesOf(Map.of(ANNE, eur("200"), BRUNO, eur("100")));
        assertThat(books.toHandOut(1)).isEmpty();
        assertThat(books.toHandOut(2)).isEmpty();
        assertThat(books.paidOut()).isEqualTo(eur("300"));
    }

    @Test
    void whatIsForAnOpenRoleIsSetAsideAndNobodyElseGetsMoreForIt() {
        var books = settled(books(payment(1, "300")), 1, split("open"));

        assertThat(books.paidByLine()).containsExactlyEntriesOf(Map.of(ANNE, eur("200")));
        assertThat(books.receivedUnder(1)).containsEntry(OPEN, eur("100"));
        assertThat(books.receivedUnder(2)).doesNotContainKey(OPEN);
    }

    @Test
    void aSecondPaymentCountsWhatWasSetAsideOfTheFirst() {
        var first = settled(books(payment(1, "300")), 1, split("open"));

        var second = settled(with(first, payment(2, "300")), 1, split("open"));

        assertThat(second.paidByLine()).containsEntry(ANNE, eur("400"));
        assertThat(second.receivedUnder(1)).containsEntry(OPEN, eur("200"));
    }

    @Test
    void whatWasSetAsideGoesToWhoeverTakesTheRolePaymentByPayment() {
        var before = settled(books(payment(1, "300"), payment(2, "150")), 1, split("open"));

        var after = settled(before, 2, split("bruno"));

        assertThat(after.of(new Batch(1, 2)))
                .extracting(Payout::line, Payout::amount)
                .containsExactly(tuple(BRUNO, "100"));
        assertThat(after.of(new Batch(2, 2)))
                .extracting(Payout::line, Payout::amount)
                .containsExactly(tuple(BRUNO, "50"));
        assertThat(after.paidOut()).isEqualTo(eur("450"));
    }

    @Test
    void whatExceedsTheBudgetIsHandedOutOnceALargerBudgetIsAgreed() {
        var before = settled(books(payment(1, "1000")), 1, split("bruno"));
        assertThat(before.paidOut()).isEqualTo(eur("900"));

        var after = settled(before, 2, split("1200", "bruno"));

        assertThat(after.paidOut()).isEqualTo(eur("1000"));
        assertThat(after.paidByLine()).containsEntry(ANNE, eur("666.67")).containsEntry(BRUNO, eur("333.33"));
    }

    @Test
    void aSplitMadeBeforeAPaymentMayNotLeaveEverybodyWhatTheyHaveBeenPaid() {
        var books = settled(books(payment(1, "900")), 1, split("bruno"));

        assertThat(books.fit(split("bruno"))).isTrue();
        assertThat(books.fit(split("chloe"))).isFalse();
        assertThat(books.fit(split("600", "bruno"))).isFalse();
    }

    @Test
    void aBatchIsFoundAgainByItsId() {
        assertThat(Batch.of(new Batch(12, 3).id())).isEqualTo(new Batch(12, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Batch.of("12"));
    }

    private static Tuple tuple(LineKey line, String amount) {
        return Tuple.tuple(line, eur(amount));
    }

    private static Books settled(Books start, int version, Split split) {
        var books = start;
        for (var payment : start.toHandOut(version)) {
            var payouts = new ArrayList<>(books.payouts());
            payouts.addAll(books.handOut(payment, version, split, "open"::equals));
            var batches = new HashSet<>(books.batches());
            batches.add(new Batch(payment.number(), version));
            books = new Books(Currency.EUR, books.payments(), payouts, batches);
        }
        return books;
    }

    private static Books books(Payment... payments) {
        return new Books(Currency.EUR, List.of(payments), List.of(), Set.of());
    }

    private static Books with(Books books, Payment payment) {
        var payments = new ArrayList<>(books.payments());
        payments.add(payment);
        return new Books(Currency.EUR, payments, books.payouts(), books.batches());
    }

    private static Payment payment(long number, String amount) {
        var day = LocalDate.of(2026, 3, 2);
        return new Payment(number, "M-2026-0001", "r" + number, eur(amount), day, "", "p1", Instant.EPOCH);
    }

    private static Split split(String second) {
        return split("900", second);
    }

    private static Split split(String budget, String second) {
        var input = SplitCase.ofBudget(eur(budget));
        input.contribution("anne", "Lead", BigDecimal.valueOf(2), BigDecimal.TEN, BigDecimal.ONE);
        input.contribution(second, "Help", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE);
        return Split.of(input.build());
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
