package network.relais.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import network.relais.metrics.Projection;

/** Panels for tests that are not about how figures come to be. */
public final class Figures {

    private static final String OWNER = "a test";

    private Figures() {}

    /** Panels show figures from then on, of nothing where nothing was read. Whoever reads what happened next reads today as well. */
    public static void areThere(Projection projection, Instant now) {
        if (!projection.state().isThePastKnown()) {
            asProjector(projection, now, owner -> {
                projection.reached(owner, now);
                projection.recomputed(owner, now.minus(Duration.ofDays(1)));
            });
        }
    }

    /** What only the node that projects may write. */
    public static void asProjector(Projection projection, Instant now, Consumer<String> owner) {
        if (!projection.lease(OWNER, now, now.plusSeconds(60))) {
            throw new AssertionError("Somebody projects just now");
        }
        try {
            owner.accept(OWNER);
        } finally {
            projection.release(OWNER);
        }
    }
}
