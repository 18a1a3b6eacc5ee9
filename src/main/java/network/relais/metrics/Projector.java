package network.relais.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import network.relais.metrics.Projection.Progress;
import network.relais.metrics.Projection.State;
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

    /**
     * What happens is followed first: a rebuild that cannot go on keeps nobody from today's figures. It is tried again at the next
     * round, where it stopped, on whichever node.
     *
     * @return whether this node did it, and not another
     */
    @Scheduled(cron = "${relais.metrics.schedule}")
    boolean follow() {
        return ifLeased(() -> {
            var state = projection.state();
            if (state.isThePastKnown()) {
                catchUp(state);
            }
            if (state.isRebuildAskedFor() || isToBeReadFromTheBeginning(state)) {
                beginRebuild();
            }
            goOnRebuilding(progress -> {});
        });
    }

    /**
     * Reads all that the engine remembers once more, and counts all days anew. What the engine has cleaned up stays as it was read.
     * What is stopped or fails is left to {@link #follow}, which goes on with it.
     *
     * @return false if another node projects just now: nothing was done
     */
    boolean rebuild(Consumer<Progress> onProgress) {
        return ifLeased(() -> {
            beginRebuild();
            goOnRebuilding(onProgress);
        });
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

    /** Also after a change of what is kept, whatever had begun before. */
    private static boolean isToBeReadFromTheBeginning(State state) {
        return state.until() == null || (state.recomputed() == null && state.rebuild() == null);
    }

    private void catchUp(State known) {
        var now = clock.instant();
        var until = earliest(known.until(), now);
        var recomputed = known.recomputed();
        var isAnew = recomputed.isAfter(now) || !recomputed.plus(ANEW_EVERY).isAfter(now);
        var overlap = until.minus(OVERLAP);
        var from = isAnew ? earliest(start(day(now).minusDays(1)), overlap) : overlap;
        for (var day = day(from); !day.isAfter(day(now)); day = day.plusDays(1)) {
            read(day, from, now);
        }
        if (isAnew) {
            spans.projectAnew(owner, earliest(recomputed, now).minus(OVERLAP), now);
        } else {
            spans.projectHolders(owner, overlap);
        }
        addUp();
        if (isAnew) {
            projection.recomputed(owner, now);
        }
    }

    private void beginRebuild() {
        var now = clock.instant();
        var first = Stream.concat(history.beginning().stream(), facts.beginning().stream())
                .min(Instant::compareTo)
                .filter(beginning -> beginning.isBefore(now))
                .map(this::day)
                .orElse(day(now));
        LOG.info("The figures are made anew, from {} on", first);
        projection.beginRebuild(owner, now, (int) ChronoUnit.DAYS.between(first, day(now)) + 1);
    }

    /** Up to the moment at which it began: whoever follows reads what came after. */
    private void goOnRebuilding(Consumer<Progress> onProgress) {
        var progress = projection.state().rebuild();
        if (progress == null) {
            return;
        }
        var begun = progress.begun();
        var first = day(begun).minusDays(progress.days() - 1L);
        for (int done = progress.day(); done < progress.days(); done++) {
            read(first.plusDays(done), start(first), begun);
            projection.rebuilding(owner, done + 1);
            onProgress.accept(new Progress(begun, done + 1, progress.days()));
        }
        leaseOn();
        spans.projectAnew(owner, begun.minus(OVERLAP), begun);
        // The past is not known before its sums are.
        addUp();
        projection.rebuilt(owner);
    }

    /** A day is a transaction of its own: what was done stays done, whatever happens to the next. */
    private void read(LocalDate day, Instant from, Instant until) {
        var end = earliest(start(day.plusDays(1)), until);
        leaseOn();
        spans.project(owner, latest(from, start(day)), end);
        projection.reached(owner, end);
    }

    /** A month is a transaction of its own. */
    private void addUp() {
        do {
            leaseOn();
        } while (spans.addUpNextMonth(owner));
    }

    private void leaseOn() {
        if (!lease()) {
            throw new IllegalStateException("Another node has taken the projection over");
        }
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
