package network.relais.figures;

import java.util.Arrays;
import java.util.Collection;

/**
 * How missions, income or unpaid effort spread over people: as one figure and in words that need no explanation ("3 of 20 members
 * earn half"). It names nobody and knows no order of persons.
 *
 * @param people over how many it spreads, those who have nothing of it included
 * @param total what is spread, in the caller's unit
 * @param gini Gini's coefficient: 0 if all have the same, and the nearer to 1 the more one of many has everything; 0 if there is
 *     nothing
 * @param haveHalf how few of them have half of it together; 0 if there is nothing
 * @param haveNothing how many of them have nothing of it
 */
public record Spread(int people, long total, double gini, int haveHalf, int haveNothing) {

    /** Fewer people could be told apart in a figure about them. */
    public static final int MINIMUM_PEOPLE = 5;

    /** @param amounts of each person, 0 included: minor units, days or missions, none negative */
    public static Answer<Spread> over(Collection<Long> amounts) {
        if (amounts.size() < MINIMUM_PEOPLE) {
            return new Answer.NotEnough<>(amounts.size(), MINIMUM_PEOPLE);
        }
        var sorted = sorted(amounts);
        var total = Arrays.stream(sorted).reduce(0, Math::addExact);
        return new Answer.Given<>(new Spread(
                sorted.length,
                total,
                total == 0 ? 0 : gini(sorted, total),
                total == 0 ? 0 : haveHalf(sorted, total),
                (int) Arrays.stream(sorted).filter(amount -> amount == 0).count()));
    }

    /** The smallest first. */
    static long[] sorted(Collection<Long> amounts) {
        var sorted = amounts.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0 && sorted[0] < 0) {
            throw new IllegalArgumentException("Nobody has less than nothing: " + sorted[0]);
        }
        return sorted;
    }

    /** Half the mean difference between any two of them, against the mean. */
    private static double gini(long[] sorted, long total) {
        var weighted = 0.0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return weighted / ((double) sorted.length * total);
    }

    private static int haveHalf(long[] sorted, long total) {
        var together = 0L;
        int people = 0;
        while (together < total - together) {
            people++;
            together += sorted[sorted.length - people];
        }
        return people;
    }
}
