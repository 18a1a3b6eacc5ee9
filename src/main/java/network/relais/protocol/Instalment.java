package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import network.relais.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of the budget that is invoiced to the client at one time. All instalments sum to the budget.
 *
 * @param id stable from version to version: {@code i1}
 * @param milestone the milestone on whose acceptance it is due, if it is
 * @param date the day on which it is due, if that was agreed
 * @param amount excluding VAT, whether an amount or a percentage was agreed
 * @param percent of the budget, if that is what was agreed
 */
public record Instalment(
        String id,
        String label,
        Due due,
        @Nullable String milestone,
        @Nullable LocalDate date,
        Money amount,
        @Nullable BigDecimal percent) {

    public enum Due {
        ON_ORDER,
        ON_ACCEPTANCE,
        ON_DATE
    }

    public Instalment {
        percent = percent == null ? null : Numbers.plain(percent);
        if ((due == Due.ON_ACCEPTANCE) != (milestone != null) || (due == Due.ON_DATE) != (date != null)) {
            throw new IllegalArgumentException("An instalment due " + due + " names that and nothing else: " + id);
        }
    }
}
