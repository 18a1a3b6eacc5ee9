package network.relais.settlement;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.UseCase;
import network.relais.ledger.Books;
import network.relais.ledger.Ledger;
import network.relais.ledger.Payment;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.settlement.Schedule.Standing;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A payment was recorded that did not come in, or not like that: it is reversed with all that was handed out of it, and later payments
 * go on from there. What somebody has been paid out already stays theirs.
 */
@UseCase
public class ReversePayment {

    public static final String WHY = "Why was it wrong?";

    private static final int LONGEST_REASON = 400;

    private final Missions missions;
    private final MissionAccess access;
    private final Accounting accounting;
    private final Claims claims;
    private final Ledger ledger;
    private final WakeSettlement settlement;
    private final Journal journal;
    private final Clock clock;

    ReversePayment(
            Missions missions,
            MissionAccess access,
            Accounting accounting,
            Claims claims,
            Ledger ledger,
            WakeSettlement settlement,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.accounting = accounting;
        this.claims = claims;
        this.ledger = ledger;
        this.settlement = settlement;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param by the coordinator or an animator
     * @param typedReason for everybody in the mission
     * @param isSure whether they were asked twice
     * @throws network.relais.mission.UnknownMission if the mission is none of this person's business
     * @throws SettlementRefused if it cannot be reversed, or something was left out
     */
    public Payment reverse(String missionId, String by, long number, @Nullable String typedReason, boolean isSure) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!access.mayLead(mission, by)) {
            throw SettlementRefused.notYoursToReverse();
        }
        var books = accounting.books(mission);
        var payment = reversible(books, number);
        var reason = Texts.requiredLine(WHY, typedReason, LONGEST_REASON);
        if (!isSure) {
            throw SettlementRefused.notSure();
        }

        var open = openIds(accounting.schedule(mission));
        ledger.post(missionId, books.reverse(payment), by, clock.instant());
        collectAgain(mission, open);
        journal.note(
                missionId,
                "paymentReversed",
                by,
                Map.of(
                        "amountMoney", String.valueOf(payment.amount().minorUnits()),
                        "receivedDate", payment.receivedOn().toString(),
                        "reason", reason));
        settlement.instalmentsChanged(missionId);
        return payment;
    }

    private static Payment reversible(Books books, long number) {
        var payment = books.payments().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(SettlementRefused::noSuchPayment);
        if (!books.holds(payment)) {
            throw SettlementRefused.reversedAlready();
        }
        var refunded = books.refundedOf(payment);
        if (!refunded.isZero()) {
            throw SettlementRefused.refundedOutOf(refunded);
        }
        return payment;
    }

    /** An instalment that was paid and no longer is has nobody who follows it up: it falls due once more. */
    private void collectAgain(Mission mission, HashSet<String> openBefore) {
        accounting.schedule(mission).standings().stream()
                .filter(Standing::isOpen)
                .map(Standing::claim)
                .filter(claim -> claim.isDue() && !openBefore.contains(claim.id()))
                .forEach(claim -> claims.save(mission.id(), claim.openAgain()));
    }

    private static HashSet<String> openIds(Schedule schedule) {
        return schedule.standings().stream()
                .filter(Standing::isOpen)
                .map(standing -> standing.claim().id())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
