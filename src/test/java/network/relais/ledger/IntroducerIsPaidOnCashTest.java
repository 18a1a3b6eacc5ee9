package network.relais.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import org.junit.jupiter.api.Test;

/** What {@code docs/introduction.md} promises of the money: nothing on expenses, nothing before the client has paid. */
class IntroducerIsPaidOnCashTest {

    private static final LineKey INTRODUCER = LineKey.ofShare(LineKind.INTRODUCER, "ines");

    @Test
    void expensesAndFixedPricesBringTheIntroducerNothing() {
        assertThat(total(split("0"))).isEqualTo(eur("1000"));
        assertThat(total(split("400"))).isEqualTo(eur("960"));
    }

    @Test
    void theIntroducerHasAPartOfEachPaymentAndOfNothingElse() {
        var split = split("0");
        var received = new HashMap<LineKey, Money>();

        pay(split, received, "3333.33");
        assertThat(received.get(INTRODUCER)).isEqualTo(eur("333.33"));
        pay(split, received, "0.01");
        assertThat(received.getOrDefault(INTRODUCER, eur("0")).minorUnits()).isBetween(33333L, 33334L);
        pay(split, received, "6666.66");
        assertThat(received.get(INTRODUCER)).isEqualTo(eur("1000"));
    }

    private static void pay(Split split, Map<LineKey, Money> received, String amount) {
        Settlement.of(Account.of(split, received), eur(amount))
                .payouts()
                .forEach(payout -> received.merge(payout.line(), payout.amount(), Money::plus));
    }

    private static Money total(Split split) {
        return Account.of(split, Map.of()).stream()
                .filter(account -> account.line().equals(INTRODUCER))
                .findFirst()
                .orElseThrow()
                .total();
    }

    private static Split split(String expense) {
        var input = SplitCase.ofBudget(eur("10000"))
                .rate(LineKind.INTRODUCER, BigDecimal.TEN)
                .beneficiary(LineKind.INTRODUCER, "ines")
                .contribution("anne", "Audit", BigDecimal.TEN, BigDecimal.valueOf(600), BigDecimal.ONE);
        if (!expense.equals("0")) {
            input.expense("e1", "anne", eur(expense), "Train");
        }
        return Split.of(input.build());
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
