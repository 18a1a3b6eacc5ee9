package network.relais.figures;

import java.util.List;

/**
 * How good the forecast would have been: at regular weeks of the past it is made from what was known by then, and compared with
 * what came. The stretches that are compared do not overlap, so that one bad month spoils one forecast and not four.
 *
 * @param forecasts how many were made
 * @param held how many of them came true: at least as many were finished as was said
 */
public record Backtest(int forecasts, Levels<Integer> held) {

    /** Fewer forecasts show nothing about how often they hold. */
    static final int MINIMUM_FORECASTS = 5;

    /** A promise that held so seldom would be this rare if it were a good one. */
    private static final double SURPRISING = 0.05;

    /**
     * @param finishedPerWeek as for {@link Forecast#from}, all the history there is
     * @param weeksAhead how far each forecast looks, 1 or more
     */
    public static Answer<Backtest> of(List<Integer> finishedPerWeek, int weeksAhead, long seed) {
        if (weeksAhead < 1) {
            throw new IllegalArgumentException("A forecast looks at least one week ahead, not " + weeksAhead);
        }
        var needed = Forecast.MINIMUM_WEEKS + MINIMUM_FORECASTS * weeksAhead;
        if (finishedPerWeek.size() < needed) {
            return new Answer.NotEnough<>(finishedPerWeek.size(), needed);
        }
        int forecasts = 0;
        int held50 = 0;
        int held85 = 0;
        int held95 = 0;
        for (int now = Forecast.MINIMUM_WEEKS; now + weeksAhead <= finishedPerWeek.size(); now += weeksAhead) {
            var said = new Forecast(finishedPerWeek.subList(0, now), seed).howManyIn(weeksAhead);
            var came = finishedPerWeek.subList(now, now + weeksAhead).stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            forecasts++;
            held50 += came >= said.at50() ? 1 : 0;
            held85 += came >= said.at85() ? 1 : 0;
            held95 += came >= said.at95() ? 1 : 0;
        }
        return new Answer.Given<>(new Backtest(forecasts, new Levels<>(held50, held85, held95)));
    }

    /** Whether each level promised more than it kept: by bad luck alone so few would hold in less than one case of twenty. */
    public Levels<Boolean> tooBold() {
        return new Levels<>(isTooBold(held.at50(), 0.50), isTooBold(held.at85(), 0.85), isTooBold(held.at95(), 0.95));
    }

    /** The lower tail of the binomial distribution. */
    private boolean isTooBold(int held, double promised) {
        var chance = Math.pow(1 - promised, forecasts);
        var tail = chance;
        for (int k = 1; k <= held; k++) {
            chance *= (forecasts - k + 1.0) / k * promised / (1 - promised);
            tail += chance;
        }
        return tail < SURPRISING;
    }
}
