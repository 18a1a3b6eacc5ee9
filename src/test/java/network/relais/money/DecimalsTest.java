package network.relais.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @Test
    void daysAndRatesAreTypedWithCommaOrPoint() {
        assertThat(Decimals.parse("2,5")).isEqualByComparingTo("2.5");
        assertThat(Decimals.parse("2.5")).isEqualByComparingTo("2.5");
        assertThat(Decimals.parse("-3")).isEqualByComparingTo("-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1\n", "1.", ".1", "+1", "1e3", "1,5", "", " 1", "1.0000000001", "1234567890123456789", "１"})
    void machinesWritePlainDigitsOnly(String text) {
        assertThat(Decimals.isPlain(text)).isFalse();
        assertThatThrownBy(() -> Decimals.ofPlain(text)).isInstanceOf(AmountRefused.class);
    }

    @Test
    void aNumberIsShownWithoutZerosThatSayNothing() {
        assertThat(Decimals.plain(new BigDecimal("100.00"))).isEqualTo("100");
        assertThat(Decimals.plain(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(Decimals.format(new BigDecimal("3600.50"), Locale.FRANCE)).isEqualTo("3\u202F600,5");
        assertThat(Decimals.format(new BigDecimal("3600.50"), Locale.UK)).isEqualTo("3,600.5");
    }
}
