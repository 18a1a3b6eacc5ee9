package network.relais.metrics;

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
        WORKING
    }
}
