package network.relais.money;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatRateTest {

    @ParameterizedTest
    @CsvSource({
        "STANDARD,     3600.00, 3000.00",
        "STANDARD,     100.00,  83.33",
        "STANDARD,     0.01,    0.01",
        "STANDARD,     0.03,    0.03",
        "INTERMEDIATE, 110.00,  100.00",
        "INTERMEDIATE, 100.00,  90.91",
        "REDUCED,      105.50,  100.00",
        "REDUCED,      100.00,  94.79",
        "NONE,         12.34,   12.34"
    })
    void anAmountWithVatIsRoundedToTheNearestCentWithoutIt(VatRate rate, String gross, String net) {
        assertThat(rate.excluding(eur(gross))).isEqualTo(eur(net));
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, 83.33, 100.00", "REDUCED, 0.10, 0.11", "REDUCED, 0.09, 0.09", "INTERMEDIATE, 0.05, 0.06"})
    void halfACentGoesUp(VatRate rate, String net, String gross) {
        assertThat(rate.including(eur(net))).isEqualTo(eur(gross));
    }

    @Property
    void whatWasMadeOfAnAmountWithoutVatLeadsBackToIt(
            @ForAll VatRate rate, @ForAll @LongRange(max = Money.LARGEST_TYPED) long cents) {
        var net = new Money(cents, Currency.EUR);

        assertThat(rate.excluding(rate.including(net))).isEqualTo(net);
    }

    @Test
    void aRateIsFoundByWhatIsTyped() {
        assertThat(VatRate.ofPercent("5.5")).contains(VatRate.REDUCED);
        assertThat(VatRate.ofPercent("7")).isEmpty();
        assertThat(VatRate.ofPercent("")).isEmpty();
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
