package network.relais.publishing;

import java.util.List;

/** Reads a tree before the engine does, and says everything that speaks against publishing it. */
public interface PublishCheck {

    /** Everything that was found; empty where nothing speaks against publishing. */
    List<Finding> findings(BpmnTree tree);
}
