package network.relais.protocol;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.UseCase;
import network.relais.introduction.IntroductionRight;
import network.relais.introduction.IntroductionRights;
import network.relais.mission.Missions;
import network.relais.split.LineKind;

/**
 * The draft is there when the coordinator opens it: a first one from what is known of the mission, a later one from the version
 * that it revises. What was typed since stays as it is.
 */
@UseCase
public class PrepareDraft {

    private final Missions missions;
    private final Protocols protocols;
    private final Drafts drafts;
    private final IntroductionRights rights;
    private final ExpensesInDraft expenses;
    private final Clock clock;

    PrepareDraft(
            Missions missions,
            Protocols protocols,
            Drafts drafts,
            IntroductionRights rights,
            ExpensesInDraft expenses,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.drafts = drafts;
        this.rights = rights;
        this.expenses = expenses;
        this.clock = clock;
    }

    /** @param proposed percentages of the base that the network's usual key proposes */
    public SavedDraft prepare(String missionId, Map<LineKind, BigDecimal> proposed) {
        var mission = missions.lock(missionId);
        var latest = protocols.latest(missionId);
        var basedOn = latest.map(ProtocolVersion::number).orElse(0);
        var saved = drafts.find(missionId);
        if (saved.isPresent() && saved.get().basedOn() == basedOn) {
            return saved.get();
        }
        var text = latest.map(version -> DraftText.of(
                        version.terms(),
                        protocols.answers(missionId, version.number()).stream()
                                .filter(answer -> answer.kind() == Answer.Kind.NOT_TAKING_PART)
                                .map(Answer::person)
                                .collect(Collectors.toSet())))
                .orElseGet(() -> DraftText.first(
                        mission,
                        proposed,
                        rights.to(mission.client())
                                .filter(IntroductionRight::bringsSomething)
                                .map(IntroductionRight::holder)
                                .orElse(mission.introducer())));
        var draft = new SavedDraft(
                missionId,
                saved.map(SavedDraft::revision).orElse(0) + 1,
                basedOn,
                expenses.addTo(missionId, text),
                proposed,
                saved.map(SavedDraft::remark).orElse(""),
                null,
                clock.instant());
        drafts.save(draft);
        return draft;
    }
}
