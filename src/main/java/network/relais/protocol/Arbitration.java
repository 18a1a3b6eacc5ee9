package network.relais.protocol;

import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** After five rounds somebody without a stake proposes another round or no agreement; only the parties agree. */
@UseCase
public class Arbitration {

    private static final int LONGEST_WORDS = 1900;

    private final Missions missions;
    private final Protocols protocols;
    private final Minutes minutes;
    private final Drafts drafts;
    private final Directory directory;
    private final Journal journal;
    private final WhoMayJudge whoMayJudge;

    Arbitration(
            Missions missions,
            Protocols protocols,
            Minutes minutes,
            Drafts drafts,
            Directory directory,
            Journal journal,
            WhoMayJudge whoMayJudge) {
        this.missions = missions;
        this.protocols = protocols;
        this.minutes = minutes;
        this.drafts = drafts;
        this.directory = directory;
        this.journal = journal;
        this.whoMayJudge = whoMayJudge;
    }

    /**
     * An animator who has no share besides the network's, else a member who has none; stays the same for a mission as long as
     * that holds.
     */
    public String arbiter(String missionId) {
        return whoMayJudge.judge(missionId);
    }

    /** The arbiter may see the mission from now on. */
    public void call(String missionId, String arbiter) {
        missions.lock(missionId);
        missions.give(missionId, arbiter, Part.ARBITER);
        journal.note(missionId, "arbiterAsked", null, Map.of("arbiterPerson", arbiter));
    }

    public void proposeAnotherRound(String missionId, String arbiter, @Nullable String words) {
        var mission = missions.lock(missionId);
        var remark = Texts.requiredParagraph("What do you propose?", words, LONGEST_WORDS);
        drafts.find(missionId)
                .ifPresent(draft -> drafts.save(draft.remarked(Wording.of(directory.person(mission.lead()))
                        .say("%s proposes as arbiter: %s", "Proposition de %s, qui arbitre\u00a0: %s")
                        .formatted(directory.person(arbiter).name(), remark))));
        journal.note(missionId, "arbiterProposedAnotherRound", arbiter, Map.of());
    }

    public void proposeNoAgreement(String missionId, String arbiter, @Nullable String words) {
        missions.lock(missionId);
        missions.giveReasonForEnd(missionId, Texts.paragraph("What do you propose?", words, LONGEST_WORDS), null);
        protocols.latest(missionId).ifPresent(version -> minutes.became(version, ProtocolVersion.Status.REPLACED));
        journal.note(missionId, "noAgreement", arbiter, Map.of());
    }
}
