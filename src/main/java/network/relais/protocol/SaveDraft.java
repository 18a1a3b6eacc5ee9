package network.relais.protocol;

import java.time.Clock;
import network.relais.UseCase;
import network.relais.mission.Missions;

/** Keeps what the coordinator types, whether it makes sense yet or not. */
@UseCase
public class SaveDraft {

    /** In characters: many times more than a hundred rows of each kind need. */
    private static final int LONGEST_DRAFT = 200_000;

    private final Missions missions;
    private final Protocols protocols;
    private final Drafts drafts;
    private final Clock clock;

    SaveDraft(Missions missions, Protocols protocols, Drafts drafts, Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param revision the one that was opened
     * @throws DraftChanged if it was saved or proposed since
     */
    public SavedDraft save(String missionId, String person, int revision, Draft typed) {
        if (typed.length() > LONGEST_DRAFT) {
            throw new ProtocolRefused(
                    "DRAFT_TOO_LONG",
                    "This draft is too long to be kept. Shorten its texts, or take rows out.",
                    "Ce brouillon est trop long pour être gardé. Raccourcissez ses textes, ou enlevez des lignes.");
        }
        missions.lock(missionId);
        var saved = drafts.find(missionId).orElseThrow(SaveDraft::notOpen);
        if (saved.revision() != revision) {
            if (saved.draft().equals(typed)) {
                return saved;
            }
            throw new DraftChanged(typed, saved);
        }
        var basedOn = protocols.latest(missionId).map(ProtocolVersion::number).orElse(0);
        if (saved.basedOn() != basedOn) {
            throw notOpen();
        }
        var now = new SavedDraft(
                missionId,
                revision + 1,
                saved.basedOn(),
                typed,
                saved.proposed(),
                saved.remark(),
                person,
                clock.instant());
        drafts.save(now);
        return now;
    }

    /**
     * Before the coordinator lets go of the draft: it is the one that they see.
     *
     * @param revision the one that was last shown to them
     * @throws ProtocolRefused if another window has saved something since
     */
    public void requireUnchanged(String missionId, long revision) {
        missions.lock(missionId);
        var saved = drafts.find(missionId).orElseThrow(SaveDraft::notOpen);
        if (saved.revision() != revision) {
            throw new ProtocolRefused(
                    "DRAFT_CHANGED",
                    "This draft was changed in another window meanwhile. Open the task again to see both, then propose.",
                    "Ce brouillon a été changé entre-temps dans une autre fenêtre. Rouvrez la tâche pour voir les deux, puis proposez.");
        }
    }

    static ProtocolRefused notOpen() {
        return new ProtocolRefused(
                "DRAFT_NOT_OPEN",
                "This protocol is not being drafted at the moment: it was proposed, or has not come to that yet.",
                "Ce protocole n’est pas en cours de rédaction\u00a0: il est déjà proposé, ou n’en est pas encore là.");
    }
}
