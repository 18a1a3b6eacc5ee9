package network.relais.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.settlement.Schedule.Standing;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** The client did not pay in time: the coordinator asks, and the client promises a day, or an animator is asked to give it up. */
@UseCase
public class FollowUpClient {

    public static final String PROMISED = "promised";
    public static final String WILL_NOT_PAY = "willNotPay";

    private static final int LONGEST_REASON = 2000;
    private static final int MOST_DAYS_AHEAD = 366;

    private final Missions missions;
    private final MissionAccess access;
    private final Accounting accounting;
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    FollowUpClient(
            Missions missions,
            MissionAccess access,
            Accounting accounting,
            Claims claims,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.accounting = accounting;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /** The last day to pay has passed, or nobody wanted to give it up: the client is followed up once more. */
    public void begin(String missionId, String instalment) {
        var mission = missions.lock(missionId);
        var standing = accounting.schedule(mission).standing(instalment);
        claims.save(missionId, standing.claim().followedUp());
        journal.note(
                missionId,
                "instalmentOverdue",
                null,
                Map.of(
                        "instalment",
                        standing.claim().label(),
                        "openMoney",
                        String.valueOf(standing.open().minorUnits())));
    }

    /**
     * What the client says to it. Until a day that they promised, nobody asks again; if they will not pay, an animator is asked
     * to write it off.
     *
     * @param says {@link #PROMISED}, with a day, or {@link #WILL_NOT_PAY}, with a reason
     * @return whether a write-off is asked for
     * @throws SettlementRefused if it is not theirs to record, nothing is open, or something was left out
     */
    public boolean answered(
            String missionId,
            String instalment,
            String by,
            String says,
            @Nullable String typedDay,
            @Nullable String typedReason) {
        switch (says) {
            case PROMISED -> promised(missionId, instalment, by, typedDay);
            case WILL_NOT_PAY -> askToWriteOff(missionId, instalment, by, typedReason);
            default -> throw SettlementRefused.noChoice();
        }
        return says.equals(WILL_NOT_PAY);
    }

    private void promised(String missionId, String instalment, String by, @Nullable String typedDay) {
        var standing = lockOpen(missionId, instalment, by);
        var today = LocalDate.now(clock);
        var day = Days.required("Promised by", typedDay);
        Days.between("Promised by", day, today, today.plusDays(MOST_DAYS_AHEAD));
        claims.save(missionId, standing.claim().promisedBy(day));
        journal.note(
                missionId,
                "paymentPromised",
                by,
                Map.of("instalment", standing.claim().label(), "promisedDate", day.toString()));
    }

    /** The reason is kept for the animator to see. */
    private void askToWriteOff(String missionId, String instalment, String by, @Nullable String typedReason) {
        var standing = lockOpen(missionId, instalment, by);
        var reason = Texts.requiredParagraph(
                "Why will the client not pay? (for the network only)", typedReason, LONGEST_REASON);
        var none = standing.claim().writtenOff();
        claims.save(missionId, standing.claim().writtenOff(none, reason));
        journal.note(
                missionId,
                "writeOffAsked",
                by,
                Map.of("instalment", standing.claim().label()));
    }

    private Standing lockOpen(String missionId, String instalment, String by) {
        var mission = missions.lock(missionId);
        if (!access.mayLead(mission, by)) {
            throw SettlementRefused.notYoursToInvoice();
        }
        var standing = accounting.schedule(mission).standing(instalment);
        if (!standing.isOpen()) {
            throw SettlementRefused.notOpen(standing.claim().label());
        }
        return standing;
    }
}
