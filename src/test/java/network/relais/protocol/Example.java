package network.relais.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKind;

/** A mission of 20 000 EUR: Anne coordinates and works, Bruno and Chloe work, Ines introduced. */
public final class Example {

    public static final String ANNE = "p1";
    public static final String BRUNO = "p2";
    public static final String CHLOE = "p3";
    public static final String INES = "p4";
    public static final String ANIMATOR = "p5";
    public static final LocalDate START = LocalDate.of(2026, 12, 1);
    public static final LocalDate END = LocalDate.of(2027, 3, 31);

    private Example() {}

    public static Terms terms() {
        return terms(contribution("c1", ANNE, 10), contribution("c2", BRUNO, 7), contribution("c3", CHLOE, 6));
    }

    public static Terms terms(Contribution... contributions) {
        return new Terms(
                eur("20000"),
                START,
                END,
                List.of(new Terms.Deduction("e1", ANNE, eur("450.50"), "Train")),
                List.of(),
                Map.of(
                        LineKind.NETWORK, pot("10", Party.NETWORK),
                        LineKind.INTRODUCER, pot("5", INES),
                        LineKind.COORDINATION, pot("8", ANNE)),
                List.of(contributions),
                List.of(
                        new Milestone("m1", "Audit", LocalDate.of(2027, 1, 31), ANNE),
                        new Milestone("m2", "Plan", END, BRUNO)),
                List.of(
                        new Instalment("i1", "Deposit", Instalment.Due.ON_ORDER, null, null, eur("6000"), number("30")),
                        new Instalment("i2", "Audit", Instalment.Due.ON_ACCEPTANCE, "m1", null, eur("8000"), null),
                        new Instalment("i3", "Rest", Instalment.Due.ON_DATE, null, END, eur("6000"), null)));
    }

    public static Contribution contribution(String id, String party, int days) {
        return new Contribution(
                id,
                party,
                "Consultant " + id,
                List.of("audit"),
                new BigDecimal(days),
                eur("600"),
                BigDecimal.ONE,
                "",
                START,
                END);
    }

    static Proposal proposal(Terms terms) {
        return new Proposal(terms, terms.split(List.of()).lines());
    }

    static Terms.Pot pot(String rate, String party) {
        return new Terms.Pot(
                number(rate), number(rate), "", null, List.of(new Terms.Beneficiary(party, BigDecimal.ONE)));
    }

    static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }

    static BigDecimal number(String plain) {
        return new BigDecimal(plain);
    }
}
