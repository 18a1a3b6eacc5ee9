package network.relais.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The diagrams on which a mission walks, and where on them it is. */
public interface MissionDiagrams {

    /** The map first, then in the order in which the mission came to them; empty once the engine no longer keeps its past. */
    List<Walked> of(String missionId);

    /** @return the diagram as BPMN, if the mission has walked on it */
    Optional<String> source(String missionId, String definition);

    /**
     * @param definition which content of the diagram: a mission lives on the edition it began with
     * @param name as the diagram's owner wrote it
     * @param tokens how many wait at an element now; a step that several people take has several
     * @param passed elements that were left at least once
     * @param called the diagrams that were entered from here, by the element that leads there
     */
    record Walked(
            String definition,
            String name,
            Map<String, Integer> tokens,
            Set<String> passed,
            Map<String, String> called) {

        public Walked named(String otherwise) {
            return new Walked(definition, otherwise, tokens, passed, called);
        }
    }
}
