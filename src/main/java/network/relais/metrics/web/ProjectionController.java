package network.relais.metrics.web;

import java.time.Clock;
import java.time.Instant;
import network.relais.metrics.Projection;
import network.relais.metrics.RebuildMetrics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How fresh the figures are, and the administrator's wish to have them made anew. Who may ask is decided by the address. */
@RestController
class ProjectionController {

    private final Projection projection;
    private final RebuildMetrics rebuild;
    private final Clock clock;

    ProjectionController(Projection projection, RebuildMetrics rebuild, Clock clock) {
        this.projection = projection;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /**
     * @param until all that happened up to then is in the figures; null if nothing is
     * @param lagSeconds how long ago that is
     * @param rebuildAsked whether a rebuild is asked for or under way
     * @param rebuiltDays of how many days it is done; null while none is under way
     */
    record Answer(
            @Nullable Instant until,
            @Nullable Long lagSeconds,
            boolean rebuildAsked,
            @Nullable Integer rebuiltDays,
            @Nullable Integer daysInAll) {}

    @GetMapping("/api/metrics/projection")
    Answer projection() {
        return answer();
    }

    /** Begins when the projector next looks; {@code GET /api/metrics/projection} says how far it is. */
    @PostMapping("/api/metrics/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer rebuild() {
        rebuild.ask();
        return answer();
    }

    private Answer answer() {
        var state = projection.state();
        var lag = state.lag(clock.instant());
        var progress = state.rebuild();
        return new Answer(
                state.until(),
                lag == null ? null : lag.toSeconds(),
                state.isRebuildAskedFor() || progress != null,
                progress == null ? null : progress.day(),
                progress == null ? null : progress.days());
    }
}
