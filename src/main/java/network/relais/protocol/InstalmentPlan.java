package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import network.relais.money.Apportionment;
import network.relais.money.Money;
import network.relais.protocol.Instalment.Due;
import org.jspecify.annotations.Nullable;

/** Instalments as amounts that sum to the budget, to the minor unit, even where percentages were agreed. */
final class InstalmentPlan {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An instalment with either an amount or a percentage of the budget. */
    record Typed(
            String id,
            String label,
            Due due,
            @Nullable String milestone,
            @Nullable LocalDate date,
            @Nullable Money amount,
            @Nullable BigDecimal percent) {}

    private InstalmentPlan() {}

    /**
     * Amounts stay as they are. Percentages are of the budget; what rounding cuts off goes one unit each to the largest
     * fractions.
     *
     * @throws ProtocolRefused if they do not sum to the budget
     */
    static List<Instalment> of(List<Typed> typed, Money budget) {
        var percentages =
                typed.stream().map(Typed::percent).filter(Objects::nonNull).toList();
        var exact = BigDecimal.valueOf(sumOfAmounts(typed))
                .add(percentages.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(BigDecimal.valueOf(budget.minorUnits()))
                        .divide(HUNDRED));
        var missing = BigDecimal.valueOf(budget.minorUnits()).subtract(exact);
        if (missing.abs().compareTo(BigDecimal.ONE) >= 0 || (percentages.isEmpty() && missing.signum() != 0)) {
            throw doesNotSum(exact, missing, budget);
        }
        var resolved = Apportionment.byLargestRemainder(
                percentages.isEmpty() ? 0 : budget.minorUnits() - sumOfAmounts(typed), percentages);
        var instalments = new ArrayList<Instalment>();
        int next = 0;
        for (var each : typed) {
            var amount = each.amount() != null ? each.amount() : new Money(resolved[next++], budget.currency());
            instalments.add(new Instalment(
                    each.id(), each.label(), each.due(), each.milestone(), each.date(), amount, each.percent()));
        }
        return instalments;
    }

    private static long sumOfAmounts(List<Typed> typed) {
        return typed.stream()
                .map(Typed::amount)
                .filter(Objects::nonNull)
                .mapToLong(Money::minorUnits)
                .sum();
    }

    private static ProtocolRefused doesNotSum(BigDecimal exact, BigDecimal missing, Money budget) {
        var currency = budget.currency();
        var sum = new Money(exact.longValue(), currency);
        var difference = new Money(missing.abs().longValue(), currency);
        return new ProtocolRefused(
                "INSTALMENTS_DO_NOT_SUM",
                "The instalments come to %s, the budget is %s: %s %s."
                        .formatted(
                                sum, budget, difference, missing.signum() > 0 ? "are still missing" : "are too much"),
                "Les échéances font %s, le budget est de %s\u00a0: %s %s."
                        .formatted(
                                sum.format(Locale.FRANCE),
                                budget.format(Locale.FRANCE),
                                difference.format(Locale.FRANCE),
                                missing.signum() > 0 ? "manquent encore" : "sont de trop"));
    }
}
