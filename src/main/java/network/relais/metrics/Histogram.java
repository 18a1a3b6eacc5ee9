package network.relais.metrics;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import network.relais.figures.Sample;

/**
 * How long many things took, in {@link Buckets}. Histograms of several days, steps or databases are merged by adding them up, and
 * nothing is lost by it: percentiles of the sum are as exact as those of its parts.
 */
public final class Histogram {

    private final Buckets scale;
    private long[] counts = new long[0];
    private long durations;
    private long total;
    private long reworks;

    /** Percentiles to within {@link Buckets#ERROR}. */
    public Histogram() {
        this(Buckets.GROWING);
    }

    private Histogram(Buckets scale) {
        this.scale = scale;
    }

    /** Percentiles in whole minutes, those begun included; for limits, which are whole minutes too. */
    static Histogram byTheMinute() {
        return new Histogram(Buckets.MINUTES);
    }

    /** @param milliseconds 0 or more */
    public void add(long milliseconds) {
        count(scale.of(milliseconds), 1);
        durations++;
        total += milliseconds;
    }

    /** As {@link #add(long)}, of work that had come back. */
    void addRework(long milliseconds) {
        add(milliseconds);
        reworks++;
    }

    public void add(Histogram other) {
        if (scale != other.scale) {
            throw new IllegalArgumentException("%s and %s are not counted alike".formatted(scale, other.scale));
        }
        for (int bucket = 0; bucket < other.counts.length; bucket++) {
            if (other.counts[bucket] > 0) {
                count(bucket, other.counts[bucket]);
            }
        }
        durations += other.durations;
        total += other.total;
        reworks += other.reworks;
    }

    /** As {@link #add(Histogram)}, of one that was {@link #packed()}. */
    public void add(byte[] packed, long packedDurations, long packedTotal, long packedReworks) {
        int bucket = -1;
        for (int at = 0; at < packed.length; ) {
            long[] gap = read(packed, at);
            long[] count = read(packed, (int) gap[1]);
            bucket += (int) gap[0];
            count(bucket, count[0]);
            at = (int) count[1];
        }
        durations += packedDurations;
        total += packedTotal;
        reworks += packedReworks;
    }

    public long durations() {
        return durations;
    }

    /** Milliseconds in all, exactly. */
    public long total() {
        return total;
    }

    /** How many of them were rework. */
    public long reworks() {
        return reworks;
    }

    /**
     * Durations of which only the bounds are known.
     *
     * @param from milliseconds, not included; none is shorter
     * @param to milliseconds, included
     */
    public record Bucket(double from, double to, long count) {}

    /** Shortest first, none of them empty; for whoever has to see inside. */
    public List<Bucket> buckets() {
        return IntStream.range(0, counts.length)
                .filter(bucket -> counts[bucket] > 0)
                .mapToObj(bucket -> new Bucket(scale.lower(bucket), scale.upper(bucket), counts[bucket]))
                .toList();
    }

    /** The same for whoever needs finer steps than buckets. */
    public Sample sample() {
        return Sample.ofBuckets(buckets().stream()
                .map(bucket -> new Sample.Bucket(bucket.from(), bucket.to(), bucket.count()))
                .toList());
    }

    /** How many took no longer: exactly where that is the bound of a bucket, else without those of the bucket that it falls into. */
    long within(Duration limit) {
        return IntStream.range(0, counts.length)
                .filter(bucket -> scale.upper(bucket) <= limit.toMillis())
                .mapToLong(bucket -> counts[bucket])
                .sum();
    }

    /**
     * The duration that so many parts of all do not exceed, as exactly as its buckets know it; empty if there are none. Of an even number,
     * the median is the lower of the two in the middle.
     *
     * @param part above 0, at most 1: 0.85 is the 85th percentile
     */
    public Optional<Duration> percentile(double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("A percentile is a part above 0 and at most 1, not " + part);
        }
        if (durations == 0) {
            return Optional.empty();
        }
        long rank = rank(part, durations);
        long seen = 0;
        int bucket = -1;
        while (seen < rank) {
            seen += counts[++bucket];
        }
        return Optional.of(Duration.ofMillis(Math.round(scale.value(bucket))));
    }

    /** Which of so many, in the order of their length and counted from 1, is at that part: the nearest rank. */
    static long rank(double part, long of) {
        return Math.max(1, (long) Math.ceil(part * of - 1e-9));
    }

    /** Pairs of varints: how much further the next bucket is, and how many it holds. */
    public byte[] packed() {
        var packed = new ByteArrayOutputStream();
        int last = -1;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] > 0) {
                write(packed, bucket - last);
                write(packed, counts[bucket]);
                last = bucket;
            }
        }
        return packed.toByteArray();
    }

    private void count(int bucket, long times) {
        if (bucket >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(bucket + 1, counts.length + counts.length / 2));
        }
        counts[bucket] += times;
    }

    private static void write(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** @return the value, and where the next one begins */
    private static long[] read(byte[] packed, int from) {
        long value = 0;
        int at = from;
        for (int shift = 0; ; shift += 7) {
            byte part = packed[at++];
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return new long[] {value, at};
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram histogram
                && scale == histogram.scale
                && durations == histogram.durations
                && total == histogram.total
                && reworks == histogram.reworks
                && Arrays.equals(packed(), histogram.packed());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * durations + total);
    }
}
