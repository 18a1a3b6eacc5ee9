package network.relais.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;

class SettlementPropertyTest {

    /** Payments of a mission from its first to its last, on lines that have received nothing yet. */
    record Payments(List<Account> accounts, List<Money> payments) {}

    @Property
    void theClosedFormEqualsTheLoopToTheUnit(
            @ForAll("anywhereInAMission") List<Account> accounts, @ForAll("small") Money payment) {
        long[] payouts = units(Settlement.of(accounts, payment));

        assertThat(payouts).isEqualTo(unitByUnit(accounts, payment));
    }

    @Property
    void aPaymentIsHandedOutWholeUpToTheBudget(
            @ForAll("anywhereInAMission") List<Account> accounts, @ForAll("any") Money payment) {
        Settlement settlement = Settlement.of(accounts, payment);

        long outstanding = accounts.stream()
                .mapToLong(account -> account.outstanding().minorUnits())
                .sum();
        long handedOut = Arrays.stream(units(settlement)).sum();
        assertThat(handedOut).isEqualTo(Math.min(payment.minorUnits(), outstanding));
        assertThat(handedOut + settlement.credit().minorUnits()).isEqualTo(payment.minorUnits());
    }

    @Property
    void noLineEverReceivesMoreThanItsTotalWhateverItHasReceivedBefore(
            @ForAll("anywhereInAMission") List<Account> accounts, @ForAll("any") Money payment) {
        long[] payouts = units(Settlement.of(accounts, payment));

        for (int i = 0; i < payouts.length; i++) {
            assertThat(payouts[i]).isBetween(0L, accounts.get(i).outstanding().minorUnits());
        }
    }

    @Property
    void whenEverythingIsPaidEveryLineHasItsTotal(@ForAll("missions") Payments mission, @ForAll("any") Money last) {
        List<Account> accounts = mission.accounts();
        for (Money payment : mission.payments()) {
            accounts = Settlement.of(accounts, payment).receivedOn(accounts);
        }
        Money outstanding = accounts.stream().map(Account::outstanding).reduce(last, Money::plus);
        Settlement settlement = Settlement.of(accounts, outstanding);

        assertThat(settlement.credit()).isEqualTo(last);
        assertThat(settlement.receivedOn(accounts))
                .allSatisfy(account -> assertThat(account.received()).isEqualTo(account.total()));
    }

    @Property
    void aLineStaysWithinTwoMinorUnitsOfItsTarget(@ForAll("missions") Payments mission) {
        List<Account> accounts = mission.accounts();
        for (Money payment : mission.payments()) {
            accounts = Settlement.of(accounts, payment).receivedOn(accounts);
            assertThat(farthestFromTarget(accounts)).isLessThan(2.0);
        }
    }

    /** As the rule is told: the reference that the closed form has to equal. */
    private static long[] unitByUnit(List<Account> accounts, Money payment) {
        BigInteger budget = sum(accounts.stream().map(Account::total).toList());
        BigInteger before = sum(accounts.stream().map(Account::received).toList());
        long units = Math.min(payment.minorUnits(), budget.subtract(before).longValueExact());
        BigInteger paidSoFar = before.add(BigInteger.valueOf(units));
        long[] payouts = new long[accounts.size()];
        for (long unit = 0; unit < units; unit++) {
            int furthestBelow = 0;
            for (int i = 1; i < payouts.length; i++) {
                BigInteger gap = gap(accounts.get(i), payouts[i], paidSoFar, budget);
                if (gap.compareTo(gap(accounts.get(furthestBelow), payouts[furthestBelow], paidSoFar, budget)) > 0) {
                    furthestBelow = i;
                }
            }
            payouts[furthestBelow]++;
        }
        return payouts;
    }

    /** Times the budget. */
    private static BigInteger gap(Account account, long payout, BigInteger paidSoFar, BigInteger budget) {
        BigInteger received = BigInteger.valueOf(account.received().minorUnits() + payout);
        return BigInteger.valueOf(account.total().minorUnits())
                .multiply(paidSoFar)
                .subtract(received.multiply(budget));
    }

    private static double farthestFromTarget(List<Account> accounts) {
        BigInteger budget = sum(accounts.stream().map(Account::total).toList());
        BigInteger paid = sum(accounts.stream().map(Account::received).toList());
        return accounts.stream()
                        .map(account -> gap(account, 0, paid, budget).abs())
                        .max(BigInteger::compareTo)
                        .orElseThrow()
                        .doubleValue()
                / Math.max(1, budget.doubleValue());
    }

    private static BigInteger sum(List<Money> amounts) {
        return amounts.stream()
                .map(amount -> BigInteger.valueOf(amount.minorUnits()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long[] units(Settlement settlement) {
        return settlement.payouts().stream()
                .mapToLong(payout -> payout.amount().minorUnits())
                .toArray();
    }

    @Provide
    Arbitrary<Money> small() {
        return Arbitraries.longs().between(0, 400).map(SettlementPropertyTest::euros);
    }

    @Provide
    Arbitrary<Money> any() {
        return Arbitraries.longs().between(0, Money.LARGEST_TYPED).map(SettlementPropertyTest::euros);
    }

    /** As after any number of amendments: lines behind and lines ahead of their targets. */
    @Provide
    Arbitrary<List<Account>> anywhereInAMission() {
        Arbitrary<Long> totals = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 12),
                Arbitraries.longs().between(0, 500),
                Arbitraries.longs().between(0, Money.LARGEST_TYPED / 100));
        Arbitrary<Double> receivedPart = Arbitraries.oneOf(
                Arbitraries.of(0.0, 1.0), Arbitraries.doubles().between(0, 1));
        return Combinators.combine(totals, receivedPart)
                .as((total, part) -> new long[] {total, Math.min(total, (long) (total * part))})
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(SettlementPropertyTest::accounts);
    }

    @Provide
    Arbitrary<Payments> missions() {
        Arbitrary<List<Account>> accounts = Arbitraries.longs()
                .between(0, 100_000)
                .map(total -> new long[] {total, 0})
                .list()
                .ofMinSize(1)
                .ofMaxSize(15)
                .map(SettlementPropertyTest::accounts);
        Arbitrary<List<Money>> payments = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, 200_000))
                .map(SettlementPropertyTest::euros)
                .list()
                .ofMaxSize(20);
        return Combinators.combine(accounts, payments).as(Payments::new);
    }

    private static List<Account> accounts(List<long[]> totalsAndReceived) {
        var accounts = new ArrayList<Account>();
        for (long[] each : totalsAndReceived) {
            LineKey line = LineKey.ofShare(LineKind.DELIVERY, "p" + accounts.size());
            accounts.add(new Account(line, euros(each[0]), euros(each[1])));
        }
        return accounts;
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.EUR);
    }
}
