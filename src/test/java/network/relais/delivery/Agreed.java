package network.relais.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.Contribution;
import network.relais.protocol.Milestone;
import network.relais.protocol.Terms;

/** An agreement, as small as it can be: an audit due on 15 January 2027, then a plan due on 29 January 2027. */
final class Agreed {

    static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 4);
    static final LocalDate AUDIT_DUE = LocalDate.of(2027, 1, 15);
    static final LocalDate PLAN_DUE = LocalDate.of(2027, 1, 29);

    private Agreed() {}

    static Terms terms(Contribution... roles) {
        return new Terms(
                Money.of("20000", Currency.EUR),
                FIRST_DAY,
                PLAN_DUE,
                List.of(),
                List.of(),
                Map.of(),
                List.of(roles),
                List.of(
                        new Milestone("m1", "Plan", PLAN_DUE, "p1"),
                        new Milestone("m2", "Audit", AUDIT_DUE, "open-c2"),
                        new Milestone("m3", "Slides", PLAN_DUE, "p2")),
                List.of());
    }

    /** Twenty working days, of which ten have passed when the audit is due. */
    static Contribution role(String days) {
        return role("c1", "p1", days, FIRST_DAY, PLAN_DUE);
    }

    static Contribution role(String id, String person, String days, LocalDate from, LocalDate until) {
        return new Contribution(
                id,
                person,
                "Auditor",
                List.of(),
                new BigDecimal(days),
                Money.of("600", Currency.EUR),
                BigDecimal.ONE,
                "",
                from,
                until);
    }
}
