package network.relais.mission;

/**
 * What we tell a mission's process when somebody has answered elsewhere than in their step: by the link of a mail, or on one of our
 * pages. Their answer has been written before, so that the step only passes on what the rows say.
 */
public interface Steps {

    /**
     * Completes the step on behalf of the network.
     *
     * @param person whose step it is
     * @return false if no such step is open
     */
    boolean goOn(String missionId, String step, String person);

    /** As {@link #goOn(String, String, String)}, whosever step it is. */
    boolean goOn(String missionId, String step);
}
