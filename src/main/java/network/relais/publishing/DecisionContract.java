package network.relais.publishing;

import java.util.Set;

/**
 * A decision table that Java asks by itself, of which no diagram knows. Each feature declares its own as a bean; a tree in which
 * the table could not answer is not published.
 */
public interface DecisionContract {

    /** Id of the decision, which is also the name of its file. */
    String decision();

    /** Id of the process whose missions need it: where that is drawn, the table must be. */
    String askedBeside();

    /** Names of what the table is told: its columns may ask for nothing else. */
    Set<String> facts();

    /** What its one column of answers may hold. */
    Set<String> answers();
}
