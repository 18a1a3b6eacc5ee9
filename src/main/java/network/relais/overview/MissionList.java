package network.relais.overview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.mission.OpenTasks;
import network.relais.people.Directory;
import network.relais.people.Organisation;
import network.relais.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The missions that are somebody's business. */
@Component
public class MissionList {

    private final Missions missions;
    private final MissionAccess access;
    private final Directory directory;
    private final OpenTasks openTasks;

    MissionList(Missions missions, MissionAccess access, Directory directory, OpenTasks openTasks) {
        this.missions = missions;
        this.access = access;
        this.directory = directory;
        this.openTasks = openTasks;
    }

    /** @param isAwaited whether a step of it waits for the reader */
    public record Line(Mission mission, String client, String leader, boolean isAwaited) {}

    /**
     * @param lines those that were looked for, running ones first
     * @param concerning how many there are altogether, whatever was looked for
     */
    public record Found(List<Line> lines, int concerning, boolean seesEveryMission) {}

    /**
     * @param words looked for in title, client, number and who leads it; nothing looks for all
     * @param ended null for all, else only those that have ended or only those that have not
     */
    public Found find(String reader, String words, @Nullable Boolean ended) {
        var seesAll = access.seesEveryMission(reader);
        var concerning = seesAll ? missions.all() : missions.concerning(reader);
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var clients = namesOfClients(concerning);
        var leaders = directory.persons(
                concerning.stream().map(Mission::lead).distinct().toList());
        var awaited = openTasks.missionsAwaiting(reader);
        var lines = concerning.stream()
                .filter(mission -> ended == null || mission.hasEnded() == ended)
                .map(mission -> new Line(
                        mission,
                        Objects.requireNonNullElse(clients.get(mission.client()), ""),
                        nameOf(leaders.get(mission.lead())),
                        awaited.contains(mission.id())))
                .filter(line -> Stream.of(
                                line.mission().title(),
                                line.client(),
                                line.leader(),
                                line.mission().id())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
        return new Found(lines, concerning.size(), seesAll);
    }

    private Map<String, String> namesOfClients(List<Mission> concerning) {
        var wanted = concerning.stream().map(Mission::client).collect(Collectors.toSet());
        return directory.everyOrganisation().stream()
                .filter(organisation -> wanted.contains(organisation.id()))
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private static String nameOf(@Nullable Person person) {
        return person == null ? "" : person.name();
    }
}
