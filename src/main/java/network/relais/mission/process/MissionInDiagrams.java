package network.relais.mission.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import network.relais.engine.InDiagrams;
import network.relais.engine.MissionKey;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.mission.WorkDone;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ${mission.coordinator(execution)}} and its like: who is who in a mission, as ids of persons. */
@Component("mission")
@InDiagrams
public class MissionInDiagrams {

    private final Missions missions;
    private final Directory directory;
    private final List<WorkDone> worked;
    private final Clock clock;

    MissionInDiagrams(Missions missions, Directory directory, List<WorkDone> worked, Clock clock) {
        this.missions = missions;
        this.directory = directory;
        this.worked = worked;
        this.clock = clock;
    }

    /** The introducer, as long as nobody has accepted to coordinate. */
    public String coordinator(DelegateExecution execution) {
        return mission(execution).lead();
    }

    public String introducer(DelegateExecution execution) {
        return mission(execution).introducer();
    }

    /** Nobody if nobody recommended the network. */
    public List<String> prescriber(DelegateExecution execution) {
        return oneOrNone(mission(execution).prescriber());
    }

    /** Nobody if the client's contact is not known. */
    public List<String> clientContact(DelegateExecution execution) {
        return oneOrNone(mission(execution).clientContact());
    }

    public List<String> animators(DelegateExecution execution) {
        return directory.holding(Role.ANIMATOR, LocalDate.now(clock)).stream()
                .map(Person::id)
                .toList();
    }

    /** Everybody at work on it: who leads, who brought it, and all who have a share or were asked. */
    public Collection<String> team(DelegateExecution execution) {
        var mission = mission(execution);
        var team = new LinkedHashSet<String>();
        team.add(mission.lead());
        team.add(mission.introducer());
        for (var part : List.of(Part.COORDINATOR, Part.PARTY, Part.CONTRIBUTOR)) {
            team.addAll(missions.having(mission.id(), part));
        }
        return List.copyOf(team);
    }

    /** Those who do the work, once it is agreed. */
    public List<String> contributors(DelegateExecution execution) {
        return missions.having(MissionKey.of(execution), Part.CONTRIBUTOR);
    }

    public boolean workDone(DelegateExecution execution) {
        var mission = MissionKey.of(execution);
        return worked.stream().anyMatch(feature -> feature.any(mission));
    }

    /** The morning of the day on which a pause is over. */
    public Date pausedUntil(DelegateExecution execution) {
        var until = mission(execution).pausedUntil();
        if (until == null) {
            throw new IllegalStateException("'%s' of process '%s' asks until when a mission is paused that is not"
                    .formatted(execution.getCurrentActivityId(), execution.getProcessDefinitionId()));
        }
        return Date.from(Deadlines.morningOf(until, clock.getZone()));
    }

    private Mission mission(DelegateExecution execution) {
        return missions.get(MissionKey.of(execution));
    }

    private static List<String> oneOrNone(@Nullable String personId) {
        return personId == null ? List.of() : List.of(personId);
    }
}
