package network.relais.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The diagrams that missions ran on, by their content. */
public interface Diagrams {

    /** All steps of all diagrams. */
    Map<Place, Drawn> steps();

    /** The contents that a process has had, the latest first. */
    List<Version> versionsOf(String process);

    /** The BPMN file. */
    Optional<String> content(String diagram);

    /** A step of one content of a diagram. */
    record Place(String diagram, String activity) {}

    /** What is drawn there. */
    record Drawn(String process, Diagram.Step step) {}

    /** @param firstUsed when the first mission came to it */
    record Version(String diagram, String process, String label, Instant firstUsed) {}
}
