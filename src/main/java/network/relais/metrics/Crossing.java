package network.relais.metrics;

import java.util.List;
import network.relais.metrics.HowTargetsStand.Beyond;
import network.relais.metrics.TimeLimit.Kept;

/** Something that has crossed a target. */
sealed interface Crossing {

    Target target();

    /**
     * A mission takes longer: at a step, in a phase or as a whole.
     *
     * @param beyond what of it took longest
     * @param ids of all that crossed at once, such as one question to several people
     */
    record OfMission(Target target, Beyond beyond, List<String> ids) implements Crossing {

        public OfMission {
            ids = List.copyOf(ids);
        }
    }

    /**
     * So many of 100 took longer.
     *
     * @param turn which time since the target was set
     */
    record OfPercentile(Target target, Kept kept, int turn) implements Crossing {}
}
