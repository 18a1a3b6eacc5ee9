package network.relais.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.demo.PlannedMission.Turn;
import network.relais.demo.YearsHabits.Seen;
import network.relais.demo.YearsHabits.Waiting;
import network.relais.dispute.SettleDispute;
import network.relais.mission.Missions;
import network.relais.mission.OpenTasks;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import network.relais.settlement.MissionAccounts;
import network.relais.settlement.Schedule.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to see of a mission for those who act in it. */
@Component
@InDemo
class YearsView {

    private final Missions missions;
    private final OpenTasks openTasks;
    private final Protocols protocols;
    private final MissionAccounts accounts;
    private final SettleDispute disputes;
    private final Directory directory;
    private final Map<String, String> addresses = new HashMap<>();

    YearsView(
            Missions missions,
            OpenTasks openTasks,
            Protocols protocols,
            MissionAccounts accounts,
            SettleDispute disputes,
            Directory directory) {
        this.missions = missions;
        this.openTasks = openTasks;
        this.protocols = protocols;
        this.accounts = accounts;
        this.disputes = disputes;
        this.directory = directory;
    }

    Seen of(String missionId, PlannedMission planned) {
        var mission = missions.get(missionId);
        var waiting = openTasks.of(missionId).stream()
                .map(task -> new Waiting(task, address(task.person())))
                .toList();
        var version = protocols.latest(missionId);
        var instalments = version.filter(latest -> protocols.inForce(missionId).isPresent())
                .map(latest -> accounts.of(missionId).instalments().stream()
                        .filter(Standing::isOpen)
                        .toList())
                .orElse(List.of());
        var coordinator = mission.coordinator();
        return new Seen(
                mission,
                waiting,
                version.map(ProtocolVersion::number).orElse(0),
                instalments,
                planned.has(Turn.DISPUTE) && coordinator != null && !mission.hasEnded()
                        ? disputes.state(missionId, coordinator, Language.EN).disputes()
                        : List.of());
    }

    /** The same in every past, other than an id. */
    private @Nullable String address(@Nullable String person) {
        return person == null
                ? null
                : addresses.computeIfAbsent(
                        person, id -> String.valueOf(directory.person(id).email()));
    }
}
