package network.relais.demo;

import java.util.List;

/**
 * What a forecast draws lots for, worked out: how likely it is that so many are done in so many weeks, each of which is one of the past
 * ones with the same chance. By convolution, week upon week.
 */
final class ExactForecast {

    /** Ten thousand lots are off by half a hundredth (standard error); this is four times as much. */
    private static final double LOTS = 0.02;

    /** In weeks. */
    private static final int TEN_YEARS = 520;

    private final double[] oneWeek;

    /** @param finished in each week; as a forecast does, the latest 52 count */
    ExactForecast(List<Integer> finished) {
        var weeks = finished.subList(Math.max(0, finished.size() - 52), finished.size());
        oneWeek = new double[weeks.stream().mapToInt(Integer::intValue).max().orElseThrow() + 1];
        weeks.forEach(week -> oneWeek[week] += 1.0 / weeks.size());
    }

    /** Between 0 and 1. */
    double atLeast(long items, int weeks) {
        var chances = new double[] {1};
        for (int week = 0; week < weeks; week++) {
            var longer = new double[chances.length + oneWeek.length - 1];
            for (int before = 0; before < chances.length; before++) {
                for (int more = 0; more < oneWeek.length; more++) {
                    longer[before + more] += chances[before] * oneWeek[more];
                }
            }
            chances = longer;
        }
        var sum = 0.0;
        for (int each = (int) Math.max(0, items); each < chances.length; each++) {
            sum += chances[each];
        }
        return sum;
    }

    /** So many can be promised with this certainty, and no more. */
    boolean isMostIn(int weeks, long items, double certainty) {
        return atLeast(items, weeks) >= certainty - LOTS && atLeast(items + 1, weeks) <= certainty + LOTS;
    }

    /** Nobody is told of a day that is farther away. */
    boolean areNotInTenYears(long items, double certainty) {
        return atLeast(items, TEN_YEARS) <= certainty + LOTS;
    }

    /** So many weeks have to be waited for them, and no fewer. */
    boolean areWeeksUntil(long items, int weeks, double certainty) {
        return atLeast(items, weeks) >= certainty - LOTS && atLeast(items, weeks - 1) <= certainty + LOTS;
    }
}
