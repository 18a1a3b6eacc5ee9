package network.relais.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Shares whole units in proportion to weights by largest remainder: everyone gets their exact part rounded down, and the
 * units left over go one each to the largest fractions cut off. Nothing is lost and nothing is made up.
 */
public final class Apportionment {

    /** One part: what it got rounded down, and what was cut off. Comparable because all have the same divisor. */
    private record Part(int index, BigInteger weight, long roundedDown, BigInteger cutOff) {}

    /** Largest fraction first; of equal ones the larger weight, whose exact part is larger; then whoever is named first. */
    private static final Comparator<Part> WHO_IS_ROUNDED_UP = Comparator.comparing(Part::cutOff)
            .thenComparing(Part::weight)
            .reversed()
            .thenComparingInt(Part::index);

    private Apportionment() {}

    /**
     * @param units what there is to share, 0 or more
     * @param weights 0 or more each, and not all 0 unless there is nothing to share
     * @return the units of each, in the order of the weights; they sum to {@code units}
     */
    public static long[] byLargestRemainder(long units, List<BigDecimal> weights) {
        long[] shares = new long[weights.size()];
        if (units == 0) {
            return shares;
        }
        BigInteger[] whole = wholeNumbers(weights);
        BigInteger sum = Arrays.stream(whole).reduce(BigInteger.ZERO, BigInteger::add);
        if (units < 0 || sum.signum() <= 0) {
            throw new IllegalArgumentException("Cannot share " + units + " units by weights " + weights);
        }
        Part[] parts = new Part[whole.length];
        long leftOver = units;
        for (int i = 0; i < whole.length; i++) {
            BigInteger[] divided = BigInteger.valueOf(units).multiply(whole[i]).divideAndRemainder(sum);
            parts[i] = new Part(i, whole[i], divided[0].longValueExact(), divided[1]);
            shares[i] = parts[i].roundedDown();
            leftOver -= shares[i];
        }
        Arrays.sort(parts, WHO_IS_ROUNDED_UP);
        for (int i = 0; i < leftOver; i++) {
            shares[parts[i].index()]++;
        }
        return shares;
    }

    /** The weights times one power of ten that makes them all whole: their proportions are the same. */
    private static BigInteger[] wholeNumbers(List<BigDecimal> weights) {
        int scale =
                Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        return weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
    }
}
