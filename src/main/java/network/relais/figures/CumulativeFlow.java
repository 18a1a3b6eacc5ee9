package network.relais.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many had come into a phase by each of some moments, and how many had left it: the two edges of its band in a cumulative flow
 * diagram. The height of the band is the work in progress, its width the time that a mission takes. A mission that comes back comes
 * in once more.
 */
final class CumulativeFlow {

    /**
     * One stay in a phase or step.
     *
     * @param ended not before it was entered; null as long as it goes on
     */
    record Stay(Instant entered, @Nullable Instant ended) {

        Stay {
            if (ended != null && ended.isBefore(entered)) {
                throw new IllegalArgumentException(
                        "A stay ends at %s before it begins at %s".formatted(ended, entered));
            }
        }
    }

    /**
     * @param entered how many had come in by then
     * @param left how many of them had left by then
     */
    record Point(Instant at, long entered, long left) {

        public long inProgress() {
            return entered - left;
        }
    }

    private CumulativeFlow() {}

    /** What happens at the very moment has happened. */
    public static List<Point> of(Collection<Stay> stays, List<Instant> moments) {
        var entered = stays.stream().map(Stay::entered).sorted().toArray(Instant[]::new);
        var left = stays.stream()
                .map(Stay::ended)
                .filter(ended -> ended != null)
                .sorted()
                .toArray(Instant[]::new);
        return moments.stream()
                .map(moment -> new Point(moment, upTo(entered, moment), upTo(left, moment)))
                .toList();
    }

    /** How many of them are not after the moment. */
    private static int upTo(Instant[] sorted, Instant moment) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle].isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
