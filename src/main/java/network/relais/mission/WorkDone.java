package network.relais.mission;

/**
 * Whether anything was worked or delivered so far, as far as one feature knows: what a cancelled mission still has to settle
 * and to evaluate.
 */
public interface WorkDone {

    boolean any(String missionId);
}
