package network.relais.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.protocol.FillRole;

/** Nobody was found for a role that somebody left: the coordinator decides how the work goes on. */
@UseCase
public class GoOnWithoutMember {

    private final Missions missions;
    private final Milestones milestones;
    private final Withdrawals withdrawals;
    private final FillRole fillRole;
    private final Journal journal;
    private final Clock clock;

    GoOnWithoutMember(
            Missions missions,
            Milestones milestones,
            Withdrawals withdrawals,
            FillRole fillRole,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.milestones = milestones;
        this.withdrawals = withdrawals;
        this.fillRole = fillRole;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws IllegalStateException if there is no withdrawal of this number: the process and our rows disagree */
    public Withdrawal find(String missionId, int number) {
        return withdrawals.of(missionId).stream()
                .filter(withdrawal -> withdrawal.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Mission %s has no withdrawal number %d".formatted(missionId, number)));
    }

    /** Somebody is looked for again. */
    public void searchAgain(String missionId, int withdrawal, String by) {
        requireCoordinator(missionId, by);
        withdrawals.searchAgain(find(missionId, withdrawal).searchedAgain());
        journal.note(missionId, "searchRepeated", by, Map.of());
    }

    /**
     * The coordinator takes every open role as it is, and agrees to it by doing so.
     *
     * @param means how Relais knew that it is the coordinator
     */
    public void takeOver(String missionId, int withdrawal, String by, Means means) {
        requireCoordinator(missionId, by);
        find(missionId, withdrawal);
        var open = milestones.terms(missionId).openRoles();
        if (open.isEmpty()) {
            throw DeliveryRefused.noOpenRole();
        }
        open.forEach(role -> fillRole.fill(missionId, role.id(), by, means));
    }

    /** Every role has somebody again, or nothing is left to search for. */
    public void closeSearch(String missionId) {
        missions.lock(missionId);
        withdrawals.close(missionId, clock.instant());
    }

    /** Those for whom somebody is being looked for, oldest first. */
    public List<Withdrawal> open(String missionId) {
        return withdrawals.of(missionId).stream().filter(Withdrawal::isOpen).toList();
    }

    private void requireCoordinator(String missionId, String by) {
        if (!by.equals(missions.lock(missionId).lead())) {
            throw DeliveryRefused.notYoursToDecide();
        }
    }
}
