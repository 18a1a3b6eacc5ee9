package network.relais.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The diagrams that missions ran on, by their content. */
public interface Diagrams {

    /** All steps of all diagrams. */
    Map<Place, Drawn> steps();

    /** The boxes that call a process, as far as missions have come to them. */
    List<Call> calls();

    /** The BPMN file. */
    Optional<String> content(String diagram);

    /** A step of one content of a diagram. */
    record Place(String diagram, String activity) {}

    /**
     * @param process that the box is drawn in
     * @param called the process that runs meanwhile
     */
    record Call(String process, String activity, String called) {}

    /** What is drawn there. */
    record Drawn(String process, Diagram.Step step) {}
}
