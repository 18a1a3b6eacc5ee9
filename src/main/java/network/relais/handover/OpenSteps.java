package network.relais.handover;

/** The steps of a mission that wait for somebody. */
public interface OpenSteps {

    /**
     * Every open step that is drawn for a role goes to whoever has that role now. What somebody is asked as a party stays
     * theirs.
     */
    void follow(String missionId, String formerHolder);
}
