package network.relais.metrics;

import java.time.Duration;
import java.util.Optional;
import network.relais.figures.Answer;

/**
 * So many of 100 within a time.
 *
 * @param percent 1 to 100
 * @param limit office time, see {@link network.relais.calendar.WorkingTime}; whole minutes, more than none
 */
public record TimeLimit(int percent, Duration limit) implements Target.Aim {

    /** With fewer that ended, one more or less turns the verdict. */
    public static final int FEWEST = 20;

    private static final int ALL = 100;

    public TimeLimit {
        if (percent < 1 || percent > ALL) {
            throw new IllegalArgumentException("A share of 100 is 1 to 100, not " + percent);
        }
        if (limit.toMinutes() < 1 || !limit.equals(Duration.ofMinutes(limit.toMinutes()))) {
            throw new IllegalArgumentException("A limit is whole minutes, 1 or more, not " + limit);
        }
    }

    /**
     * How those that ended stand to it.
     *
     * @param within how many of them took no longer than the limit
     * @param atPercent what so many of 100 did not exceed, in office time, whole minutes; empty if none ended
     * @param isMet what to say of it, with enough of them
     * @param isOfFew whether nothing but their number is said, since fewer than five people did the step: see {@link Doers}
     */
    public record Kept(long ended, long within, Optional<Duration> atPercent, Answer<Boolean> isMet, boolean isOfFew) {

        /** Steps of so few people that how long they took is theirs. */
        static Kept ofFew(long ended, long people) {
            return new Kept(ended, 0, Optional.empty(), new Answer.NotEnough<>(people, Doers.FEWEST), true);
        }
    }

    /** @param took office time of those that ended, by the minute */
    public Kept of(Histogram took) {
        var atPercent = took.percentile((double) percent / ALL);
        return new Kept(
                took.durations(),
                took.within(limit),
                atPercent,
                took.durations() < FEWEST
                        ? new Answer.NotEnough<>(took.durations(), FEWEST)
                        : new Answer.Given<>(atPercent.orElseThrow().compareTo(limit) <= 0),
                false);
    }
}
