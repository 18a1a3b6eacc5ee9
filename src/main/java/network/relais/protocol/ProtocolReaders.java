package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.people.Directory;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/** Who may read what of a version. */
@Component
public class ProtocolReaders {

    private final Missions missions;
    private final Protocols protocols;
    private final Speakers speakers;
    private final Directory directory;
    private final ProtocolSettings settings;
    private final Clock clock;

    ProtocolReaders(
            Missions missions,
            Protocols protocols,
            Speakers speakers,
            Directory directory,
            ProtocolSettings settings,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.speakers = speakers;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    enum Sight {
        /** The whole split, everybody's work and everybody's reasons. */
        ALL,
        /** The own lines, the totals, the dates, the milestones and what the client pays. */
        OWN_LINES;

        /** As it is written in the settings: {@code own-lines}. */
        String setting() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The coordinator, the arbiter and the animators read all of a version. Whoever is asked about it reads what the network's setting
     * says, even if it leaves them nothing; a party without a login reads the own lines.
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

    /** Whether the reader may read everybody's lines; if not, the own ones at most. */
    public boolean readsAll(ProtocolVersion version, String reader) {
        return sight(version, reader).filter(Sight.ALL::equals).isPresent();
    }

    /** Empty if it is none of the reader's business. */
    Optional<Sight> sight(ProtocolVersion version, String reader) {
        var missionId = version.missionId();
        var voices = speakers.of(Proposal.of(version), version.proposer());
        var parties = Proposal.of(version).parties();
        var isAsked = protocols.questions(missionId, version.number()).stream()
                .anyMatch(question -> question.person().equals(reader));
        if (reader.equals(missions.get(missionId).coordinator())
                || reader.equals(version.proposer())
                || directory.rolesOf(reader, LocalDate.now(clock)).contains(Role.ANIMATOR)
                || missions.partsOf(missionId, reader).contains(Part.ARBITER)) {
            return Optional.of(Sight.ALL);
        }
        if ((voices.of(parties).contains(reader) && !voices.outsiders().contains(reader))
                || (isAsked && voices.members().contains(reader))
                || missions.partsOf(missionId, reader).contains(Part.DEPUTY)) {
            return Optional.of(settings.sight());
        }
        return parties.contains(reader) || isAsked ? Optional.of(Sight.OWN_LINES) : Optional.empty();
    }
}
