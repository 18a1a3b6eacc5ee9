package network.relais.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import network.relais.ledger.HandOut.Batch;
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
        assertThat(books.settle(1, split("bruno"), "open"::equals)).isEmpty();
        assertThat(books.settle(2, split("bruno"), "open"::equals)).isEmpty();
        assertThat(books.handedOut()).isEqualTo(eur("300"));
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

        assertThat(after.of(new Batch(1, 2, 1)))
                .extracting(HandOut::line, HandOut::amount)
                .containsExactly(tuple(BRUNO, "100"));
        assertThat(after.of(new Batch(2, 2, 1)))
                .extracting(HandOut::line, HandOut::amount)
                .containsExactly(tuple(BRUNO, "50"));
        assertThat(after.handedOut()).isEqualTo(eur("450"));
    }

    @Test
    void whatExceedsTheBudgetIsHandedOutOnceALargerBudgetIsAgreed() {
        var before = settled(books(payment(1, "1000")), 1, split("bruno"));
        assertThat(before.handedOut()).isEqualTo(eur("900"));

        var after = settled(before, 2, split("1200", "bruno"));

        assertThat(after.handedOut()).isEqualTo(eur("1000"));
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
        assertThat(new Batch(12, 3, 1).id()).isEqualTo("12-3");
        assertThat(Batch.of("12-3")).isEqualTo(new Batch(12, 3, 1));
        assertThat(Batch.of(new Batch(12, 3, 2).id())).isEqualTo(new Batch(12, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Batch.of("12"));
    }

    @Test
    void whatIsTooMuchIsCreditAndAnotherEntryUsesItForALargerBudget() {
        var before = settled(books(payment(1, "1000.50")), 1, split("bruno"));
        assertThat(before.credit()).isEqualTo(eur("100.50"));

        var after = settled(before, 2, split("960", "bruno"));

        assertThat(after.credit()).isEqualTo(eur("40.50"));
        assertThat(after.handedOut()).isEqualTo(eur("960"));
        assertThat(after.received()).isEqualTo(eur("1000.50"));
    }

    @Test
    void aCreditNoteMakesCreditOfWhatNobodyHasGot() {
        var before = settled(books(payment(1, "900")), 1, split("open"));
        assertThat(before.handedOut()).isEqualTo(eur("600"));

        var after = settled(before, 2, split("750", "bruno", "600"));

        assertThat(after.credit()).isEqualTo(eur("150"));
        assertThat(after.paidByLine()).containsEntry(ANNE, eur("600")).containsEntry(BRUNO, eur("150"));
    }

    @Test
    void aReversedPaymentLeavesEverybodyWhatTheyHadBefore() {
        var before = settled(books(payment(1, "300")), 1, split("bruno"));
        var wrong = payment(2, "450");

        var reversed = reversed(settled(with(before, wrong), 1, split("bruno")), wrong);

        assertThat(reversed.received()).isEqualTo(eur("300"));
        assertThat(reversed.paidByLine()).isEqualTo(before.paidByLine());
        assertThat(reversed.holds(wrong)).isFalse();
        assertThat(reversed.holds(reversed.payment(1))).isTrue();
        assertThat(reversed.settle(1, split("bruno"), "open"::equals)).isEmpty();
    }

    @Test
    void whatSomebodyWasPaidOutOfAReversedPaymentStaysTheirsAndTheLineWaitsForTheOthers() {
        var first = payment(1, "300");
        var paid = settled(books(first), 1, split("bruno"));
        paid = paid.plus(paid.payOut(7, ANNE::equals));

        var reversed = reversed(paid, first);
        assertThat(reversed.paidByLine()).containsExactlyEntriesOf(Map.of(ANNE, eur("200")));
        assertThat(reversed.payable()).isEmpty();
        assertThat(reversed.received()).isEqualTo(eur("0"));

        var after = settled(with(reversed, payment(2, "240")), 1, split("bruno"));
        // 240 came in: 160 and 80 would be due, but Anne has 200 already.
        assertThat(after.paidByLine()).containsEntry(ANNE, eur("200")).containsEntry(BRUNO, eur("40"));
        after = settled(with(after, payment(3, "660")), 1, split("bruno"));
        assertThat(after.paidByLine()).containsEntry(ANNE, eur("600")).containsEntry(BRUNO, eur("300"));
    }

    @Test
    void aPayoutThatWasNoneIsOwedAgain() {
        var books = settled(books(payment(1, "300")), 1, split("bruno"));
        var paid = books.plus(books.payOut(7, line -> true));
        assertThat(paid.transferred()).isEqualTo(eur("300"));

        var back = paid.plus(paid.takeBackPayout(7));

        assertThat(back.payable()).isEqualTo(books.payable());
        assertThat(back.transferred()).isEqualTo(eur("0"));
        assertThat(back.received()).isEqualTo(eur("300"));
        assertThat(back.takeBackPayout(7)).isEmpty();
        assertThat(back.takeBackPayout(8)).isEmpty();
    }

    @Test
    void whoeverWasNotPaidAfterAllKeepsNothingOfAPaymentThatWasNone() {
        var first = payment(1, "300");
        var paid = settled(books(first), 1, split("bruno"));
        paid = paid.plus(paid.payOut(7, ANNE::equals));
        var reversed = settled(with(reversed(paid, first), payment(2, "60")), 1, split("bruno"));
        assertThat(reversed.paidByLine()).containsExactlyEntriesOf(Map.of(ANNE, eur("200")));

        var back = settled(reversed.plus(reversed.takeBackPayout(7)), 1, split("bruno"));

        // Only 60 came in: 40 and 20.
        assertThat(back.paidByLine()).containsExactlyInAnyOrderEntriesOf(Map.of(ANNE, eur("40"), BRUNO, eur("20")));
        assertThat(back.payable()).isEqualTo(back.paidByLine());
    }

    @Test
    void ofTwoPayoutsOutOfAPaymentThatWasNoneTheOtherIsStillKept() {
        var first = payment(1, "300");
        var books = settled(books(first), 1, split("bruno"));
        books = books.plus(books.payOut(7, ANNE::equals));
        books = settled(with(books, payment(2, "300")), 1, split("bruno"));
        books = books.plus(books.payOut(8, ANNE::equals));
        books = reversed(reversed(books, first), books.payment(2));
        assertThat(books.paidByLine()).containsExactlyEntriesOf(Map.of(ANNE, eur("400")));

        books = books.plus(books.takeBackPayout(8));
        assertThat(books.paidByLine()).containsExactlyEntriesOf(Map.of(ANNE, eur("200")));
        assertThat(books.payable()).isEmpty();

        books = books.plus(books.takeBackPayout(7));
        assertThat(books.paidByLine()).isEmpty();
    }

    @Test
    void whoeverKeepsWhatTheyWerePaidIsNotOwedItAgainWhenWhatMadeUpForItIsNoneEither() {
        var first = payment(1, "300");
        var books = settled(books(first), 1, split("bruno"));
        books = reversed(books.plus(books.payOut(7, ANNE::equals)), first);
        // The second makes up for what Anne keeps; the third is handed out as if the first had come in.
        books = settled(with(books, payment(2, "200")), 1, split("bruno"));
        books = settled(with(books, payment(3, "400")), 1, split("bruno"));
        assertThat(books.paidByLine()).containsOnly(entry(ANNE, eur("400")), entry(BRUNO, eur("200")));

        books = settled(reversed(books, books.payment(2)), 1, split("bruno"));

        // 400 came in, of which 200 are Anne's by the third payment: those that she was paid.
        assertThat(books.paidByLine()).containsOnly(entry(ANNE, eur("200")), entry(BRUNO, eur("200")));
        assertThat(books.payable()).containsOnly(entry(BRUNO, eur("200")));
        assertThat(books.handedOut()).isEqualTo(books.received());
    }

    @Test
    void nothingIsHandedOutAsLongAsThePartiesAreAheadOfTheClient() {
        var first = payment(1, "300");
        var paid = settled(books(first), 1, split("bruno"));
        paid = reversed(paid.plus(paid.payOut(7, line -> true)), first);

        var after = settled(with(paid, payment(2, "120")), 1, split("bruno"));
        assertThat(after.handedOut()).isEqualTo(eur("300"));
        assertThat(after.credit()).isEqualTo(eur("0"));

        after = settled(with(after, payment(3, "600")), 1, split("bruno"));
        assertThat(after.handedOut()).isEqualTo(eur("720"));
    }

    @Test
    void aReversedPaymentMakesRoomForWhatWasTooMuchOfAnother() {
        var first = payment(1, "600");
        var books = settled(books(first, payment(2, "450")), 1, split("bruno"));
        assertThat(books.credit()).isEqualTo(eur("150"));

        var after = settled(reversed(books, first), 1, split("bruno"));

        assertThat(after.credit()).isEqualTo(eur("0"));
        assertThat(after.handedOut()).isEqualTo(eur("450"));
        assertThat(after.of(new Batch(2, 1, 2))).extracting(HandOut::amount).containsExactly(eur("100"), eur("50"));
    }

    @Test
    void creditThatWasPaidBackIsNeitherCreditNorReceived() {
        var books = settled(books(payment(1, "910"), payment(2, "30")), 1, split("bruno"));

        var refunded = books.plus(books.refund(5, eur("35")));

        assertThat(refunded.credit()).isEqualTo(eur("5"));
        assertThat(refunded.received()).isEqualTo(eur("905"));
        assertThat(refunded.refunded()).isEqualTo(eur("35"));
        assertThat(refunded.refundedOf(refunded.payment(1))).isEqualTo(eur("10"));
        assertThatIllegalArgumentException().isThrownBy(() -> refunded.refund(6, eur("5.01")));
    }

    @Test
    void aBudgetOfNothingHandsNothingOut() {
        var books = settled(books(payment(1, "10")), 1, split("0", "bruno"));

        assertThat(books.credit()).isEqualTo(eur("10"));
        assertThat(books.handedOut()).isEqualTo(eur("0"));
    }

    @Test
    void whatWasHandedOutIsReadAsItWasThen() {
        var books = settled(books(payment(1, "300")), 1, split("bruno"));
        var later = settled(with(books, payment(2, "300")), 1, split("bruno"));

        assertThat(later.whenHandedOut(new Batch(1, 1, 1)).handedOut()).isEqualTo(eur("300"));
        assertThatIllegalArgumentException().isThrownBy(() -> later.whenHandedOut(new Batch(3, 1, 1)));
    }

    private static Tuple tuple(LineKey line, String amount) {
        return Tuple.tuple(line, eur(amount));
    }

    private static Books settled(Books start, int version, Split split) {
        return start.plus(start.settle(version, split, "open"::equals));
    }

    private static Books reversed(Books books, Payment payment) {
        return books.plus(books.reverse(payment));
    }

    private static Books books(Payment... payments) {
        var books = new Books(Currency.EUR, List.of(), List.of());
        for (var payment : payments) {
            books = with(books, payment);
        }
        return books;
    }

    private static Books with(Books books, Payment payment) {
        var payments = new ArrayList<>(books.payments());
        payments.add(payment);
        return new Books(Currency.EUR, payments, books.entries()).plus(List.of(payment.posting()));
    }

    private static Payment payment(long number, String amount) {
        var day = LocalDate.of(2026, 3, 2);
        return new Payment(number, "M-2026-0001", "r" + number, eur(amount), day, "", "p1", Instant.EPOCH);
    }

    private static Split split(String second) {
        return split("900", second);
    }

    private static Split split(String budget, String second) {
        return split(budget, second, "0");
    }

    private static Split split(String budget, String second, String paidToAnne) {
        var input = SplitCase.ofBudget(eur(budget));
        input.paid(LineKind.DELIVERY, "anne", eur(paidToAnne));
        input.contribution("anne", "Lead", BigDecimal.valueOf(2), BigDecimal.TEN, BigDecimal.ONE);
        input.contribution(second, "Help", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE);
        return Split.of(input.build());
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
