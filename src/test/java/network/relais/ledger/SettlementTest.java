package network.relais.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final LineKey ANNE = LineKey.ofShare(LineKind.DELIVERY, "anne");
    private static final LineKey BRUNO = LineKey.ofShare(LineKind.DELIVERY, "bruno");

    /** The deposit in {@code docs/split.md}. */
    @Test
    void aDepositIsHandedOutToAllLinesTogether() {
        List<Account> accounts = List.of(
                unpaid(new LineKey(LineKind.EXPENSE, "anne", "1"), "420.00"),
                unpaid(new LineKey(LineKind.FIXED, "translator", "1"), "800.00"),
                unpaid(LineKey.ofShare(LineKind.NETWORK, "network"), "878.00"),
                unpaid(LineKey.ofShare(LineKind.INTRODUCER, "bruno"), "600.00"),
                unpaid(LineKey.ofShare(LineKind.COORDINATION, "anne"), "439.00"),
                unpaid(ANNE, "2736.76"),
                unpaid(BRUNO, "2326.24"),
                unpaid(LineKey.ofShare(LineKind.DELIVERY, "chloé"), "1800.00"));

        Settlement deposit = Settlement.of(accounts, euros("3000.00"));

        assertThat(deposit.payouts().stream().map(payout -> payout.amount().plain()))
                .containsExactly("126.00", "240.00", "263.40", "180.00", "131.70", "821.03", "697.87", "540.00");
        assertThat(deposit.credit().isZero()).isTrue();
    }

    @Test
    void aLineAheadOfItsNewTargetWaitsUntilTheOthersHaveCaughtUp() {
        List<Account> amended = List.of(
                new Account(ANNE, euros("60.00"), euros("50.00")), new Account(BRUNO, euros("140.00"), euros("50.00")));

        Settlement next = Settlement.of(amended, euros("30.00"));
        assertThat(amounts(next)).isEqualTo(Map.of(ANNE, euros("0.00"), BRUNO, euros("30.00")));

        Settlement last = Settlement.of(next.receivedOn(amended), euros("70.00"));
        assertThat(amounts(last)).isEqualTo(Map.of(ANNE, euros("10.00"), BRUNO, euros("60.00")));
    }

    @Test
    void aPaymentInAnotherCurrencyIsNeverHandedOut() {
        List<Account> accounts = List.of(unpaid(ANNE, "10.00"));

        assertThatThrownBy(() -> Settlement.of(accounts, new Money(1000, Currency.USD)))
                .hasMessage("USD and EUR cannot be mixed");
    }

    private static Map<LineKey, Money> amounts(Settlement settlement) {
        return settlement.payouts().stream()
                .collect(Collectors.toMap(Settlement.Payout::line, Settlement.Payout::amount));
    }

    private static Account unpaid(LineKey line, String total) {
        return new Account(line, euros(total), euros("0.00"));
    }

    private static Money euros(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
