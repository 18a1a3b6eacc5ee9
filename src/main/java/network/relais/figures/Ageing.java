package network.relais.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Work in progress against how long the finished took: what is older than 85 of 100 ever became is worth a look, before it is late.
 */
public final class Ageing {

    /** From fewer finished ones nobody knows what is old. */
    static final int MINIMUM_FINISHED = 20;

    public enum Band {
        /** No older than half of the finished became. */
        USUAL,
        /** Older than half of them. */
        OLDER,
        /** Older than 85 of 100. */
        OLD,
        /** Older than 95 of 100. */
        VERY_OLD
    }

    /** @param id of the mission or of the step in it */
    public record Open(String id, Instant entered) {}

    /** @param finishedSooner share of the finished that took no longer than this one has by now, from 0 to 1 */
    public record Aged(String id, Duration age, double finishedSooner, Band band) {}

    private Ageing() {}

    /**
     * The oldest first; of the same age, by id.
     *
     * @param finished how long the finished took, in milliseconds
     * @param now what was entered later has an age of nothing
     */
    public static Answer<List<Aged>> of(Collection<Open> open, Sample finished, Instant now) {
        if (finished.size() < MINIMUM_FINISHED) {
            return new Answer.NotEnough<>(finished.size(), MINIMUM_FINISHED);
        }
        return new Answer.Given<>(open.stream()
                .map(each -> aged(each, finished, now))
                .sorted(Comparator.comparing(Aged::age).reversed().thenComparing(Aged::id))
                .toList());
    }

    private static Aged aged(Open open, Sample finished, Instant now) {
        var age = open.entered().isAfter(now) ? Duration.ZERO : Duration.between(open.entered(), now);
        return new Aged(open.id(), age, finished.shareUpTo(age.toMillis()), band(age.toMillis(), finished));
    }

    private static Band band(long milliseconds, Sample finished) {
        if (milliseconds > finished.quantile(0.95)) {
            return Band.VERY_OLD;
        }
        if (milliseconds > finished.quantile(0.85)) {
            return Band.OLD;
        }
        return milliseconds > finished.quantile(0.5) ? Band.OLDER : Band.USUAL;
    }
}
