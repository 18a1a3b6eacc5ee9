package network.relais.metrics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What durations are counted together.
 *
 * @param diagram id of the diagram; {@link #NO_DIAGRAM} for missions
 * @param activity a step's id, a phase's process, or the {@link MissionFact.Moment} that a mission reached
 */
public record Series(Subject subject, String diagram, String activity, Measure measure) {

    public static final String NO_DIAGRAM = "-";

    /** What lasted. */
    public enum Subject {
        STEP,
        PHASE,
        MISSION
    }

    /** Which part of it. */
    public enum Measure {
        WHOLE,
        /** Until its holder first opened the form. */
        WAITING,
        /** From then on. */
        WORKING,
        /** All of it, but only office time, see {@link network.relais.calendar.WorkingTime}: what targets are held against. */
        OFFICE;

        /** Those that a duration falls into. */
        public static final Set<Measure> OF_THE_CLOCK =
                Collections.unmodifiableSet(EnumSet.of(WHOLE, WAITING, WORKING));

        /** Of none yet. */
        public Histogram histogram() {
            return this == OFFICE ? Histogram.byTheMinute() : new Histogram();
        }
    }
}
