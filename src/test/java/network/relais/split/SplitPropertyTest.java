package network.relais.split;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import network.relais.money.Fraction;
import network.relais.money.Money;

/** What holds for every split, whatever its figures. */
class SplitPropertyTest {

    @Property
    void theLinesSumToTheBudgetToTheUnitAndNoneIsNegative(@ForAll("any") SplitCase input) {
        Split split = Split.of(input);

        assertThat(sum(split.lines())).isEqualTo(input.budget().minorUnits());
        assertThat(split.totals().values().stream().mapToLong(Money::minorUnits).sum())
                .isEqualTo(input.budget().minorUnits());
        assertThat(split.lines())
                .allSatisfy(line -> assertThat(line.amount().minorUnits()).isNotNegative());
    }

    @Property
    void theOrderInWhichPartiesAreListedChangesNoAmount(@ForAll("any") SplitCase input, @ForAll Random random) {
        assertThat(amounts(Split.of(shuffled(input, random)))).isEqualTo(amounts(Split.of(input)));
    }

    @Property
    void thePotsSumToTheBaseAndNoneExceedsItsCap(@ForAll("any") SplitCase input) {
        Split split = Split.of(input);

        assertThat(split.pots().stream()
                        .mapToLong(pot -> pot.amount().minorUnits())
                        .sum())
                .isEqualTo(split.base().minorUnits());
        for (PotSize pot : split.pots()) {
            Money cap = input.caps().get(pot.kind());
            if (cap != null) {
                assertThat(pot.amount()).isEqualTo(pot.rounded().isMoreThan(cap) ? cap : pot.rounded());
            }
            assertThat(distanceInMinorUnits(pot.ideal(), pot.rounded())).isLessThan(BigDecimal.ONE);
            assertThat(sum(linesOf(split, pot.kind()))).isEqualTo(pot.amount().minorUnits());
        }
    }

    @Property
    void everyIdealIsWorkedOutAgainFromTheCase(@ForAll("any") SplitCase input) {
        Split split = Split.of(input);

        for (SplitLine line : split.lines()) {
            Explanation why = split.explain(line);
            assertThat(why.amount()).isEqualTo(line.amount());
            assertThat(why.base()).isEqualTo(split.base());
            assertThat(distanceInMinorUnits(why.ideal(), line.amount())).isLessThan(BigDecimal.ONE);
            if (why instanceof Explanation.Proportional share) {
                BigDecimal weight = weight(input, line.key());
                assertThat(share.weight()).isEqualByComparingTo(weight);
                assertThat(share.weights()).isEqualByComparingTo(weightsOfThoseNotHeld(input, split, line.kind()));
                assertThat(idealInMinorUnits(line, why).multiply(scaled(share.weights())))
                        .isEqualTo(times(share.shared(), scaled(weight))
                                .multiply(why.ideal().denominator()));
            }
        }
    }

    @Property
    void everyLineSaysItsAmountAndItsReasonInBothLanguages(@ForAll("any") SplitCase input) {
        Split split = Split.of(input);

        for (SplitLine line : split.lines()) {
            Explanation why = split.explain(line);
            String english = why.inWords(Locale.UK);
            String french = why.inWords(Locale.FRANCE);
            assertThat(english).endsWith(".").doesNotContain("null", "%s");
            assertThat(french).endsWith(".").doesNotContain("null", "%s").isNotEqualTo(english);
            var currency = split.currency();
            if (why instanceof Explanation.Share share) {
                assertThat(english).contains(share.base().format(Locale.UK));
                assertThat(french).contains(share.base().format(Locale.FRANCE));
            }
            if (why.rounding() != Explanation.Rounding.NONE) {
                assertThat(english)
                        .contains(
                                why.ideal().format(currency, Locale.UK),
                                line.amount().format(Locale.UK));
                assertThat(french)
                        .contains(
                                why.ideal().format(currency, Locale.FRANCE),
                                line.amount().format(Locale.FRANCE));
            }
        }
    }

    @Property
    void theUnitsLeftOverGoToTheLargestFractionsCutOff(@ForAll("any") SplitCase input) {
        Split split = Split.of(input);

        for (PotSize pot : split.pots()) {
            List<SplitLine> byPrecedence = proportional(split, pot.kind()).stream()
                    .sorted(Comparator.<SplitLine, BigDecimal>comparing(line -> cutOff(split, line))
                            .thenComparing(line -> weight(input, line.key()))
                            .reversed())
                    .toList();
            boolean isSomebodyDown = false;
            for (SplitLine line : byPrecedence) {
                boolean isUp = split.explain(line).rounding() == Explanation.Rounding.UP;
                assertThat(isUp && isSomebodyDown).isFalse();
                isSomebodyDown |= !isUp;
            }
        }
    }

    @Property
    void ofEqualWeightsTheOneWhoseIdentifierSortsFirstIsNeverWorseOff(@ForAll("any") SplitCase input) {
        Split split = Split.of(input);

        for (PotSize pot : split.pots()) {
            List<SplitLine> lines = proportional(split, pot.kind());
            for (SplitLine one : lines) {
                for (SplitLine other : lines) {
                    int weights = weight(input, one.key()).compareTo(weight(input, other.key()));
                    if (weights > 0 || weights == 0 && sortsFirst(one.party(), other.party())) {
                        assertThat(one.amount()).isGreaterThanOrEqualTo(other.amount());
                    }
                }
            }
        }
    }

    /** This and the sum are what makes water-filling: there is only one such sharing. */
    @Property
    void onlyThoseAreHeldAtTheirFloorWhoseProportionalPartIsBelowIt(@ForAll("withFloors") SplitCase input) {
        Split split = Split.of(input);

        for (SplitLine line : split.lines()) {
            if (!LineKind.POTS.contains(line.kind())) {
                continue;
            }
            long floor = floor(input, line.key());
            assertThat(line.amount().minorUnits()).isGreaterThanOrEqualTo(floor);
            if (split.explain(line) instanceof Explanation.HeldAtFloor) {
                assertThat(line.amount().minorUnits()).isEqualTo(floor);
                proportional(split, line.kind()).stream()
                        .map(each -> (Explanation.Proportional) split.explain(each))
                        .findFirst()
                        .filter(share -> share.weights().signum() > 0)
                        .ifPresent(share -> assertThat(times(share.shared(), scaled(weight(input, line.key()))))
                                .isLessThan(BigInteger.valueOf(floor).multiply(scaled(share.weights()))));
            }
        }
    }

    @Property
    void nobodyGetsLessThanTheyHaveBeenPaid(@ForAll("withFloors") SplitCase input) {
        Split split = Split.of(input);

        for (SplitCase.Paid paid : input.paid()) {
            long paidToParty = input.paid().stream()
                    .filter(each -> each.kind() == paid.kind() && each.party().equals(paid.party()))
                    .mapToLong(each -> each.amount().minorUnits())
                    .sum();
            long agreed = sum(split.linesOf(paid.party()).stream()
                    .filter(line -> line.kind() == paid.kind())
                    .toList());
            assertThat(agreed).isGreaterThanOrEqualTo(paidToParty);
        }
    }

    @Property
    void halfTheBudgetWithTheSameFiguresIsASplitOrARefusalInWords(@ForAll("withFloors") SplitCase input) {
        var smaller = new SplitCase(
                new Money(input.budget().minorUnits() / 2, input.currency()),
                input.expenses(),
                input.fixed(),
                input.rates(),
                input.beneficiaries(),
                input.caps(),
                input.contributions(),
                input.floors(),
                input.paid());
        try {
            assertThat(sum(Split.of(smaller).lines()))
                    .isEqualTo(smaller.budget().minorUnits());
        } catch (SplitRejected rejected) {
            assertThat(rejected.reason())
                    .isIn(
                            SplitRejected.Code.BUDGET_EXCEEDED,
                            SplitRejected.Code.PAID_EXCEEDS_POT,
                            SplitRejected.Code.FLOORS_EXCEED_POT);
            assertThat(rejected.getMessage()).contains(input.currency().name()).endsWith(".");
        }
    }

    @Provide
    Arbitrary<SplitCase> any() {
        return Arbitraries.oneOf(RandomCase.cases(), RandomCase.casesWithFloorsAndPayments());
    }

    @Provide
    Arbitrary<SplitCase> withFloors() {
        return RandomCase.casesWithFloorsAndPayments();
    }

    private static SplitCase shuffled(SplitCase input, Random random) {
        var beneficiaries = input.beneficiaries().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, pot -> shuffled(pot.getValue(), random)));
        return new SplitCase(
                input.budget(),
                shuffled(input.expenses(), random),
                shuffled(input.fixed(), random),
                input.rates(),
                beneficiaries,
                input.caps(),
                shuffled(input.contributions(), random),
                shuffled(input.floors(), random),
                shuffled(input.paid(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Map<LineKey, Money> amounts(Split split) {
        return split.lines().stream().collect(toMap(SplitLine::key, SplitLine::amount));
    }

    private static long sum(List<SplitLine> lines) {
        return lines.stream().mapToLong(line -> line.amount().minorUnits()).sum();
    }

    private static List<SplitLine> linesOf(Split split, LineKind kind) {
        return split.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    private static List<SplitLine> proportional(Split split, LineKind pot) {
        return linesOf(split, pot).stream()
                .filter(line -> split.explain(line) instanceof Explanation.Proportional)
                .toList();
    }

    /** Straight from the case, not from the explanation. */
    private static BigDecimal weight(SplitCase input, LineKey line) {
        if (line.kind() == LineKind.DELIVERY) {
            return input.contributions().stream()
                    .filter(each -> each.party().equals(line.party()))
                    .map(each -> each.days().multiply(each.dayRate()).multiply(each.coefficient()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return input.beneficiaries().get(line.kind()).stream()
                .filter(each -> each.party().equals(line.party()))
                .map(SplitCase.Beneficiary::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal weightsOfThoseNotHeld(SplitCase input, Split split, LineKind pot) {
        return proportional(split, pot).stream()
                .map(line -> weight(input, line.key()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long floor(SplitCase input, LineKey line) {
        long agreed = line.kind() != LineKind.DELIVERY
                ? 0
                : input.floors().stream()
                        .filter(each -> each.party().equals(line.party()))
                        .mapToLong(each -> each.amount().minorUnits())
                        .sum();
        long paid = input.paid().stream()
                .filter(each -> each.kind() == line.kind() && each.party().equals(line.party()))
                .mapToLong(each -> each.amount().minorUnits())
                .sum();
        return Math.max(agreed, paid);
    }

    /** By code point, worked out another way than the split does. */
    private static boolean sortsFirst(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray()) < 0;
    }

    /** Nine decimals hold every product of three figures that the cases are made of. */
    private static BigInteger scaled(BigDecimal number) {
        return number.setScale(9).unscaledValue();
    }

    private static BigInteger times(Money shared, BigInteger weight) {
        return BigInteger.valueOf(shared.minorUnits()).multiply(weight);
    }

    /** The numerator over the same denominator. */
    private static BigInteger idealInMinorUnits(SplitLine line, Explanation why) {
        return why.ideal()
                .numerator()
                .multiply(BigInteger.TEN.pow(line.amount().currency().digits()));
    }

    private static BigDecimal distanceInMinorUnits(Fraction ideal, Money amount) {
        Fraction distance = ideal.distanceTo(Fraction.of(amount));
        BigInteger minorUnitsPerUnit = BigInteger.TEN.pow(amount.currency().digits());
        // Only compared with 1, so that rounding up at the 20th decimal cannot mislead.
        return new BigDecimal(distance.numerator().multiply(minorUnitsPerUnit))
                .divide(new BigDecimal(distance.denominator()), 20, RoundingMode.DOWN);
    }

    private static BigDecimal cutOff(Split split, SplitLine line) {
        Explanation why = split.explain(line);
        BigInteger denominator = why.ideal().denominator();
        return new BigDecimal(idealInMinorUnits(line, why).mod(denominator))
                .divide(new BigDecimal(denominator), 60, RoundingMode.DOWN);
    }
}
