package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/** Who may read what of a version. */
@Component
class ProtocolReaders {

    private final Missions missions;
    private final Protocols protocols;
    private final Speakers speakers;
    private final Directory directory;
    private final Clock clock;

    ProtocolReaders(Missions missions, Protocols protocols, Speakers speakers, Directory directory, Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.speakers = speakers;
        this.directory = directory;
        this.clock = clock;
    }

    enum Sight {
        /** The whole split, everybody's work and everybody's reasons. */
        ALL,
        /** The own lines, the dates, the milestones and what the client pays. */
        OWN_LINES
    }

    /**
     * Whoever is asked about a version reads all of it, and so do the coordinator, the arbiter and the animators; a party without a login
     * reads the own lines.
     *
     * @throws UnknownVersion for anybody else, and if there is no such version
     */
    Sight sight(String missionId, int number, String reader) {
        return protocols.versions(missionId).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .flatMap(version -> sight(version, reader))
                .orElseThrow(() -> new UnknownVersion(missionId, number));
    }

    /** Empty if it is none of the reader's business. */
    Optional<Sight> sight(ProtocolVersion version, String reader) {
        var missionId = version.missionId();
        var voices = speakers.of(Proposal.of(version), version.proposer());
        var parties = Proposal.of(version).parties();
        if (reader.equals(missions.get(missionId).coordinator())
                || reader.equals(version.proposer())
                || directory.rolesOf(reader, LocalDate.now(clock)).contains(Role.ANIMATOR)
                || missions.partsOf(missionId, reader).contains(Part.ARBITER)
                || voices.of(parties).contains(reader)) {
            return Optional.of(Sight.ALL);
        }
        return parties.contains(reader) ? Optional.of(Sight.OWN_LINES) : Optional.empty();
    }
}
