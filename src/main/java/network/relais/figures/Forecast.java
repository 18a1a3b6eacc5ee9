package network.relais.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is likely to happen if the coming weeks are like the past ones: ten thousand futures, each of which draws its weeks, with
 * repetition, from those that were. Nobody estimates anything. It knows no seasons beyond those in the weeks it was given, and no
 * plans.
 *
 * <p>Each future draws the same weeks whatever is asked of it. So the two questions never contradict one another: "at least 12 by
 * June in 85 of 100" and "12 are done by June in 85 of 100" are the same sentence.
 */
public final class Forecast {

    /** Below, the worst week that ever was is not yet known. */
    static final int MINIMUM_WEEKS = 8;

    /** Older weeks say little about how the network works today; a year has each season once. */
    static final int WEEKS_LOOKED_AT = 52;

    /** Nobody waits longer than ten years for a forecast to come true. */
    static final int FARTHEST_WEEK = 520;

    private static final int FUTURES = 10_000;
    private static final int NEVER = FARTHEST_WEEK + 1;

    private final int[] finished;
    private final long seed;

    /** From enough weeks; {@link #from} says whether there are. */
    Forecast(List<Integer> finishedPerWeek, long seed) {
        var weeks = finishedPerWeek.size();
        this.finished = finishedPerWeek.subList(Math.max(0, weeks - WEEKS_LOOKED_AT), weeks).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        this.seed = seed;
        if (finished.length < MINIMUM_WEEKS || Arrays.stream(finished).anyMatch(week -> week < 0)) {
            throw new IllegalArgumentException("These are not counts of enough weeks: " + finishedPerWeek);
        }
    }

    /**
     * @param finishedPerWeek as {@link Throughput} counts them; of more than {@link #WEEKS_LOOKED_AT} the latest count
     */
    public static Answer<Forecast> from(List<Integer> finishedPerWeek, long seed) {
        return finishedPerWeek.size() < MINIMUM_WEEKS
                ? new Answer.NotEnough<>(finishedPerWeek.size(), MINIMUM_WEEKS)
                : new Answer.Given<>(new Forecast(finishedPerWeek, seed));
    }

    /**
     * By when so many will be finished; null where that takes more than ten years, as it does at a standstill.
     *
     * @param items how many are open, 1 or more
     * @param from the day on which they are, from which on whole weeks are counted
     */
    public Levels<@Nullable LocalDate> whenDone(int items, LocalDate from) {
        var weeks = weeksUntil(items);
        return new Levels<>(day(from, weeks.at50()), day(from, weeks.at85()), day(from, weeks.at95()));
    }

    /**
     * How many will be finished at least. Days beyond the last whole week are not counted.
     *
     * @param from the day from which on whole weeks are counted
     * @param by not before it, and at most ten years after
     */
    public Levels<Long> howMany(LocalDate from, LocalDate by) {
        return howManyIn(Math.toIntExact(ChronoUnit.WEEKS.between(from, by)));
    }

    Levels<Integer> weeksUntil(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("When nothing is done is no question: " + items);
        }
        if (Arrays.stream(finished).allMatch(week -> week == 0)) {
            return new Levels<>(NEVER, NEVER, NEVER);
        }
        var weeks = futures(weeksToCome -> {
            var left = (long) items;
            for (int week = 1; week <= FARTHEST_WEEK; week++) {
                left -= finished[weeksToCome.nextInt(finished.length)];
                if (left <= 0) {
                    return week;
                }
            }
            return NEVER;
        });
        return new Levels<>((int) weeks[of(50) - 1], (int) weeks[of(85) - 1], (int) weeks[of(95) - 1]);
    }

    Levels<Long> howManyIn(int weeks) {
        if (weeks < 0 || weeks > FARTHEST_WEEK) {
            throw new IllegalArgumentException(
                    "A forecast reaches from now to ten years ahead, not %d weeks".formatted(weeks));
        }
        var counts = futures(weeksToCome -> {
            var count = 0L;
            for (int week = 1; week <= weeks; week++) {
                count += finished[weeksToCome.nextInt(finished.length)];
            }
            return count;
        });
        return new Levels<>(counts[FUTURES - of(50)], counts[FUTURES - of(85)], counts[FUTURES - of(95)]);
    }

    /** What each future says, the smallest first. */
    private long[] futures(ToLongFunction<SplittableRandom> future) {
        var seeds = new SplittableRandom(seed);
        var said = new long[FUTURES];
        Arrays.setAll(said, each -> future.applyAsLong(new SplittableRandom(seeds.nextLong())));
        Arrays.sort(said);
        return said;
    }

    private static int of(int percent) {
        return FUTURES / 100 * percent;
    }

    private static @Nullable LocalDate day(LocalDate from, int weeks) {
        return weeks == NEVER ? null : from.plusWeeks(weeks);
    }
}
