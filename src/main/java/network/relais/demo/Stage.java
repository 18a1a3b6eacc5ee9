package network.relais.demo;

import java.util.Map;

/** What people do in Tasklist. Everybody acts as themselves and may do no more than they may there. */
public interface Stage {

    /**
     * @param lead what the start form hands over, as JSON
     * @return the mission's id
     */
    String bringLead(String personId, String lead);

    /**
     * Fills in the form of a step and completes it. One that is a group's is taken first.
     *
     * @param typed by the keys of the form's fields
     * @throws IllegalStateException if the step does not wait for that person
     */
    void complete(String personId, String missionId, String step, Map<String, Object> typed);

    /** Looks at the form of a step, which changes nothing. Where it does not wait for that person by now, there is none to look at. */
    void open(String personId, String missionId, String step);

    /** Does something else as that person: on a page of ours, for instance. */
    void as(String personId, Runnable deed);
}
