package network.relais.demo;

import java.time.Duration;

/** How far the demo's clock runs ahead of the real one, as it is kept for the next start. */
public interface TimeAhead {

    /** In whole seconds, never negative. */
    Duration kept();

    void keep(Duration ahead);
}
