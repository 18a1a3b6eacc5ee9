package network.relais.protocol;

import network.relais.UseCase;
import network.relais.mission.Missions;

/**
 * The coordinator may revise a version while others still answer to it. Asked on the first counter-proposal, and again when
 * somebody does not answer at all; never twice at a time.
 */
@UseCase
public class ReviseOrHear {

    private final Missions missions;
    private final Protocols protocols;

    ReviseOrHear(Missions missions, Protocols protocols) {
        this.missions = missions;
        this.protocols = protocols;
    }

    /** @return whether this is the first counter-proposal, so that the coordinator has to be asked */
    public boolean isToBeAskedForCounterProposal(String missionId) {
        missions.lock(missionId);
        var version = protocols.latest(missionId).orElseThrow();
        return protocols.coordinatorDecides(
                missionId, version.number(), CoordinatorDecision.NOT_ASKED, CoordinatorDecision.ASKED);
    }

    /** @return whether the coordinator is not deciding about this version just now */
    public boolean isToBeAskedForSilence(String missionId) {
        missions.lock(missionId);
        var version = protocols.latest(missionId).orElseThrow();
        return protocols.coordinatorDecides(
                        missionId, version.number(), CoordinatorDecision.NOT_ASKED, CoordinatorDecision.ASKED)
                || protocols.coordinatorDecides(
                        missionId, version.number(), CoordinatorDecision.HEARS_THE_OTHERS, CoordinatorDecision.ASKED);
    }

    public void hearTheOthers(String missionId) {
        missions.lock(missionId);
        var version = protocols.latest(missionId).orElseThrow();
        protocols.coordinatorDecides(
                missionId, version.number(), CoordinatorDecision.ASKED, CoordinatorDecision.HEARS_THE_OTHERS);
    }
}
