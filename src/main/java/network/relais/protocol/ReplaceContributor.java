package network.relais.protocol;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.protocol.ProtocolVersion.Origin;

/**
 * Somebody stops working before everything is done: the days worked stay theirs, the days left become open roles for others to
 * take. The investment as a whole is the same, so that nobody else's amount moves by more than rounding.
 */
@UseCase
public class ReplaceContributor {

    private final Missions missions;
    private final Protocols protocols;
    private final VersionBook book;
    private final Speakers speakers;
    private final ApprovalLevel approvalLevel;
    private final Journal journal;

    ReplaceContributor(
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

    /**
     * @param daysDone by the leaver's contributions; absent is none
     * @return the new version, agreed, with the days left as open roles ({@link Terms#openRoles}); in force if the one before
     *     was
     * @throws ProtocolRefused if there is nothing left to do, or if others would have to be asked again
     */
    public ProtocolVersion replace(String missionId, String leaver, Map<String, BigDecimal> daysDone) {
        var mission = missions.lock(missionId);
        var before = protocols
                .latestAgreed(missionId)
                .orElseThrow(() -> new ProtocolRefused(
                        "NOTHING_AGREED",
                        "Nothing is agreed in this mission yet, so nobody can be replaced.",
                        "Rien n’est encore convenu dans cette mission\u00a0: personne ne peut être remplacé."));
        if (before.terms().contributionsOf(leaver).isEmpty()) {
            throw new ProtocolRefused(
                    "NO_CONTRIBUTION",
                    book.name(leaver) + " has no part in the work that somebody could take over.",
                    book.name(leaver) + " n’a aucune part du travail que quelqu’un pourrait reprendre.");
        }
        var terms = Team.left(before.terms(), leaver, daysDone, firstFreeNumber(missionId));
        var now = book.proposal(missionId, terms);
        var decision = WhoIsAsked.afterChangeOfTeam(
                Proposal.of(before),
                now,
                mission.lead(),
                speakers.of(now, mission.lead()),
                approvalLevel.of(missionId));
        requireOnly(Set.of(leaver), decision, book);

        var version = book.follow(before, Origin.CONTRIBUTOR_LEFT, mission.lead(), terms);
        book.carryOver(before, version, decision);
        book.conclude(version);
        book.takeOverFrom(before, version);
        journal.note(
                missionId,
                daysDone.values().stream().anyMatch(days -> days.signum() > 0) ? "contributorLeft" : "roleOpened",
                mission.lead(),
                Map.of("leaverPerson", leaver, "version", String.valueOf(version.number())));
        return protocols.version(missionId, version.number());
    }

    /** A change of the team concerns those who join or leave; if it concerns others too, it has to be negotiated. */
    static void requireOnly(Set<String> concerned, WhoIsAsked decision, VersionBook book) {
        var others = decision.asked().stream()
                .filter(person -> !concerned.contains(person))
                .map(book::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            throw new ProtocolRefused(
                    "OTHERS_CONCERNED",
                    "This would change the shares of others by more than rounding (" + others
                            + "): negotiate the protocol again instead.",
                    "Cela changerait les parts des autres de plus que l’arrondi (" + others
                            + ")\u00a0: renégociez plutôt le protocole.");
        }
    }

    private int firstFreeNumber(String missionId) {
        return 1
                + protocols.versions(missionId).stream()
                        .flatMap(version -> version.terms().contributions().stream())
                        .mapToInt(each -> Integer.parseInt(each.id().substring(1)))
                        .max()
                        .orElse(0);
    }
}
