package network.relais.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How many were finished in each whole week, from Monday to Sunday, the latest last. A week in which nothing was finished is a week
 * too: without the empty ones, a forecast would promise what only good weeks can keep.
 */
public final class Throughput {

    private Throughput() {}

    /**
     * @param finished when each was finished
     * @param since the first day from which on all that were finished are known; the week that it breaks into does not count
     * @param today the week that it is in does not count, since it is not over
     */
    public static List<Integer> perWeek(Collection<Instant> finished, LocalDate since, LocalDate today, ZoneId zone) {
        var first = since.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var next = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var counts = new int[(int) Math.max(0, ChronoUnit.WEEKS.between(first, next))];
        for (var instant : finished) {
            var week = Math.floorDiv(
                    ChronoUnit.DAYS.between(first, instant.atZone(zone).toLocalDate()), 7);
            if (week >= 0 && week < counts.length) {
                counts[(int) week]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }
}
