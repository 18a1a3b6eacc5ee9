package network.relais.mission;

import java.util.Map;
import network.relais.UseCase;
import network.relais.text.Texts;

/** Ends a mission before its time: why, for the network only, and one sentence for the prescriber and the client. */
@UseCase
public class CancelMission {

    private final Missions missions;
    private final MissionAccess access;
    private final MissionProcess process;
    private final Journal journal;

    CancelMission(Missions missions, MissionAccess access, MissionProcess process, Journal journal) {
        this.missions = missions;
        this.access = access;
        this.process = process;
        this.journal = journal;
    }

    public void cancel(String missionId, String by, String reasonForUs, String wordForOthers) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!access.mayLead(mission, by)) {
            throw MissionRefusal.notYoursToSteer("cancel");
        }
        if (mission.hasEnded() || mission.endReason() != null) {
            throw MissionRefusal.alreadyEnding(mission);
        }
        var reason = Texts.requiredParagraph("Why (for the network only)", reasonForUs, 2000);
        var word = Texts.requiredParagraph("A sentence for the prescriber and the client", wordForOthers, 2000);
        missions.giveReasonForEnd(missionId, reason, word);
        journal.note(missionId, "missionCancelled", by, Map.of());
        process.cancel(missionId);
    }
}
