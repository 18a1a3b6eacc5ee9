package network.relais.protocol;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been worked and delivered in a mission so far: an amendment has to leave it as it is. */
public interface WorkSoFar {

    /**
     * Days of one role that were confirmed.
     *
     * @param planned what was planned up to the last milestone whose days were confirmed
     * @param done what was really done up to it
     */
    record Days(BigDecimal planned, BigDecimal done) {}

    /** By contribution; roles of which nothing was confirmed are not in it. */
    Map<String, Days> confirmed(String missionId);

    /** Ids of the milestones that were accepted, or handed over and wait for the client's answer. */
    Set<String> deliveredMilestones(String missionId);

    /** Id of the milestone that is being worked on. */
    Optional<String> milestoneAtHand(String missionId);
}
