package network.relais.protocol;

import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** The coordinator says whether an amendment that somebody asked for is drafted; and after a counter-proposal, whether it goes on. */
@UseCase
public class TakeUpAmendment {

    private static final int LONGEST_WORDS = 1900;

    private final Missions missions;
    private final CloseAmendment close;
    private final Amendments amendments;
    private final AmendmentMinutes minutes;
    private final Journal journal;

    TakeUpAmendment(
            Missions missions, CloseAmendment close, Amendments amendments, AmendmentMinutes minutes, Journal journal) {
        this.missions = missions;
        this.close = close;
        this.amendments = amendments;
        this.minutes = minutes;
        this.journal = journal;
    }

    public void takeUp(String missionId, String coordinator) {
        missions.lock(missionId);
        var amendment = open(missionId).drafted();
        amendments.save(amendment);
        minutes.takenUp(amendment, coordinator);
        journal.note(missionId, "amendmentTakenUp", coordinator, Map.of());
    }

    /** Whoever asked reads why. */
    public void decline(String missionId, String coordinator, @Nullable String why) {
        missions.lock(missionId);
        var reason = Texts.requiredParagraph("Why not?", why, LONGEST_WORDS);
        close.close(open(missionId), Amendment.State.DECLINED, reason, coordinator);
        journal.note(missionId, "amendmentDeclined", coordinator, Map.of());
    }

    /** The coordinator gives it up after a counter-proposal: what was agreed before stays. */
    public void giveUp(String missionId, String coordinator, @Nullable String why) {
        missions.lock(missionId);
        var reason = Texts.requiredParagraph("Why?", why, LONGEST_WORDS);
        close.close(open(missionId), Amendment.State.GIVEN_UP, reason, coordinator);
        journal.note(missionId, "amendmentGivenUp", coordinator, Map.of());
    }

    private Amendment open(String missionId) {
        return amendments.open(missionId).orElseThrow(CloseAmendment::notOpen);
    }
}
