package network.relais.metrics;

import network.relais.metrics.HowTargetsStand.Beyond;
import network.relais.metrics.TimeLimit.Kept;

/** Something that has crossed a target. */
sealed interface Crossing {

    Target target();

    /** A step, a phase or a whole mission takes longer. */
    record OfMission(Target target, Beyond beyond) implements Crossing {}

    /**
     * So many of 100 took longer.
     *
     * @param turn which time since the target was set
     */
    record OfPercentile(Target target, Kept kept, int turn) implements Crossing {}
}
