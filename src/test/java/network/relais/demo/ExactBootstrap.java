package network.relais.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The interval of a difference between two percentiles, worked out: how likely each value is to be the percentile of a sample that is drawn
 * from itself with repetition, by the binomial distribution, and each pair of two to be those of both.
 */
final class ExactBootstrap {

    /** Two thousand draws are off by a third of a hundredth (standard error) at the ends of an interval of 95 of 100; this is four times as much. */
    private static final double DRAWS = 0.014;

    /** A value that is kept in a bucket is anywhere in it. */
    private static final double BUCKET = 0.09;

    private record Difference(double days, double chance) {}

    private final List<Difference> least;
    private final List<Difference> most;

    /** @param before sorted, in days, as is {@code after} */
    ExactBootstrap(List<Double> before, List<Double> after, double part) {
        least = differences(before, 1 + BUCKET, after, 1 - BUCKET, part);
        most = differences(before, 1 - BUCKET, after, 1 + BUCKET, part);
    }

    private static List<Difference> differences(
            List<Double> before, double timesBefore, List<Double> after, double timesAfter, double part) {
        var was = chances(before.size(), part);
        var is = chances(after.size(), part);
        var differences = new ArrayList<Difference>();
        for (int one = 0; one < before.size(); one++) {
            for (int other = 0; other < after.size(); other++) {
                differences.add(new Difference(
                        after.get(other) * timesAfter - before.get(one) * timesBefore, was[one] * is[other]));
            }
        }
        differences.sort(Comparator.comparingDouble(Difference::days));
        return differences;
    }

    /** That the k-th of n that are drawn is the first, the second and so on: that k or more are among those up to it. */
    private static double[] chances(int size, double part) {
        var rank = (int) Math.ceil(part * size - 1e-9);
        var chances = new double[size];
        var former = 0.0;
        for (int at = 0; at < size; at++) {
            var upTo = atLeast(rank, size, (at + 1.0) / size);
            chances[at] = upTo - former;
            former = upTo;
        }
        return chances;
    }

    private static double atLeast(int rank, int size, double chance) {
        if (chance == 1) {
            return 1;
        }
        var sum = 0.0;
        var logOfWays = 0.0;
        for (int hits = 0; hits <= size; hits++) {
            if (hits >= rank) {
                sum += Math.exp(logOfWays + hits * Math.log(chance) + (size - hits) * Math.log(1 - chance));
            }
            logOfWays += Math.log((double) (size - hits) / (hits + 1));
        }
        return sum;
    }

    /** As low, or high, as the difference is with this chance; at least. */
    double atLeast(double chance) {
        return at(least, chance - DRAWS);
    }

    /** As above; at most. */
    double atMost(double chance) {
        return at(most, chance + DRAWS);
    }

    private static double at(List<Difference> differences, double chance) {
        var sum = 0.0;
        for (var each : differences) {
            sum += each.chance();
            if (sum >= chance) {
                return each.days();
            }
        }
        return differences.get(differences.size() - 1).days();
    }
}
