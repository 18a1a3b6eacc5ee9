package network.relais.split;

import static network.relais.split.LineKind.DELIVERY;
import static network.relais.split.LineKind.POTS;
import static network.relais.split.LineKind.RATED_POTS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import network.relais.money.Apportionment;
import network.relais.money.Currency;
import network.relais.money.Money;

/** The rules of {@code docs/split.md}, each a function, applied in their order. */
final class SplitRules {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SplitCase input;
    private final Currency currency;

    private SplitRules(SplitCase input) {
        this.input = input;
        this.currency = input.currency();
    }

    static Split apply(SplitCase input) {
        return new SplitRules(input).apply();
    }

    private Split apply() {
        SplitChecks.refuseNegativeRates(input);
        SplitChecks.refuseNegativeWeights(input);
        SplitChecks.refuseRatesBeyond100(input);
        Map<LineKind, List<Claim>> claims = claims();
        SplitChecks.refusePotsWithoutBeneficiary(input, claims);
        Money base = base();
        Map<LineKind, Money> rounded = roundedPots(base);
        Map<LineKind, Money> amounts = afterCaps(rounded);
        SplitChecks.refuseLessThanPaid(input, amounts, claims);
        SplitChecks.refuseFloorsOfNonContributors(input);
        SplitChecks.refuseFloorsBeyondDelivery(amounts.get(DELIVERY), claims.get(DELIVERY));
        SplitChecks.refuseDeliveryWithoutInvestment(amounts.get(DELIVERY), claims.get(DELIVERY));

        var pots = new EnumMap<LineKind, Pot>(LineKind.class);
        for (LineKind kind : claims.keySet()) {
            var size = new PotSize(kind, base, rate(kind), rounded.get(kind), amounts.get(kind));
            var sharing = Sharing.of(size.amount().minorUnits(), claims.get(kind));
            pots.put(kind, new Pot(size, claims.get(kind), sharing));
        }
        return new Split(input, base, pots);
    }

    /** Rule 1: what is left of the budget when expenses and fixed prices are deducted. */
    private Money base() {
        Money expenses = sum(input.expenses());
        Money fixed = sum(input.fixed());
        if (expenses.plus(fixed).isMoreThan(input.budget())) {
            throw SplitRejected.budgetExceeded(expenses, fixed, input.budget());
        }
        return input.budget().minus(expenses).minus(fixed);
    }

    private Money sum(List<SplitCase.Entry> entries) {
        return entries.stream().map(SplitCase.Entry::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** Rule 2: the percentages of the base, rounded so that the five pots sum to it. */
    private Map<LineKind, Money> roundedPots(Money base) {
        List<BigDecimal> rates = POTS.stream().map(this::rate).toList();
        long[] units = Apportionment.byLargestRemainder(base.minorUnits(), rates);
        var pots = new EnumMap<LineKind, Money>(LineKind.class);
        for (int i = 0; i < units.length; i++) {
            pots.put(POTS.get(i), new Money(units[i], currency));
        }
        return pots;
    }

    /** The delivery pot gets what the others leave. */
    private BigDecimal rate(LineKind pot) {
        return pot == DELIVERY ? HUNDRED.subtract(sumOfRates(input)) : input.rate(pot);
    }

    static BigDecimal sumOfRates(SplitCase input) {
        return input.rates().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Rule 3: what a pot has beyond its cap goes to the delivery. */
    private Map<LineKind, Money> afterCaps(Map<LineKind, Money> rounded) {
        var pots = new EnumMap<LineKind, Money>(rounded);
        input.caps().forEach((kind, cap) -> {
            Money pot = pots.get(kind);
            if (pot.isMoreThan(cap)) {
                pots.put(kind, cap);
                pots.merge(DELIVERY, pot.minus(cap), Money::plus);
            }
        });
        return pots;
    }

    /** Rules 4 and 5: who shares which pot, with which weight and floor. A pot with rate 0 is not shared at all. */
    private Map<LineKind, List<Claim>> claims() {
        var claims = new EnumMap<LineKind, List<Claim>>(LineKind.class);
        for (LineKind pot : RATED_POTS) {
            if (input.rate(pot).signum() > 0) {
                claims.put(pot, beneficiaries(pot));
            }
        }
        claims.put(DELIVERY, contributors());
        return claims;
    }

    private List<Claim> beneficiaries(LineKind pot) {
        var claims = new ArrayList<Claim>();
        input.beneficiaries(pot).forEach(each -> claims.add(Claim.ofWeight(each.party(), each.weight())));
        addPaid(pot, claims);
        return onePerParty(claims);
    }

    private List<Claim> contributors() {
        var claims = new ArrayList<Claim>();
        input.contributions().forEach(each -> claims.add(Claim.ofWeight(each.party(), each.investment())));
        input.floors()
                .forEach(each -> claims.add(
                        Claim.ofAgreedFloor(each.party(), each.amount().minorUnits())));
        addPaid(DELIVERY, claims);
        return onePerParty(claims);
    }

    private void addPaid(LineKind pot, List<Claim> claims) {
        for (SplitCase.Paid paid : input.paid()) {
            if (paid.kind() == pot) {
                claims.add(Claim.ofPaid(paid.party(), paid.amount().minorUnits()));
            }
        }
    }

    /** Sorted by party, so that those of one party stand beside each other. */
    private static List<Claim> onePerParty(List<Claim> claims) {
        claims.sort(Pot.BY_PARTY);
        var merged = new ArrayList<Claim>(claims.size());
        for (Claim claim : claims) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).party().equals(claim.party())) {
                merged.set(last, merged.get(last).plus(claim));
            } else {
                merged.add(claim);
            }
        }
        return Collections.unmodifiableList(merged);
    }
}
