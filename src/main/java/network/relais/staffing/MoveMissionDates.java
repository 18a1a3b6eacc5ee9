package network.relais.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.delivery.MilestoneState;
import network.relais.delivery.Milestones;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.mission.Phase;
import network.relais.protocol.MoveDates;
import network.relais.protocol.NewDates;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leads a mission moves its dates, while the team is made up or at work; the contributors are asked again. */
@UseCase
public class MoveMissionDates {

    private final Missions missions;
    private final MissionAccess access;
    private final Protocols protocols;
    private final Milestones milestones;
    private final MoveDates moveDates;
    private final StaffingProcess process;

    MoveMissionDates(
            Missions missions,
            MissionAccess access,
            Protocols protocols,
            Milestones milestones,
            MoveDates moveDates,
            StaffingProcess process) {
        this.missions = missions;
        this.access = access;
        this.protocols = protocols;
        this.milestones = milestones;
        this.moveDates = moveDates;
        this.process = process;
    }

    /**
     * The dates as they are.
     *
     * @param open milestones that the client has not accepted, by the day on which they are due
     */
    public record Dates(LocalDate startsOn, LocalDate endsOn, List<MilestoneState> open) {}

    /**
     * Empty if this person cannot move them, or not now.
     *
     * @throws network.relais.mission.UnknownMission if the mission is none of this person's business
     */
    public Optional<Dates> movable(String missionId, String by) {
        return movable(access.read(missionId, by), by);
    }

    /**
     * What was accepted keeps its day.
     *
     * @param means how we know that it is they
     * @param due by id of an open milestone, the day on which it is due from now on; the others move along
     * @throws network.relais.Rejection if it cannot be done, now or by them; nothing has changed then: no process calls this,
     *     so a refusal may take back what was written before it
     */
    @Transactional
    public void move(
            String missionId,
            String by,
            Means means,
            LocalDate startsOn,
            LocalDate endsOn,
            Map<String, LocalDate> due) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        var open = movable(mission, by)
                .orElseThrow(
                        () -> new StaffingRefused(
                                "NOT_NOW",
                                "The dates can be moved by the coordinator or an animator, from the order to the last acceptance and not during a pause. Nothing was changed.",
                                "Les dates peuvent être déplacées par la personne qui pilote ou l’animation, de la commande à la dernière recette, et pas pendant une pause. Rien n’a été changé."))
                .open();
        var restated = new HashMap<String, LocalDate>();
        milestones.of(missionId).forEach(milestone -> restated.put(milestone.id(), milestone.dueOn()));
        open.forEach(milestone -> restated.remove(milestone.id()));
        open.stream()
                .filter(milestone -> due.containsKey(milestone.id()))
                .forEach(milestone -> restated.put(milestone.id(), due.get(milestone.id())));
        moveDates.move(missionId, by, means, new NewDates(startsOn, endsOn, restated));
        process.datesMoved(missionId);
    }

    private Optional<Dates> movable(Mission mission, String by) {
        if (!access.mayLead(mission, by)
                || mission.isPaused()
                || mission.endReason() != null
                || mission.deliveredAt() != null) {
            return Optional.empty();
        }
        return switch (mission.phase()) {
            case STAFFING, DELIVERY ->
                protocols
                        .inForce(mission.id())
                        .map(ProtocolVersion::terms)
                        .map(terms -> new Dates(terms.startsOn(), terms.endsOn(), open(mission)))
                        .filter(dates -> mission.phase() == Phase.STAFFING
                                || !dates.open().isEmpty());
            default -> Optional.empty();
        };
    }

    private List<MilestoneState> open(Mission mission) {
        var open = new ArrayList<>(milestones.of(mission.id()));
        open.removeIf(MilestoneState::isAccepted);
        return open;
    }
}
