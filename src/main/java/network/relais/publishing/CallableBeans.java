package network.relais.publishing;

import java.util.Map;
import java.util.Set;

/** What a diagram may call by name. */
public interface CallableBeans {

    /** The Java beans that expressions in diagrams can reach, each with the methods that it offers. */
    Map<String, Set<String>> methods();
}
