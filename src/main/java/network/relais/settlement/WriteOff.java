package network.relais.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.people.Role;
import network.relais.settlement.Schedule.Standing;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is open of an instalment will not come: an animator says so, and why. What was paid of it stays handed out. */
@UseCase
public class WriteOff {

    public static final String WRITE_OFF = "writeOff";
    public static final String ASK_AGAIN = "askAgain";

    private static final int LONGEST_REASON = 2000;

    private final Missions missions;
    private final Directory directory;
    private final Accounting accounting;
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    WriteOff(
            Missions missions,
            Directory directory,
            Accounting accounting,
            Claims claims,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.directory = directory;
        this.accounting = accounting;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param decision {@link #WRITE_OFF}, with a reason for the network only, or {@link #ASK_AGAIN}
     * @return whether it is written off
     * @throws SettlementRefused if this is no animator, nothing is open, or something was left out
     */
    public boolean decide(
            String missionId, String instalment, String by, String decision, @Nullable String typedReason) {
        switch (decision) {
            case WRITE_OFF -> writeOff(missionId, instalment, by, typedReason);
            case ASK_AGAIN -> refuse(missionId, instalment, by);
            default -> throw SettlementRefused.noChoice();
        }
        return decision.equals(WRITE_OFF);
    }

    private void writeOff(String missionId, String instalment, String by, @Nullable String typedReason) {
        var standing = lockOpen(missionId, instalment, by);
        var reason = Texts.requiredParagraph("Why? (for the network only)", typedReason, LONGEST_REASON);
        var claim = standing.claim();
        claims.save(missionId, claim.writtenOff(claim.writtenOff().plus(standing.open()), reason));
        journal.note(
                missionId,
                "instalmentWrittenOff",
                by,
                Map.of(
                        "instalment",
                        claim.label(),
                        "openMoney",
                        String.valueOf(standing.open().minorUnits())));
    }

    private void refuse(String missionId, String instalment, String by) {
        var claim = lockOpen(missionId, instalment, by).claim();
        claims.save(missionId, claim.writtenOff(claim.writtenOff(), ""));
        journal.note(missionId, "writeOffRefused", by, Map.of("instalment", claim.label()));
    }

    private Standing lockOpen(String missionId, String instalment, String by) {
        var mission = missions.lock(missionId);
        if (!directory.rolesOf(by, LocalDate.now(clock)).contains(Role.ANIMATOR)) {
            throw SettlementRefused.notYoursToWriteOff();
        }
        var standing = accounting.schedule(mission).standing(instalment);
        if (!standing.isOpen()) {
            throw SettlementRefused.notOpen(standing.claim().label());
        }
        return standing;
    }
}
