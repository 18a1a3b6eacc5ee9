package network.relais.metrics;

import java.util.List;
import network.relais.publishing.WaitsFor;
import org.jspecify.annotations.Nullable;

/**
 * A diagram by what it says, whatever version number the engine gave it.
 *
 * @param id SHA-256 of its content, in hexadecimal
 * @param process id of the process
 * @param content the BPMN file
 * @param steps what is drawn in it and takes time
 */
public record Diagram(String id, String process, String label, String content, List<Step> steps) {

    public Diagram {
        steps = List.copyOf(steps);
    }

    /** What a step is to the metrics. */
    public enum Kind {
        /** Somebody has something to do. */
        TASK,
        /** A message, a date or the like is waited for. */
        WAIT,
        /** Another process runs meanwhile. */
        CALL,
        /** A part of the diagram that holds steps. */
        SCOPE,
        /** A part that something sets off: each time it is about something new. */
        ASIDE,
        /** What holds the instances of an element that is done for each of several. */
        SIDE_BY_SIDE,
        /** No wait: what follows is about something new, and no rework of what came before. */
        NEXT_SUBJECT
    }

    /**
     * @param activity id of the element
     * @param waitsFor whom or what the step waits for, as the diagram declares it; null where it does not
     */
    public record Step(String activity, Kind kind, String label, @Nullable WaitsFor waitsFor) {}
}
