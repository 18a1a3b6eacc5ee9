package network.relais.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
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
     * @param atPercent what so many of 100 did not exceed, in office time; empty if none ended
     * @param isMet what to say of it, with enough of them
     */
    public record Kept(long ended, long within, Optional<Duration> atPercent, Answer<Boolean> isMet) {}

    /** @param took office time of each that ended */
    public Kept of(Collection<Duration> took) {
        var sorted = took.stream().sorted().toList();
        var within = sorted.stream().filter(each -> each.compareTo(limit) <= 0).count();
        var atPercent = at(sorted);
        return new Kept(
                sorted.size(),
                within,
                atPercent,
                sorted.size() < FEWEST
                        ? new Answer.NotEnough<>(sorted.size(), FEWEST)
                        : new Answer.Given<>(atPercent.orElseThrow().compareTo(limit) <= 0));
    }

    /** In whole numbers: 0.85 × 20 is a little more than 17 for a computer. */
    private Optional<Duration> at(List<Duration> sorted) {
        var rank = (sorted.size() * (long) percent + ALL - 1) / ALL;
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((int) rank - 1));
    }
}
