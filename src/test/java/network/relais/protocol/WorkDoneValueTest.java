package network.relais.protocol;

import static network.relais.protocol.Example.ANNE;
import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.contribution;
import static network.relais.protocol.Example.eur;
import static network.relais.protocol.Example.proposal;
import static network.relais.protocol.Example.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Language;
import network.relais.split.LineKind;
import network.relais.split.SplitCase;
import network.relais.split.SplitLine;
import org.junit.jupiter.api.Test;

/** What the work done is worth: the part of the delivery pot that it has in the investment agreed on, and never more than the line. */
class WorkDoneValueTest {

    @Test
    void halfOfTheDaysAreWorthHalfOfTheLine() {
        // Of 20 000.00: 450.50 expenses, 23 % for the pots: 15 053.11 for the work, 10 : 7 : 6.
        assertThat(line(proposal(terms()), BRUNO)).isEqualTo(eur("4581.38"));

        assertThat(WorkDoneValue.of(proposal(terms()), Map.of("c2", new BigDecimal("3.5"))))
                .containsOnly(Map.entry(BRUNO, eur("2290.69")));
    }

    @Test
    void daysBeyondThoseAgreedOnAreWorthNothingMore() {
        assertThat(WorkDoneValue.of(proposal(terms()), Map.of("c2", new BigDecimal("12"))))
                .isEqualTo(WorkDoneValue.of(proposal(terms()), Map.of("c2", new BigDecimal("7"))));
    }

    @Test
    void rolesOfOnePersonAreAddedAndAnUnknownOneIsNobodys() {
        var two = proposal(terms(contribution("c1", ANNE, 10), contribution("c2", ANNE, 7)));

        assertThat(WorkDoneValue.of(two, Map.of("c1", BigDecimal.TEN, "c2", new BigDecimal("7"), "c9", BigDecimal.ONE)))
                .containsOnly(Map.entry(ANNE, line(two, ANNE)));
    }

    @Test
    void aLineThatAFloorMadeSmallerIsTheMost() {
        var paid = List.of(new SplitCase.Paid(LineKind.DELIVERY, ANNE, eur("10000")));
        var floored = new Proposal(terms(), terms().split(paid).lines());

        assertThat(WorkDoneValue.of(floored, Map.of("c2", new BigDecimal("7"))))
                .containsOnly(Map.entry(BRUNO, line(floored, BRUNO)));
    }

    @Test
    void whoeverWouldGetLessThanTheWorkDoneIsWorthIsToldWithDaysAndBothAmounts() {
        var agreed = proposal(terms());
        var daysDone = Map.of("c1", BigDecimal.ONE, "c2", new BigDecimal("3.5"));
        var now = proposal(
                terms(contribution("c1", ANNE, 10), contribution("c2", BRUNO, 3), contribution("c3", ANNE, 10)));

        var below = BelowWorkDone.in(agreed, daysDone, now);

        assertThat(below).extracting(BelowWorkDone::party).containsExactly(BRUNO);
        assertThat(below.get(0).inWords(Wording.english(), now.terms()))
                .isEqualTo(BRUNO
                        + " has done 3.5 days, worth €2,290.69 as agreed; this would leave €1,963.45 for the work.");
        assertThat(below.get(0).inWords(new Wording(Language.FR, Map.of()), now.terms()))
                .startsWith(BRUNO + " a fait 3,5 jours, soit 2")
                .endsWith("pour ce travail.");
        assertThat(BelowWorkDone.in(agreed, Map.of(), now)).isEmpty();
    }

    @Property
    void isBetweenNothingAndTheLineAndGrowsWithTheDays(
            @ForAll @IntRange(min = 0, max = 2_000_000) int budget,
            @ForAll @IntRange(min = 1, max = 30) int first,
            @ForAll @IntRange(min = 1, max = 30) int second,
            @ForAll @IntRange(min = 1, max = 30) int third,
            @ForAll @IntRange(min = 0, max = 120) int quarters,
            @ForAll @IntRange(min = 0, max = 120) int more) {
        var agreed = proposal(of(budget, first, second, third));
        var fewer = days(quarters);
        var further = days(quarters + more);

        var before = worth(agreed, "c2", fewer);
        var after = worth(agreed, "c2", further);

        assertThat(before.minorUnits()).isBetween(0L, after.minorUnits());
        assertThat(after.minorUnits()).isLessThanOrEqualTo(line(agreed, BRUNO).minorUnits());
        if (further.compareTo(new BigDecimal(second)) >= 0) {
            assertThat(after.minorUnits())
                    .as("all days done are worth the line, to the unit that rounding adds")
                    .isGreaterThanOrEqualTo(line(agreed, BRUNO).minorUnits() - 1);
        }
    }

    @Property
    void isExactToTheUnitCutOff(
            @ForAll @IntRange(min = 0, max = 2_000_000) int budget,
            @ForAll @IntRange(min = 1, max = 30) int first,
            @ForAll @IntRange(min = 1, max = 30) int second,
            @ForAll @IntRange(min = 0, max = 30) int done) {
        var agreed = proposal(of(budget, first, second, 1));
        var pot = agreed.lines().stream()
                .filter(line -> line.kind() == LineKind.DELIVERY)
                .mapToLong(line -> line.amount().minorUnits())
                .sum();
        var whole = (long) first + second + 1;

        assertThat(worth(agreed, "c2", new BigDecimal(done)).minorUnits())
                .isEqualTo(pot * Math.min(done, second) / whole);
    }

    private static Terms of(int cents, int first, int second, int third) {
        return new Terms(
                Money.of(BigDecimal.valueOf(cents, 2), Currency.EUR),
                Example.START,
                Example.END,
                List.of(),
                List.of(),
                Map.of(LineKind.NETWORK, Example.pot("10", Party.NETWORK)),
                List.of(
                        contribution("c1", ANNE, first),
                        contribution("c2", BRUNO, second),
                        contribution("c3", Example.CHLOE, third)),
                List.of(),
                List.of());
    }

    private static BigDecimal days(int quarters) {
        return BigDecimal.valueOf(quarters).divide(BigDecimal.valueOf(4));
    }

    private static Money worth(Proposal agreed, String role, BigDecimal days) {
        return WorkDoneValue.of(agreed, Map.of(role, days)).getOrDefault(BRUNO, eur("0"));
    }

    private static Money line(Proposal proposal, String party) {
        return proposal.linesOf(party).stream()
                .filter(line -> line.kind() == LineKind.DELIVERY)
                .map(SplitLine::amount)
                .reduce(eur("0"), Money::plus);
    }
}
