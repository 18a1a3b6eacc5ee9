package network.relais.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * A rate of value added tax, as in France. Amounts are turned from one into the other by exact arithmetic and rounded once, to the
 * nearest minor unit; exactly half of one goes up.
 */
public enum VatRate {
    STANDARD("20"),
    INTERMEDIATE("10"),
    REDUCED("5.5"),
    NONE("0");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String percent;

    VatRate(String percent) {
        this.percent = percent;
    }

    /** As it is typed and kept: {@code 5.5}. */
    public String percent() {
        return percent;
    }

    public static Optional<VatRate> ofPercent(String percent) {
        return Arrays.stream(values())
                .filter(rate -> rate.percent.equals(percent))
                .findFirst();
    }

    /** An amount excluding VAT, with it. */
    public Money including(Money net) {
        return rounded(
                BigDecimal.valueOf(net.minorUnits())
                        .multiply(HUNDRED.add(new BigDecimal(percent)))
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP),
                net.currency());
    }

    /** An amount including VAT, without it. */
    public Money excluding(Money gross) {
        return rounded(
                BigDecimal.valueOf(gross.minorUnits())
                        .multiply(HUNDRED)
                        .divide(HUNDRED.add(new BigDecimal(percent)), 0, RoundingMode.HALF_UP),
                gross.currency());
    }

    private static Money rounded(BigDecimal minorUnits, Currency currency) {
        return new Money(minorUnits.longValueExact(), currency);
    }
}
