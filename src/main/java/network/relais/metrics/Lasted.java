package network.relais.metrics;

import java.time.Instant;
import network.relais.metrics.Series.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something that took time, and has ended.
 *
 * @param diagram as in {@link Series}, like the activity
 * @param holder id of the person who did it, empty where that is not known any more; null if it is nothing that people do
 * @param opened when whoever had it first opened its form; null where that is not known, or there is none
 */
public record Lasted(
        Subject subject,
        String diagram,
        String activity,
        @Nullable String holder,
        Instant entered,
        @Nullable Instant opened,
        Instant ended,
        boolean isRework) {

    /** Whoever opens a step while it ends, or with a clock that is behind, has opened it within its time; null where that is not known. */
    public @Nullable Instant openedWithin() {
        if (opened == null || opened.isBefore(entered)) {
            return opened == null ? null : entered;
        }
        return opened.isAfter(ended) ? ended : opened;
    }
}
