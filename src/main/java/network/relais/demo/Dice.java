package network.relais.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Chance that can be asked again: the same question under the same seed has the same answer, in whatever order questions come.
 * So a past that breaks off goes on as it would have gone, and nobody has to remember what was thrown.
 *
 * @param seed another seed, another past
 */
record Dice(long seed) {

    /** From 0 up to 1, evenly. */
    double roll(Object... question) {
        var hash = seed;
        for (var part : question) {
            for (var letter : String.valueOf(part).getBytes(StandardCharsets.UTF_8)) {
                hash = mixed(hash ^ letter);
            }
            hash = mixed(hash + 0x9E3779B97F4A7C15L);
        }
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** Whether it happens that is as likely as that. */
    boolean happens(double likelihood, Object... question) {
        return roll(question) < likelihood;
    }

    /** From the first to the last, both included. */
    int between(int first, int last, Object... question) {
        return first + (int) (roll(question) * (last - first + 1));
    }

    <T> T pick(List<T> from, Object... question) {
        return from.get((int) (roll(question) * from.size()));
    }

    /**
     * How long people take: mostly about as long as the median, now and then many times that.
     *
     * @param spread of the logarithm: 0.5 is even-tempered, 1 has a long tail
     */
    double lognormal(double median, double spread, Object... question) {
        return median * Math.exp(spread * normal(question));
    }

    /** By Box and Muller. */
    private double normal(Object... question) {
        var again = Arrays.copyOf(question, question.length + 1);
        again[question.length] = "again";
        return Math.sqrt(-2 * Math.log(1 - roll(question))) * Math.cos(2 * Math.PI * roll(again));
    }

    /** The finisher of SplitMix64. */
    private static long mixed(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
