package network.relais.split;

import static network.relais.split.LineKind.DEDUCTED;
import static network.relais.split.LineKind.DELIVERY;
import static network.relais.split.LineKind.RATED_POTS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import network.relais.money.Currency;
import network.relais.money.Money;

/** What stands in the way of a split. Called in the order of {@link SplitRejected.Code}. */
final class SplitChecks {

    private SplitChecks() {}

    static void refuseNegativeRates(SplitCase input) {
        for (LineKind pot : RATED_POTS) {
            if (input.rate(pot).signum() < 0) {
                throw SplitRejected.negativeRate(pot, input.rate(pot));
            }
        }
    }

    static void refuseNegativeWeights(SplitCase input) {
        for (LineKind pot : RATED_POTS) {
            List<SplitCase.Beneficiary> beneficiaries = input.beneficiaries(pot);
            for (int i = 0; i < beneficiaries.size(); i++) {
                SplitCase.Beneficiary each = beneficiaries.get(i);
                if (each.weight().signum() < 0) {
                    String at = "beneficiaries/" + pot.code() + "/" + i + "/weight";
                    throw SplitRejected.negativeWeight(at, pot, each.party(), "weight", each.weight());
                }
            }
        }
        List<SplitCase.Contribution> contributions = input.contributions();
        for (int i = 0; i < contributions.size(); i++) {
            SplitCase.Contribution each = contributions.get(i);
            refuseNegative(i, "days", "days", each, each.days());
            refuseNegative(i, "dayRate", "day rate", each, each.dayRate());
            refuseNegative(i, "coefficient", "coefficient", each, each.coefficient());
        }
    }

    /** Where it stands is put into words only if something is wrong: this is asked of every figure of every split. */
    private static void refuseNegative(
            int index, String field, String figure, SplitCase.Contribution contribution, BigDecimal weight) {
        if (weight.signum() < 0) {
            String at = "contributions/" + index + "/" + field;
            throw SplitRejected.negativeWeight(at, DELIVERY, contribution.party(), figure, weight);
        }
    }

    static void refuseRatesBeyond100(SplitCase input) {
        BigDecimal sum = SplitRules.sumOfRates(input);
        if (sum.compareTo(SplitRules.HUNDRED) > 0) {
            throw SplitRejected.ratesExceed100(input, sum);
        }
    }

    /** Somebody who only was paid out of the pot earlier does not share it and so is no beneficiary. */
    static void refusePotsWithoutBeneficiary(SplitCase input, Map<LineKind, List<Claim>> claims) {
        claims.forEach((pot, ofPot) -> {
            if (pot != DELIVERY && hasNoWeight(ofPot)) {
                throw SplitRejected.noBeneficiary(
                        pot, input.rate(pot), !input.beneficiaries(pot).isEmpty());
            }
        });
    }

    private static boolean hasNoWeight(List<Claim> claims) {
        return claims.stream().allMatch(claim -> claim.weight().signum() == 0);
    }

    static void refuseLessThanPaid(SplitCase input, Map<LineKind, Money> pots, Map<LineKind, List<Claim>> claims) {
        if (input.paid().isEmpty()) {
            return;
        }
        DEDUCTED.forEach(kind -> refuseEntriesBelowPaid(input, kind));
        for (LineKind pot : LineKind.POTS) {
            Money paid = sumOfPaid(input, pot);
            if (!paid.isZero() && !claims.containsKey(pot)) {
                throw SplitRejected.paidWithoutRate(pot, paid, input.currency());
            }
            Money size = pots.get(pot);
            if (paid.isMoreThan(size)) {
                throw SplitRejected.paidExceedsPot(pot, paid, size);
            }
        }
    }

    private static Money sumOfPaid(SplitCase input, LineKind kind) {
        return input.paid().stream()
                .filter(paid -> paid.kind() == kind)
                .map(SplitCase.Paid::amount)
                .reduce(Money.zero(input.currency()), Money::plus);
    }

    private static void refuseEntriesBelowPaid(SplitCase input, LineKind kind) {
        Money none = Money.zero(input.currency());
        var paidTo = new TreeMap<String, Money>(PartyOrder.BY_CODE_POINT);
        input.paid().stream()
                .filter(paid -> paid.kind() == kind)
                .forEach(paid -> paidTo.merge(paid.party(), paid.amount(), Money::plus));
        paidTo.forEach((party, paid) -> {
            Money agreed = input.entries(kind).stream()
                    .filter(entry -> entry.party().equals(party))
                    .map(SplitCase.Entry::amount)
                    .reduce(none, Money::plus);
            if (paid.isMoreThan(agreed)) {
                throw SplitRejected.paidExceedsEntries(kind, party, paid, agreed);
            }
        });
    }

    static void refuseFloorsOfNonContributors(SplitCase input) {
        if (input.floors().isEmpty()) {
            return;
        }
        var contributors = input.contributions().stream()
                .map(SplitCase.Contribution::party)
                .collect(Collectors.toSet());
        for (int i = 0; i < input.floors().size(); i++) {
            SplitCase.Floor floor = input.floors().get(i);
            if (!contributors.contains(floor.party())) {
                throw SplitRejected.unknownParty("floors/" + i + "/party", floor.party(), floor.amount());
            }
        }
    }

    static void refuseFloorsBeyondDelivery(Money pot, List<Claim> claims) {
        Money floors = sumOfFloors(pot.currency(), claims);
        if (floors.isMoreThan(pot)) {
            String each = claims.stream()
                    .filter(claim -> claim.floor() > 0)
                    .map(claim -> claim.party() + " " + new Money(claim.floor(), pot.currency()))
                    .collect(Collectors.joining(", "));
            throw SplitRejected.floorsExceedPot(each, floors, pot);
        }
    }

    /** What floors take needs no investment: a mission cut short may be worth no more than what was paid. */
    static void refuseDeliveryWithoutInvestment(Money pot, List<Claim> claims) {
        Money left = pot.minus(sumOfFloors(pot.currency(), claims));
        if (!left.isZero() && hasNoWeight(claims)) {
            throw SplitRejected.noContribution(left);
        }
    }

    private static Money sumOfFloors(Currency currency, List<Claim> claims) {
        return new Money(claims.stream().mapToLong(Claim::floor).reduce(0, Math::addExact), currency);
    }
}
