package network.relais.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.settlement.Schedule.State;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** The invoice of an instalment is on its way: from now on the client has time to pay. */
@UseCase
public class MarkInvoiced {

    /** What was typed about an invoice; each may be missing. */
    public record Invoice(@Nullable String sentOn, @Nullable String reference, @Nullable String payBy) {}

    private static final int LONGEST_REFERENCE = 200;
    private static final int MOST_DAYS_TO_PAY = 366;

    private final Missions missions;
    private final MissionAccess access;
    private final Accounting accounting;
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    MarkInvoiced(
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

    /**
     * @param typed sent today if no day was chosen
     * @param daysToPay how many days the client has if the last day was not chosen
     * @throws SettlementRefused if it is not theirs to record, was recorded already, or a day cannot be right
     */
    public void invoiced(String missionId, String instalment, String by, Invoice typed, long daysToPay) {
        var mission = missions.lock(missionId);
        if (!access.mayLead(mission, by)) {
            throw SettlementRefused.notYoursToInvoice();
        }
        var standing = accounting.schedule(mission).standing(instalment);
        var claim = standing.claim();
        if (standing.state() != State.DUE) {
            throw SettlementRefused.notToBeInvoiced(claim.label());
        }
        var today = LocalDate.now(clock);
        var sentOn = Days.orElse("Sent on", typed.sentOn(), today);
        Days.between("Sent on", sentOn, LocalDate.ofInstant(mission.openedAt(), clock.getZone()), today);
        var payBy = Days.orElse("To be paid by", typed.payBy(), sentOn.plusDays(daysToPay));
        Days.between("To be paid by", payBy, sentOn, sentOn.plusDays(MOST_DAYS_TO_PAY));
        var reference = Texts.oneLine("Number of the invoice", typed.reference(), LONGEST_REFERENCE);

        claims.save(missionId, claim.invoiced(sentOn, reference, payBy));
        journal.note(
                missionId,
                "instalmentInvoiced",
                by,
                Map.of("instalment", claim.label(), "payByDate", payBy.toString()));
    }
}
