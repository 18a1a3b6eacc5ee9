package network.relais.metrics;

import java.time.Clock;
import java.util.function.Consumer;
import network.relais.metrics.Projection.Progress;
import org.springframework.stereotype.Component;

/** Makes all figures anew from what the engine remembers; what it has cleaned up stays as it was read. */
@Component
public class RebuildMetrics {

    private final Projector projector;
    private final Projection projection;
    private final Clock clock;

    RebuildMetrics(Projector projector, Projection projection, Clock clock) {
        this.projector = projector;
        this.projection = projection;
        this.clock = clock;
    }

    /** The projector begins with it when it next looks, on whichever node; {@link Projection#state()} says how far it is. */
    public void ask() {
        projection.askForRebuild(clock.instant());
    }

    /**
     * At once, and until it is done.
     *
     * @param onProgress told after each day
     * @return false if another node projects just now: nothing was done
     */
    public boolean now(Consumer<Progress> onProgress) {
        return projector.rebuild(onProgress);
    }
}
