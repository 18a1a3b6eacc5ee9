package network.relais.metrics;

/**
 * Durations in buckets whose bounds grow by the same factor {@value #GAMMA}, so that a duration is known to within a part of itself,
 * be it minutes or months: bucket {@code i ≥ 1} holds those in {@code (GAMMA^(i-2), GAMMA^(i-1)]} milliseconds, bucket 0 holds none
 * at all. What is shown for a bucket is the one value from which neither bound is further than {@link #ERROR}, relatively:
 * {@code 2·GAMMA^(i-1) / (GAMMA + 1)}.
 */
final class Buckets {

    /** (GAMMA - 1) / (GAMMA + 1): below 4.31 %. */
    static final double ERROR = 0.0431;

    private static final double GAMMA = 1.09;
    private static final double LOG_GAMMA = Math.log(GAMMA);

    private Buckets() {}

    /** @param milliseconds 0 or more */
    static int of(long milliseconds) {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("Nothing takes less than no time: " + milliseconds + " ms");
        }
        return milliseconds == 0 ? 0 : 1 + (int) Math.ceil(Math.log(milliseconds) / LOG_GAMMA);
    }

    /** Milliseconds that all durations of a bucket are longer than; 0 for those that took none. */
    static double lower(int bucket) {
        return bucket <= 1 ? 0 : Math.pow(GAMMA, bucket - 2);
    }

    /** Milliseconds that no duration of a bucket is longer than. */
    static double upper(int bucket) {
        return bucket == 0 ? 0 : Math.pow(GAMMA, bucket - 1);
    }

    /** What stands for all durations of a bucket, in milliseconds. */
    static double value(int bucket) {
        return bucket == 0 ? 0 : 2 * Math.pow(GAMMA, bucket - 1) / (GAMMA + 1);
    }
}
