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

    private Apportionment() {}

    /**
     * In {@code long} wherever every product provably fits, and with big integers else: the same to the unit.
     *
     * @param units what there is to share, 0 or more
     * @param weights 0 or more each, and not all 0 unless there is nothing to share
     * @return the units of each, in the order of the weights; they sum to {@code units}
     */
    public static long[] byLargestRemainder(long units, List<BigDecimal> weights) {
        if (units == 0) {
            return new long[weights.size()];
        }
        BigInteger[] whole = wholeNumbers(weights);
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : whole) {
            sum = sum.add(weight);
        }
        if (units < 0 || sum.signum() <= 0) {
            throw new IllegalArgumentException("Cannot share " + units + " units by weights " + weights);
        }
        // No weight is more than their sum, so that no product is more than this one.
        boolean fits = sum.bitLength() + Long.SIZE - Long.numberOfLeadingZeros(units) < Long.SIZE;
        return fits ? InLongs.share(units, whole, sum.longValue()) : InBigIntegers.share(units, whole, sum);
    }

    /** The weights times one power of ten that makes them all whole: their proportions are the same. */
    private static BigInteger[] wholeNumbers(List<BigDecimal> weights) {
        int scale = 0;
        for (BigDecimal weight : weights) {
            scale = Math.max(scale, weight.scale());
        }
        var whole = new BigInteger[weights.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = weights.get(i).setScale(scale).unscaledValue();
        }
        return whole;
    }

    /** Every weight and the units times the sum of the weights are below 2^63. */
    private static final class InLongs {

        static long[] share(long units, BigInteger[] whole, long sum) {
            long[] weights = new long[whole.length];
            long[] shares = new long[whole.length];
            long[] cutOff = new long[whole.length];
            long leftOver = units;
            for (int i = 0; i < whole.length; i++) {
                weights[i] = whole[i].longValue();
                long product = units * weights[i];
                shares[i] = product / sum;
                cutOff[i] = product - shares[i] * sum;
                leftOver -= shares[i];
            }
            // Fewer units are left over than there are parts, mostly half as many.
            for (int index : firstToBeRoundedUp((int) leftOver, cutOff, weights)) {
                shares[index]++;
            }
            return shares;
        }

        private static int[] firstToBeRoundedUp(int count, long[] cutOff, long[] weights) {
            Integer[] order = new Integer[cutOff.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (one, other) -> {
                int byCutOff = Long.compare(cutOff[other], cutOff[one]);
                if (byCutOff != 0) {
                    return byCutOff;
                }
                int byWeight = Long.compare(weights[other], weights[one]);
                return byWeight != 0 ? byWeight : Integer.compare(one, other);
            });
            int[] first = new int[count];
            for (int i = 0; i < count; i++) {
                first[i] = order[i];
            }
            return first;
        }
    }

    /** The same rules for what does not fit. */
    private static final class InBigIntegers {

        /** One part: what it got rounded down, and what was cut off. Comparable because all have the same divisor. */
        private record Part(int index, BigInteger weight, long roundedDown, BigInteger cutOff) {}

        /** Largest fraction first; of equal ones the larger weight, whose exact part is larger; then whoever is named first. */
        private static final Comparator<Part> WHO_IS_ROUNDED_UP = Comparator.comparing(Part::cutOff)
                .thenComparing(Part::weight)
                .reversed()
                .thenComparingInt(Part::index);

        static long[] share(long units, BigInteger[] whole, BigInteger sum) {
            long[] shares = new long[whole.length];
            Part[] parts = new Part[whole.length];
            long leftOver = units;
            for (int i = 0; i < whole.length; i++) {
                BigInteger[] divided =
                        BigInteger.valueOf(units).multiply(whole[i]).divideAndRemainder(sum);
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
    }
}
