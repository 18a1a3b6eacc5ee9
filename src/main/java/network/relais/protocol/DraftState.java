package network.relais.protocol;

import java.util.List;
import org.springframework.stereotype.Component;

/** A draft together with what led to it. */
@Component
public class DraftState {

    private final Drafts drafts;
    private final Protocols protocols;
    private final Amendments amendments;

    DraftState(Drafts drafts, Protocols protocols, Amendments amendments) {
        this.drafts = drafts;
        this.protocols = protocols;
        this.amendments = amendments;
    }

    /**
     * @param round of the version that the draft becomes
     * @param answers to the version that it revises, those carried over left out
     * @param hasFormer whether somebody's figures were taken over into it, so that what it was before can be brought back
     */
    public record State(SavedDraft saved, int round, List<Answer> answers, boolean hasFormer) {}

    /** @throws ProtocolRefused if nothing is being drafted */
    public State of(String missionId) {
        var saved = drafts.find(missionId).orElseThrow(SaveDraft::notOpen);
        var latest = protocols.latest(missionId);
        if (saved.basedOn() != latest.map(ProtocolVersion::number).orElse(0)) {
            throw SaveDraft.notOpen();
        }
        var amendment = amendments.open(missionId);
        if (amendment.isPresent() && latest.filter(amendment.get()::isAbout).isEmpty()) {
            return new State(saved, 1, List.of(), false);
        }
        return new State(
                saved,
                latest.map(version -> RoundOf.next(version, protocols.answers(missionId, version.number())))
                        .orElse(1),
                latest.map(version -> protocols.answers(missionId, version.number()).stream()
                                .filter(answer -> answer.carriedFrom() == null)
                                .filter(answer -> !answer.person().equals(version.proposer()))
                                .toList())
                        .orElse(List.of()),
                drafts.former(missionId, saved.basedOn()).isPresent());
    }
}
