package network.relais.publishing;

import java.util.Set;

/**
 * The ids in a diagram that Java relies on. Each feature declares its own as a bean; a tree in which one is gone is not
 * published, so that a renamed box is noticed at the desk of whoever renamed it.
 */
public interface DiagramContract {

    /** Id of the process, which is also the name of its file. */
    String process();

    /** Ids of the elements that Java refers to. */
    Set<String> elements();

    /** Names of the messages that Java sends to this process. */
    default Set<String> messages() {
        return Set.of();
    }

    /** Codes of the errors that Java throws into this process. */
    default Set<String> errors() {
        return Set.of();
    }
}
