package network.relais.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The engine's time, which is everybody's in the demo: timers, deadlines and the dates that we write. */
public interface Time {

    /** How far it differs from the real one; negative if it is behind. */
    Duration ahead();

    /** @param ahead of the real time from now on; negative: behind it */
    void run(Duration ahead);

    /** Meanwhile nothing happens by itself, whatever falls due. */
    void hold(Runnable work);

    /**
     * Time passes as it would by itself, only faster: whatever falls due on the way happens at its moment, in order, and what
     * it sets for later still happens if that comes before the target. A step that fails is left to the engine, which tries
     * it again and then reports it.
     *
     * @param moment told each moment at which something happens
     */
    void passUntil(Instant target, Consumer<Instant> moment);

    /**
     * Time passes to whatever falls due next, which happens, and no further; or to the target if nothing does before.
     *
     * @return the mission in which it happened, empty text if in none; nothing if the target is reached
     */
    Optional<String> passToNext(Instant target);
}
