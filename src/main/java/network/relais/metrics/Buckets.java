package network.relais.metrics;

import java.time.Duration;

/** How durations are counted together: which of them fall into the same bucket, and what is shown for it. */
enum Buckets {
    /**
     * Bounds grow by the same factor {@value #GAMMA}, so that a duration is known to within a part of itself, be it minutes or months:
     * bucket {@code i ≥ 1} holds those in {@code (GAMMA^(i-2), GAMMA^(i-1)]} milliseconds, bucket 0 holds none at all. What is shown for
     * a bucket is the one value from which neither bound is further than {@link #ERROR}, relatively: {@code 2·GAMMA^(i-1) / (GAMMA + 1)}.
     */
    GROWING {
        @Override
        int at(long milliseconds) {
            return milliseconds == 0 ? 0 : 1 + (int) Math.ceil(Math.log(milliseconds) / LOG_GAMMA);
        }

        @Override
        double lower(int bucket) {
            return bucket <= 1 ? 0 : Math.pow(GAMMA, bucket - 2);
        }

        @Override
        double upper(int bucket) {
            return bucket == 0 ? 0 : Math.pow(GAMMA, bucket - 1);
        }

        @Override
        double value(int bucket) {
            return bucket == 0 ? 0 : 2 * Math.pow(GAMMA, bucket - 1) / (GAMMA + 1);
        }
    },

    /** One for each minute, and a minute that has begun is a whole one: whether something is within so many minutes is known exactly. */
    MINUTES {
        @Override
        int at(long milliseconds) {
            return Math.toIntExact((milliseconds + MINUTE - 1) / MINUTE);
        }

        @Override
        double lower(int bucket) {
            return Math.max(0, bucket - 1) * (double) MINUTE;
        }

        @Override
        double upper(int bucket) {
            return bucket * (double) MINUTE;
        }

        @Override
        double value(int bucket) {
            return upper(bucket);
        }
    };

    /** (GAMMA - 1) / (GAMMA + 1): below 4.31 %. */
    static final double ERROR = 0.0431;

    private static final double GAMMA = 1.09;
    private static final double LOG_GAMMA = Math.log(GAMMA);
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** @param milliseconds 0 or more */
    final int of(long milliseconds) {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("Nothing takes less than no time: " + milliseconds + " ms");
        }
        return at(milliseconds);
    }

    abstract int at(long milliseconds);

    /** Milliseconds that all durations of a bucket are longer than; 0 for those that took none. */
    abstract double lower(int bucket);

    /** Milliseconds that no duration of a bucket is longer than. */
    abstract double upper(int bucket);

    /** What stands for all durations of a bucket, in milliseconds. */
    abstract double value(int bucket);
}
