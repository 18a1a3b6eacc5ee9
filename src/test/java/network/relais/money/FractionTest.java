package network.relais.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "100, 3, EUR, 33.333333…",
        "200, 3, EUR, 66.666666…",
        "25, 2, EUR, 12.50",
        "12, 1, EUR, 12.00",
        "1, 8, EUR, 0.125",
        "1, 10000000, EUR, 0.000000…",
        "0, 5, EUR, 0.00",
        "7, 2, JPY, 3.5",
        "1, 3, TND, 0.3333333…"
    })
    void decimalsSayWhetherTheyGoOn(BigInteger numerator, BigInteger denominator, Currency currency, String decimals) {
        assertThat(new Fraction(numerator, denominator).decimals(currency)).isEqualTo(decimals);
    }

    @Test
    void aProportionIsExactAndReduced() {
        Money hundred = new Money(10_000, Currency.EUR);

        assertThat(Fraction.proportion(hundred, new BigDecimal("0.5"), new BigDecimal("1.50")))
                .hasToString("100/3");
        assertThat(Fraction.proportion(hundred, new BigDecimal("7.5"), BigDecimal.valueOf(100)))
                .hasToString("15/2");
        assertThat(Fraction.of(hundred)).hasToString("100/1");
    }

    @Test
    void peopleReadItInTheirLanguage() {
        Fraction fraction =
                Fraction.proportion(new Money(1_000_000, Currency.EUR), BigDecimal.ONE, BigDecimal.valueOf(3));

        assertThat(fraction.format(Currency.EUR, Locale.FRANCE)).isEqualTo("3\u202F333,333333…\u00A0€");
        assertThat(fraction.format(Currency.EUR, Locale.UK)).isEqualTo("€3,333.333333…");
    }

    @Test
    void nothingIsDividedByZeroAndNothingIsNegative() {
        assertThatThrownBy(() -> new Fraction(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fraction(BigInteger.ONE.negate(), BigInteger.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
