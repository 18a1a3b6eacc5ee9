package network.relais.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.mission.Phase;
import network.relais.people.Directory;
import network.relais.protocol.Contribution;
import network.relais.protocol.ReplaceContributor;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody cannot go on in the middle of a mission, and says so, or the coordinator does for them. The days done stay theirs;
 * for the rest somebody else is looked for.
 */
@UseCase
public class Withdraw {

    private static final int LONGEST_REASON = 2000;

    private final Missions missions;
    private final MissionAccess access;
    private final Milestones milestones;
    private final Withdrawals withdrawals;
    private final Hands hands;
    private final ReplaceContributor replaceContributor;
    private final DeliveryProcess process;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    Withdraw(
            Missions missions,
            MissionAccess access,
            Milestones milestones,
            Withdrawals withdrawals,
            Hands hands,
            ReplaceContributor replaceContributor,
            DeliveryProcess process,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.milestones = milestones;
        this.withdrawals = withdrawals;
        this.hands = hands;
        this.replaceContributor = replaceContributor;
        this.process = process;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Those of whom somebody may say that they cannot go on, with the roles that they would leave; nobody if there is nothing to
     * leave, or not now.
     *
     * @throws network.relais.mission.UnknownMission if the mission is none of the reader's business
     */
    public Map<String, List<Contribution>> rolesToLeave(String missionId, String by) {
        var mission = access.read(missionId, by);
        var roles = new LinkedHashMap<String, List<Contribution>>();
        if (isBeingDelivered(mission) && milestones.next(missionId).isPresent()) {
            for (var person : milestones.terms(missionId).contributors()) {
                var theirs = rolesOf(missionId, person);
                if (!theirs.isEmpty() && (by.equals(person) || access.mayLead(mission, by))) {
                    roles.put(person, theirs);
                }
            }
        }
        return roles;
    }

    /**
     * @param person who cannot go on
     * @param by who says so: the person, the coordinator or an animator
     * @param reason may be empty; only whoever leads the mission reads it
     * @param daysDone days done so far, as typed, by role; a role that is not named here has none
     * @throws network.relais.Rejection if it cannot be done, now or by them; nothing has changed then: no process calls this, so a
     *     refusal may take back what was written before it
     */
    @Transactional
    public void withdraw(
            String missionId, String person, String by, @Nullable String reason, Map<String, String> daysDone) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!by.equals(person) && !access.mayLead(mission, by)) {
            throw DeliveryRefused.notYoursToWithdraw();
        }
        if (!isBeingDelivered(mission)) {
            throw DeliveryRefused.notRunning();
        }
        if (milestones.next(missionId).isEmpty()) {
            throw DeliveryRefused.allAccepted();
        }
        var roles = rolesOf(missionId, person);
        if (roles.isEmpty()) {
            throw DeliveryRefused.noPart(directory.person(person).name());
        }
        var withdrawal = new Withdrawal(
                missionId,
                withdrawals.of(missionId).size() + 1,
                person,
                by,
                clock.instant(),
                Texts.paragraph("Reason", reason, LONGEST_REASON),
                1,
                null,
                days(roles, daysDone));
        replaceContributor.replace(missionId, person, withdrawal.daysDone());
        withdrawals.add(withdrawal);
        journal.note(missionId, "memberWithdrew", by, Map.of("leaverPerson", person));
        process.memberWithdrew(withdrawal);
    }

    private static boolean isBeingDelivered(Mission mission) {
        return mission.phase() == Phase.DELIVERY && mission.deliveredAt() == null && mission.endReason() == null;
    }

    private List<Contribution> rolesOf(String missionId, String person) {
        return milestones.terms(missionId).contributionsOf(person).stream()
                .filter(role -> !hands.hasLeft(missionId, role.id(), person))
                .toList();
    }

    private static Map<String, BigDecimal> days(List<Contribution> roles, Map<String, String> typed) {
        var days = new LinkedHashMap<String, BigDecimal>();
        for (var role : roles) {
            var done = typed.getOrDefault(role.id(), "").strip();
            days.put(
                    role.id(),
                    done.isEmpty()
                            ? BigDecimal.ZERO
                            : TypedDays.read("Days done as " + role.role(), done, role.days()));
        }
        return days;
    }
}
