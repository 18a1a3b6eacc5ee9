package network.relais.metrics;

import java.util.Map;
import java.util.Optional;

/** The diagrams that missions ran on, by their content. */
public interface Diagrams {

    /** All steps of all diagrams. */
    Map<Place, Drawn> steps();

    /** The BPMN file. */
    Optional<String> content(String diagram);

    /** A step of one content of a diagram. */
    record Place(String diagram, String activity) {}

    /** What is drawn there. */
    record Drawn(String process, Diagram.Step step) {}
}
