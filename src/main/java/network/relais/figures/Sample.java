package network.relais.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Durations as they were measured one by one, or as a histogram has kept them: in buckets of which only the ends and the count are
 * known. Inside a bucket the values are taken to lie evenly on a logarithmic scale, so that figures of finer steps than a bucket
 * are not thrown away. The unit is the caller's.
 */
public final class Sample {

    /**
     * @param from no value in it is less, 0 or more
     * @param to no value in it is more; the same as {@code from} if it holds one value only
     * @param count how many values are in it, 1 or more
     */
    public record Bucket(double from, double to, long count) {

        public Bucket {
            if (!(from >= 0 && from <= to && Double.isFinite(to)) || count < 1) {
                throw new IllegalArgumentException("No bucket has %d values from %s to %s".formatted(count, from, to));
            }
        }
    }

    private final List<Bucket> buckets;

    /** How many values there are up to each bucket and in it. */
    private final long[] upTo;

    private Sample(List<Bucket> buckets) {
        this.buckets = buckets;
        this.upTo = buckets.stream().mapToLong(Bucket::count).toArray();
        Arrays.parallelPrefix(upTo, Math::addExact);
    }

    /** @param values in any order, each finite and not negative */
    public static Sample of(Collection<Double> values) {
        return new Sample(values.stream()
                .sorted()
                .map(value -> new Bucket(value, value, 1))
                .toList());
    }

    /**
     * @param buckets in any order
     * @throws IllegalArgumentException if two of them overlap
     */
    public static Sample ofBuckets(Collection<Bucket> buckets) {
        var sorted = buckets.stream()
                .sorted(Comparator.comparingDouble(Bucket::from).thenComparingDouble(Bucket::to))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                throw new IllegalArgumentException(
                        "Two buckets overlap: %s and %s".formatted(sorted.get(i - 1), sorted.get(i)));
            }
        }
        return new Sample(sorted);
    }

    public long size() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /**
     * The value that this share of all does not exceed: of 20 values, the 10th for 0.5 and the 17th for 0.85.
     *
     * @param share more than 0, at most 1
     * @throws IllegalStateException if there are no values
     */
    public double quantile(double share) {
        return at((rank(share) - 0.5) / size());
    }

    /** Which value, in order of size and counted from 1, is the quantile. */
    long rank(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("A share is more than 0 and at most 1, not " + share);
        }
        // 0.85 × 20 is a little more than 17 for a computer.
        return Math.max(1, (long) Math.ceil(share * size() - 1e-9));
    }

    /** The value up to which this part of the sample lies, from the smallest (0) to the largest (1). */
    double at(double part) {
        if (upTo.length == 0) {
            throw new IllegalStateException("There are no values");
        }
        var position = part * size();
        var bucket = firstWithAtLeast(position);
        var found = buckets.get(bucket);
        return between(found, (position - (upTo[bucket] - found.count())) / found.count());
    }

    /** Which share of all values is not more than this one; 0 if there are none. */
    public double shareUpTo(double value) {
        var below = 0.0;
        for (var bucket : buckets) {
            if (bucket.to() <= value) {
                below += bucket.count();
            } else if (bucket.from() <= value) {
                below += bucket.count() * partBelow(bucket, value);
            } else {
                break;
            }
        }
        return size() == 0 ? 0 : below / size();
    }

    private int firstWithAtLeast(double position) {
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (upTo[middle] >= position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double between(Bucket bucket, double part) {
        if (bucket.from() == bucket.to()) {
            return bucket.from();
        }
        return bucket.from() == 0 ? bucket.to() * part : bucket.from() * Math.pow(bucket.to() / bucket.from(), part);
    }

    private static double partBelow(Bucket bucket, double value) {
        return bucket.from() == 0
                ? value / bucket.to()
                : Math.log(value / bucket.from()) / Math.log(bucket.to() / bucket.from());
    }
}
