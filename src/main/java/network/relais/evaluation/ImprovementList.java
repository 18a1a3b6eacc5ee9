package network.relais.evaluation;

import java.util.List;
import java.util.Optional;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Person;
import org.springframework.stereotype.Component;

/** The list of what to change as its readers see it. */
@Component
public class ImprovementList {

    private final HandleImprovement handleImprovement;
    private final Missions missions;
    private final MissionAccess access;
    private final Directory directory;

    ImprovementList(HandleImprovement handleImprovement, Missions missions, MissionAccess access, Directory directory) {
        this.handleImprovement = handleImprovement;
        this.missions = missions;
        this.access = access;
        this.directory = directory;
    }

    /**
     * @param missionIsOpen whether the reader may look at the mission: a process owner reads what to change in any
     * @param handledBy the name of whoever took it up or marked it as done
     */
    public record Line(Improvement improvement, Mission mission, boolean missionIsOpen, Optional<String> handledBy) {}

    /** @throws EvaluationRefused unless the reader looks after the list */
    public List<Line> of(String reader, boolean done) {
        var seesAll = access.seesEveryMission(reader);
        return handleImprovement.list(reader, done).stream()
                .map(improvement -> new Line(
                        improvement,
                        missions.get(improvement.missionId()),
                        seesAll
                                || !missions.partsOf(improvement.missionId(), reader)
                                        .isEmpty(),
                        Optional.ofNullable(improvement.handledBy())
                                .flatMap(directory::find)
                                .map(Person::name)))
                .toList();
    }
}
