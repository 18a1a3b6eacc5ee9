package network.relais.protocol;

import java.time.Clock;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.protocol.ProtocolVersion.Status;
import org.jspecify.annotations.Nullable;

/** An amendment is decided. Unless it is in force, what was agreed before stays, and nobody has a part because of it. */
@UseCase
public class CloseAmendment {

    private final Missions missions;
    private final Protocols protocols;
    private final Amendments amendments;
    private final Minutes minutes;
    private final AmendmentMinutes amendmentMinutes;
    private final VersionBook book;
    private final Journal journal;
    private final Clock clock;

    CloseAmendment(
            Missions missions,
            Protocols protocols,
            Amendments amendments,
            Minutes minutes,
            AmendmentMinutes amendmentMinutes,
            VersionBook book,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.amendments = amendments;
        this.minutes = minutes;
        this.amendmentMinutes = amendmentMinutes;
        this.book = book;
        this.journal = journal;
        this.clock = clock;
    }

    /** The mission ends, and nobody decides about an open amendment any more. */
    public void lapse(String missionId) {
        missions.lock(missionId);
        amendments.open(missionId).ifPresent(amendment -> {
            close(amendment, Amendment.State.LAPSED, "", null);
            journal.note(missionId, "amendmentLapsed", null, Map.of());
        });
    }

    void close(Amendment amendment, Amendment.State as, String why, @Nullable String by) {
        var missionId = amendment.missionId();
        if (as != Amendment.State.IN_FORCE) {
            replaceProposed(amendment);
            protocols.inForce(missionId).ifPresent(book::keepPartsOf);
        }
        var closed = amendment.closed(as, why, by, clock.instant());
        amendments.save(closed);
        amendmentMinutes.closed(closed);
    }

    /** What was proposed for it does not count any more. */
    void replaceProposed(Amendment amendment) {
        protocols
                .latest(amendment.missionId())
                .filter(amendment::isAbout)
                .filter(version -> version.status() == Status.PROPOSED)
                .ifPresent(version -> minutes.became(version, Status.REPLACED));
    }

    static ProtocolRefused notOpen() {
        return new ProtocolRefused(
                "NO_AMENDMENT",
                "No amendment is open any more: it was decided meanwhile.",
                "Aucun avenant n’est plus en cours\u00a0: il a été tranché entre-temps.");
    }
}
