package network.relais.publishing;

import java.util.Set;

/** What a diagram may call by name. */
public interface CallableBeans {

    /** Names of the Java beans that expressions in diagrams can reach. */
    Set<String> names();
}
