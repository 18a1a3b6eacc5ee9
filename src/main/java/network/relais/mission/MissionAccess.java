package network.relais.mission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import network.relais.people.Directory;
import network.relais.people.Role;
import org.springframework.stereotype.Component;

/** Who may look at a mission: whoever has a part in it, and those who hold the network together or answer for its figures. */
@Component
public class MissionAccess {

    private static final Set<Role> SEE_EVERY_MISSION = Set.of(Role.ANIMATOR, Role.MANAGER);

    private final Missions missions;
    private final Directory directory;
    private final Clock clock;

    MissionAccess(Missions missions, Directory directory, Clock clock) {
        this.missions = missions;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws UnknownMission if there is no such mission or it is none of this person's business */
    public Mission read(String missionId, String personId) {
        var mission = missions.get(missionId);
        if (!maySee(mission, personId)) {
            throw new UnknownMission(missionId);
        }
        return mission;
    }

    /** The coordinator and the animators lead: they may cancel, pause, resume and record what the client did. */
    public boolean mayLead(Mission mission, String personId) {
        return personId.equals(mission.coordinator())
                || (mission.coordinator() == null && personId.equals(mission.introducer()))
                || isAnimator(personId);
    }

    public boolean seesEveryMission(String personId) {
        return directory.rolesOf(personId, LocalDate.now(clock)).stream().anyMatch(SEE_EVERY_MISSION::contains);
    }

    private boolean maySee(Mission mission, String personId) {
        return !missions.partsOf(mission.id(), personId).isEmpty() || seesEveryMission(personId);
    }

    private boolean isAnimator(String personId) {
        return directory.rolesOf(personId, LocalDate.now(clock)).contains(Role.ANIMATOR);
    }
}
