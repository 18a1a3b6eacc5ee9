package network.relais.testing;

import java.time.Duration;
import java.time.Instant;
import network.relais.metrics.Projection;

/** Panels for tests that are not about how figures come to be. */
public final class Figures {

    private Figures() {}

    /** Panels show figures from then on, of nothing where nothing was read. Whoever reads what happened next reads today as well. */
    public static void areThere(Projection projection, Instant now) {
        if (!projection.state().isThePastKnown()) {
            projection.reached(now);
            projection.recomputed(now.minus(Duration.ofDays(1)));
        }
    }
}
