package network.relais.figures;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether a step takes longer or shorter than before, as the difference of two quantiles (of the medians, or of what 85 of 100 do
 * not exceed) with the interval in which it lies in 95 of 100 cases.
 *
 * <p>The interval is the percentile bootstrap's: both samples are drawn anew from themselves, two thousand times, and the middle 95
 * of 100 differences are taken. The corrected one (BCa) is not: its correction rests on leaving one value out at a time, which for a
 * quantile moves the figure by whole gaps between values or not at all, and says nothing about how it varies.
 *
 * <p>No sample is really drawn. The k-th of n values drawn anew lies where the k-th of n random numbers between 0 and 1 does,
 * which follows the beta distribution of k and n + 1 − k. So it takes the same time for ten values and for a million in a histogram.
 *
 * @param before the quantile before, in the samples' unit
 * @param after the quantile after
 * @param difference after less before
 * @param low where the difference lies at least
 * @param high where the difference lies at most
 */
public record Comparison(double before, double after, double difference, double low, double high) {

    private static final int TIMES = 2_000;
    private static final int CUT_OFF = TIMES / 40;

    /** Fewer values say too little even about a median. */
    private static final int MINIMUM = 20;

    /** A quantile needs so many values beyond it, so that it is not one mission's story. */
    private static final int BEYOND = 5;

    public enum Verdict {
        SHORTER,
        LONGER,
        /** "No difference shown": 0 is among what it may be. It does not say that there is none. */
        NO_DIFFERENCE_SHOWN
    }

    /**
     * @param quantile 0.5 for the medians, 0.85 for what 85 of 100 do not exceed
     * @return not enough if either sample is too small, with the size of the smaller
     */
    public static Answer<Comparison> of(Sample before, Sample after, double quantile, long seed) {
        if (!(quantile > 0 && quantile < 1)) {
            throw new IllegalArgumentException("A quantile is more than 0 and less than 1, not " + quantile);
        }
        var smaller = Math.min(before.size(), after.size());
        var needed = needed(quantile);
        if (smaller < needed) {
            return new Answer.NotEnough<>(smaller, needed);
        }
        var random = new SplittableRandom(seed);
        var differences = new double[TIMES];
        Arrays.setAll(differences, time -> drawn(after, quantile, random) - drawn(before, quantile, random));
        Arrays.sort(differences);
        var was = before.quantile(quantile);
        var is = after.quantile(quantile);
        return new Answer.Given<>(
                new Comparison(was, is, is - was, differences[CUT_OFF], differences[TIMES - 1 - CUT_OFF]));
    }

    public Verdict verdict() {
        if (low > 0) {
            return Verdict.LONGER;
        }
        return high < 0 ? Verdict.SHORTER : Verdict.NO_DIFFERENCE_SHOWN;
    }

    /** How many values each side needs: 20 for medians, 34 for what 85 of 100 do not exceed. */
    static long needed(double quantile) {
        return Math.max(MINIMUM, (long) Math.ceil(BEYOND / Math.min(quantile, 1 - quantile) - 1e-9));
    }

    private static double drawn(Sample sample, double quantile, SplittableRandom random) {
        var rank = sample.rank(quantile);
        var below = gamma(rank, random);
        return sample.at(below / (below + gamma(sample.size() + 1.0 - rank, random)));
    }

    /** From the gamma distribution with a shape of 1 or more, by the method of Marsaglia and Tsang (2000). */
    private static double gamma(double shape, SplittableRandom random) {
        var d = shape - 1 / 3.0;
        var c = 1 / Math.sqrt(9 * d);
        while (true) {
            var normal = random.nextGaussian();
            var v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
