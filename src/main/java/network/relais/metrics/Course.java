package network.relais.metrics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import network.relais.metrics.MissionFact.Moment;

/**
 * How far a mission has come. It passes a moment as soon as it reaches it or a later one, or ends without it: whatever it skips, it
 * stands between two neighbouring moments until it ends, and nowhere afterwards.
 */
public final class Course {

    /** One after the other. */
    public static final List<Moment> MOMENTS = List.of(
            Moment.OPENED, Moment.PURSUED, Moment.AGREED, Moment.STAFFED, Moment.DELIVERED, Moment.PAID, Moment.ENDED);

    private Course() {}

    /** A moment and all that come later, the end too: whoever has reached one of them has passed it. */
    public static List<Moment> from(Moment moment) {
        return MOMENTS.subList(MOMENTS.indexOf(moment), MOMENTS.size());
    }

    /** When a mission passed each moment; those that it has not passed are missing. */
    public static Map<Moment, Instant> passed(Map<Moment, Instant> reached) {
        var passed = new EnumMap<Moment, Instant>(Moment.class);
        Instant first = null;
        for (int at = MOMENTS.size() - 1; at >= 0; at--) {
            var itself = reached.get(MOMENTS.get(at));
            if (itself != null && (first == null || itself.isBefore(first))) {
                first = itself;
            }
            if (first != null) {
                passed.put(MOMENTS.get(at), first);
            }
        }
        return passed;
    }
}
