package network.relais.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LineKey TRAIN = new LineKey(LineKind.EXPENSE, "anne", "train");
    private static final LineKey HOTEL = new LineKey(LineKind.EXPENSE, "anne", "hotel");
    private static final LineKey ANNE = LineKey.ofShare(LineKind.DELIVERY, "anne");

    @Test
    void everyLineGoesOnFromWhatItHasReceived() {
        Split split = Split.of(mission("300.00")
                .expense("train", "anne", euros("60.00"), "")
                .expense("hotel", "anne", euros("40.00"), "")
                .build());

        List<Account> accounts = Account.of(split, Map.of(HOTEL, euros("10.00"), ANNE, euros("50.00")));

        assertThat(accounts)
                .containsExactly(
                        new Account(TRAIN, euros("60.00"), euros("0.00")),
                        new Account(HOTEL, euros("40.00"), euros("10.00")),
                        new Account(ANNE, euros("200.00"), euros("50.00")));
    }

    @Test
    void whatADroppedExpenseHasReceivedCountsForTheOthersOfItsParty() {
        Split amended = Split.of(mission("300.00")
                .expense("hotel", "anne", euros("100.00"), "")
                .paid(LineKind.EXPENSE, "anne", euros("70.00"))
                .build());

        assertThat(Account.of(amended, Map.of(TRAIN, euros("60.00"), HOTEL, euros("10.00"))))
                .contains(new Account(HOTEL, euros("100.00"), euros("70.00")));
    }

    @Test
    void whatAnExpenseHasReceivedBeyondItsNewPriceCountsForTheOthersOfItsParty() {
        Split amended = Split.of(mission("300.00")
                .expense("train", "anne", euros("50.00"), "")
                .expense("hotel", "anne", euros("80.00"), "")
                .paid(LineKind.EXPENSE, "anne", euros("100.00"))
                .build());

        assertThat(Account.of(amended, Map.of(TRAIN, euros("60.00"), HOTEL, euros("40.00"))))
                .contains(
                        new Account(TRAIN, euros("50.00"), euros("50.00")),
                        new Account(HOTEL, euros("80.00"), euros("50.00")));
    }

    @Test
    void aSplitMadeWithoutWhatWasPaidIsNotSettled() {
        Split split = Split.of(mission("300.00").build());

        assertThatThrownBy(() -> Account.of(split, Map.of(TRAIN, euros("0.01"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.01 EUR");
        assertThatThrownBy(() -> Account.of(split, Map.of(ANNE, euros("300.01"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SplitCase.Builder mission(String budget) {
        return SplitCase.ofBudget(euros(budget))
                .contribution("anne", "expert", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE);
    }

    private static Money euros(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
