package network.relais.protocol;

import java.time.Clock;
import network.relais.UseCase;
import network.relais.mission.Missions;
import network.relais.people.Directory;

/**
 * The coordinator takes somebody's figures over into the draft with one click. What the draft was before is kept and can be brought
 * back; bringing it back can be undone the same way.
 */
@UseCase
public class TakeOverFigures {

    private final Missions missions;
    private final Drafts drafts;
    private final DraftState state;
    private final ReviewDraft reviewDraft;
    private final SaveDraft saveDraft;
    private final Counters counters;
    private final Directory directory;
    private final Clock clock;

    TakeOverFigures(
            Missions missions,
            Drafts drafts,
            DraftState state,
            ReviewDraft reviewDraft,
            SaveDraft saveDraft,
            Counters counters,
            Directory directory,
            Clock clock) {
        this.missions = missions;
        this.drafts = drafts;
        this.state = state;
        this.reviewDraft = reviewDraft;
        this.saveDraft = saveDraft;
        this.counters = counters;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param coordinator who takes them over
     * @param revision the one that was opened
     * @param typed what is typed now: that is what can be brought back
     * @param proposer whose figures
     * @throws DraftChanged if the draft was saved or proposed since
     */
    public SavedDraft takeOver(String missionId, String coordinator, int revision, Draft typed, String proposer) {
        missions.lock(missionId);
        var figures = state.of(missionId).answers().stream()
                .filter(answer -> answer.person().equals(proposer))
                .findFirst()
                .flatMap(answer -> counters.find(missionId, answer.version(), answer.person()))
                .orElseThrow(() -> new ProtocolRefused(
                        "NO_FIGURES",
                        "There are no figures of that person about the version that this draft revises.",
                        "Cette personne n’a pas proposé de chiffres sur la version que ce brouillon révise."));
        var before = saveDraft.save(missionId, coordinator, revision, typed);
        drafts.keepFormer(before);
        var now = with(
                before,
                coordinator,
                FiguresInDraft.of(
                        typed,
                        figures,
                        directory.person(proposer).name(),
                        reviewDraft.nextIds(missionId, typed).get("contributions")));
        drafts.save(now);
        return now;
    }

    /** @throws ProtocolRefused if nothing was taken over into this draft */
    public SavedDraft bringBack(String missionId, String coordinator, int revision, Draft typed) {
        missions.lock(missionId);
        var basedOn = state.of(missionId).saved().basedOn();
        var former = drafts.former(missionId, basedOn)
                .orElseThrow(() -> new ProtocolRefused(
                        "NO_FORMER_DRAFT",
                        "Nothing was taken over into this draft.",
                        "Rien n’a été repris dans ce brouillon."));
        var before = saveDraft.save(missionId, coordinator, revision, typed);
        drafts.keepFormer(before);
        var now = with(before, coordinator, former);
        drafts.save(now);
        return now;
    }

    private SavedDraft with(SavedDraft before, String coordinator, Draft draft) {
        return new SavedDraft(
                before.missionId(),
                before.revision() + 1,
                before.basedOn(),
                draft,
                before.proposed(),
                before.remark(),
                coordinator,
                clock.instant());
    }
}
