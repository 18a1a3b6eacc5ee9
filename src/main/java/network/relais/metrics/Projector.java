package network.relais.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import network.relais.metrics.Projection.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Follows the engine's history in the background, so that nobody's step waits for a figure. One node does so at a time; when it dies,
 * another takes over once its lease has run out. Spans overlap, and every hour yesterday and today are read anew: what was committed
 * late, or by a node whose clock is behind, is caught.
 */
@Component
class Projector {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    /** Longer than a span may take. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** How long a transaction may take, and how much clocks may differ, without its steps being missed until the next hour. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final Duration ANEW_EVERY = Duration.ofHours(1);

    private final EngineHistory history;
    private final Facts facts;
    private final ProjectSpan spans;
    private final Projection projection;
    private final Clock clock;
    private final String owner;

    /** @param owner tells this node from the others */
    Projector(
            EngineHistory history,
            Facts facts,
            ProjectSpan spans,
            Projection projection,
            Clock clock,
            @Value("${random.uuid}") String owner) {
        this.history = history;
        this.facts = facts;
        this.spans = spans;
        this.projection = projection;
        this.clock = clock;
        this.owner = owner;
    }

    /** @return whether this node did it, and not another */
    @Scheduled(cron = "${relais.metrics.schedule}")
    boolean follow() {
        return ifLeased(() -> {
            if (projection.state().isRebuildAskedFor()) {
                rebuildAll(progress -> {});
            } else {
                catchUp();
            }
        });
    }

    /**
     * Reads all that the engine remembers once more, and counts all days anew. What the engine has cleaned up stays as it was read.
     *
     * @return false if another node projects just now: nothing was done
     */
    boolean rebuild(Consumer<Progress> onProgress) {
        return ifLeased(() -> rebuildAll(onProgress));
    }

    private boolean ifLeased(Runnable work) {
        if (!lease()) {
            return false;
        }
        try {
            work.run();
        } finally {
            projection.release(owner);
        }
        return true;
    }

    private boolean lease() {
        var now = clock.instant();
        return projection.lease(owner, now, now.plus(LEASE));
    }

    private void catchUp() {
        var now = clock.instant();
        var state = projection.state();
        if (state.until() == null) {
            rebuildAll(progress -> {});
            return;
        }
        var known = state.until().isBefore(now) ? state.until() : now;
        var recomputed = state.recomputed();
        var isAnew = recomputed == null
                || recomputed.isAfter(now)
                || !recomputed.plus(ANEW_EVERY).isAfter(now);
        var yesterday = start(day(now).minusDays(1));
        var from = isAnew && yesterday.isBefore(known) ? yesterday : known.minus(OVERLAP);
        // Whoever made all figures anew did not get to the end: this goes on where they were stopped.
        var wasStopped = state.rebuild() != null;
        byDays(from, now, wasStopped ? projection::rebuilding : progress -> {});
        if (isAnew) {
            var last = recomputed == null || recomputed.isAfter(now) ? now : recomputed;
            spans.projectAnew(last.minus(OVERLAP), now);
        }
        addUp();
        if (isAnew) {
            // Not before: where a first reading was interrupted, the sums of all of the past may have been waiting
            // until now.
            projection.recomputed(now);
        }
        if (wasStopped) {
            projection.rebuilding(null);
        }
    }

    private void rebuildAll(Consumer<Progress> onProgress) {
        var now = clock.instant();
        var from = Stream.concat(history.beginning().stream(), facts.beginning().stream())
                .min(Instant::compareTo)
                .filter(beginning -> beginning.isBefore(now))
                .orElse(now);
        LOG.info("The figures are made anew, from {} on", day(from));
        try {
            byDays(from, now, progress -> {
                projection.rebuilding(progress);
                onProgress.accept(progress);
            });
            spans.projectAnew(now.minus(OVERLAP), now);
            addUp();
            projection.recomputed(now);
        } finally {
            projection.rebuilding(null);
        }
    }

    /** A day is a transaction of its own: what was done stays done, whatever happens to the next. */
    private void byDays(Instant from, Instant until, Consumer<Progress> onProgress) {
        var first = day(from);
        var days = (int) ChronoUnit.DAYS.between(first, day(until)) + 1;
        for (int done = 0; done < days; done++) {
            var day = first.plusDays(done);
            var begin = latest(from, start(day));
            var next = start(day.plusDays(1));
            var end = next.isBefore(until) ? next : until;
            leaseOn();
            spans.project(begin, end);
            projection.reached(end);
            onProgress.accept(new Progress(done + 1, days));
        }
    }

    /** A month is a transaction of its own. */
    private void addUp() {
        do {
            leaseOn();
        } while (spans.addUpNextMonth());
    }

    private void leaseOn() {
        if (!lease()) {
            throw new IllegalStateException("Another node has taken the projection over");
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
