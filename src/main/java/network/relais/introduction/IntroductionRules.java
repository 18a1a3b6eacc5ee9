package network.relais.introduction;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What process owners have decided about introductions, by the day on which a claim arose. */
public interface IntroductionRules {

    /** For how long after the introduction a first order counts. */
    int protectedMonths(LocalDate introducedOn);

    /**
     * The introducer's part, as a percentage of the base.
     *
     * @param year since the client's first order, from 1
     */
    BigDecimal rate(LocalDate introducedOn, int year);
}
