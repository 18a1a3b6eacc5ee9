package network.relais.protocol;

import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.people.Language;

/** The coordinator's draft becomes a version, and everybody whom it concerns has to answer to it. */
@UseCase
public class ProposeProtocol {

    private final Missions missions;
    private final Protocols protocols;
    private final Drafts drafts;
    private final ReviewDraft reviewDraft;
    private final VersionBook book;
    private final Journal journal;

    ProposeProtocol(
            Missions missions,
            Protocols protocols,
            Drafts drafts,
            ReviewDraft reviewDraft,
            VersionBook book,
            Journal journal) {
        this.missions = missions;
        this.protocols = protocols;
        this.drafts = drafts;
        this.reviewDraft = reviewDraft;
        this.book = book;
        this.journal = journal;
    }

    /**
     * Before the coordinator lets go of the draft: every field can be read. Whether the figures allow a split is another
     * question.
     *
     * @throws ProtocolRefused with the first problem's sentence
     */
    public void requireReadable(String missionId) {
        var draft = drafts.find(missionId).orElseThrow(SaveDraft::notOpen);
        var problems = reviewDraft.check(missionId, draft.draft(), Language.EN).problems();
        if (!problems.isEmpty()) {
            var french =
                    reviewDraft.check(missionId, draft.draft(), Language.FR).problems();
            var more = problems.size() - 1;
            throw new ProtocolRefused(
                    "DRAFT_INCOMPLETE",
                    problems.get(0).message() + (more == 0 ? "" : " (%d more to mend.)".formatted(more)),
                    french.get(0).message() + (more == 0 ? "" : " (Et %d de plus à corriger.)".formatted(more)));
        }
    }

    /**
     * Splits the budget and writes the version down.
     *
     * @param means how Relais knew that it is the coordinator who proposes
     * @throws ProtocolRefused if the figures allow no split; the draft stays, with the reason as its remark
     */
    public ProtocolVersion propose(String missionId, Means means) {
        var mission = missions.lock(missionId);
        var draft = drafts.find(missionId).orElseThrow(SaveDraft::notOpen);
        var result = reviewDraft.check(missionId, draft.draft(), Language.EN);
        if (result.terms().isEmpty()) {
            throw reviewDraft.refuse(mission, draft);
        }
        var before = protocols.latest(missionId);
        var round = before.map(version -> RoundOf.next(version, protocols.answers(missionId, version.number())))
                .orElse(1);
        var version =
                book.propose(missionId, round, mission.lead(), result.terms().get(), means);
        book.ask(before, version);
        drafts.save(draft.remarked(""));
        journal.note(missionId, "protocolProposed", mission.lead(), VersionBook.numbered(version));
        return version;
    }
}
