package network.relais.protocol;

import java.util.List;
import java.util.Map;
import java.util.Set;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.protocol.ProtocolVersion.Origin;

/**
 * Somebody takes an open role as it is. The agreement goes on as a new version to which the newcomer and the coordinator have
 * agreed; the others' agreement carries over, since nothing that they agreed to has changed by more than rounding.
 */
@UseCase
public class FillRole {

    private final Missions missions;
    private final Protocols protocols;
    private final VersionBook book;
    private final Speakers speakers;
    private final ApprovalLevel approvalLevel;
    private final Journal journal;

    FillRole(
            Missions missions,
            Protocols protocols,
            VersionBook book,
            Speakers speakers,
            ApprovalLevel approvalLevel,
            Journal journal) {
        this.missions = missions;
        this.protocols = protocols;
        this.book = book;
        this.speakers = speakers;
        this.approvalLevel = approvalLevel;
        this.journal = journal;
    }

    /** The lines that somebody would have, with the reasons, for them to approve before they join. */
    public List<ProtocolLine> linesFor(String missionId, String contributionId, String newcomer) {
        var terms = Team.filled(agreed(missionId).terms(), contributionId, newcomer);
        return book.lines(terms.split(book.paid(missionId))).stream()
                .filter(line -> line.party().equals(newcomer))
                .toList();
    }

    /**
     * The newcomer has said yes, and the coordinator has asked.
     *
     * @param means how Relais knew that it is the newcomer who says yes
     * @return the new version, agreed; in force if the one before was
     * @throws ProtocolRefused if the role is not open, or if others would have to be asked again
     */
    public ProtocolVersion fill(String missionId, String contributionId, String newcomer, Means means) {
        var mission = missions.lock(missionId);
        var before = agreed(missionId);
        var role = before.terms().contributions().stream()
                .filter(each -> each.id().equals(contributionId))
                .findFirst();
        var terms = Team.filled(before.terms(), contributionId, newcomer);
        var decision = othersCarryOver(mission, before, terms, Set.of(newcomer));

        var version = book.follow(before, Origin.ROLE_FILLED, mission.lead(), terms);
        book.join(version, newcomer, means);
        book.carryOver(before, version, decision);
        book.conclude(version);
        book.takeOverFrom(before, version);
        journal.note(
                missionId,
                "roleFilled",
                mission.lead(),
                Map.of(
                        "newcomerPerson", newcomer,
                        "role", role.map(Contribution::role).orElse(""),
                        "version", String.valueOf(version.number())));
        return protocols.version(missionId, version.number());
    }

    private WhoIsAsked othersCarryOver(Mission mission, ProtocolVersion before, Terms terms, Set<String> newcomers) {
        var now = book.proposal(mission.id(), terms);
        var decision = WhoIsAsked.afterChangeOfTeam(
                Proposal.of(before),
                now,
                mission.lead(),
                speakers.of(now, mission.lead()),
                approvalLevel.of(mission.id()));
        ReplaceContributor.requireOnly(newcomers, decision, book);
        return decision;
    }

    private ProtocolVersion agreed(String missionId) {
        return protocols
                .latestAgreed(missionId)
                .orElseThrow(() -> new ProtocolRefused(
                        "NOTHING_AGREED",
                        "Nothing is agreed in this mission yet, so no role can be filled.",
                        "Rien n’est encore convenu dans cette mission\u00a0: aucun rôle ne peut être pourvu."));
    }
}
