package network.relais.publishing;

import java.util.List;

/** Reads a tree before the engine does, and says everything that speaks against publishing it. */
public interface PublishCheck {

    /**
     * Everything that was found; empty where nothing speaks against publishing.
     *
     * @param running what the current edition holds, empty where there is none: what Java relies on may not go
     */
    List<Finding> findings(BpmnTree tree, Manifest running);

    /** What is left to do in a tree against which nothing speaks: it is published all the same. */
    default List<Finding> remarks(BpmnTree tree) {
        return List.of();
    }
}
