package network.relais.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import network.relais.UseCase;
import network.relais.ledger.Ledger;
import network.relais.ledger.Payout;
import network.relais.mail.InWords;
import network.relais.mail.Outbox;
import network.relais.mail.Outbox.MailRequest;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.settlement.WakeSettlement;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A payout was recorded that the bank did not make, or not like that: it is reversed in the books of every mission it was for, and the
 * party has the amounts to come again. The party is told, and why.
 */
@UseCase
public class ReversePayout {

    public static final String WHY = "Why was it wrong?";

    private static final int LONGEST_REASON = 400;

    /** @param file for the bank in which the payout most likely stands; empty if none was made with it */
    public record Reversed(Payout payout, Optional<BankFile> file) {}

    private final Missions missions;
    private final Directory directory;
    private final Ledger ledger;
    private final BankFiles files;
    private final WakeSettlement settlement;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    ReversePayout(
            Missions missions,
            Directory directory,
            Ledger ledger,
            BankFiles files,
            WakeSettlement settlement,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.missions = missions;
        this.directory = directory;
        this.ledger = ledger;
        this.files = files;
        this.settlement = settlement;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param by an animator, but not whoever was paid
     * @param number of the transfer
     * @param typedReason for the party and for those who pay
     * @param isSure whether they were asked twice
     * @throws PayoutRefused if it cannot be reversed
     * @throws network.relais.text.BadText if the reason cannot be kept
     */
    public Reversed reverse(String by, long number, @Nullable String typedReason, boolean isSure) {
        if (!directory.rolesOf(by, LocalDate.now(clock)).contains(Role.ANIMATOR)) {
            throw PayoutRefused.notYoursToReverse();
        }
        var recorded = ledger.payout(number).orElseThrow(PayoutRefused::noSuchPayout);
        // Always in the same order, as whoever pays.
        new TreeSet<>(recorded.missions()).forEach(missions::lock);
        var payout = ledger.payout(number).orElseThrow();
        var party = recipient(payout);
        if (directory.payeeOf(party).equals(directory.payeeOf(by))) {
            throw PayoutRefused.yourOwn();
        }
        if (payout.reversal() != null) {
            throw PayoutRefused.reversedAlready();
        }
        var reason = Texts.requiredLine(WHY, typedReason, LONGEST_REASON);
        if (!isSure) {
            throw PayoutRefused.notSure();
        }

        var now = clock.instant();
        var currency = payout.total().currency();
        for (var mission : payout.missions()) {
            ledger.post(mission, ledger.of(mission, currency).takeBackPayout(number), by, now);
            journal.note(
                    mission,
                    "payoutReversed",
                    by,
                    Map.of(
                            "paidPerson",
                            party,
                            "paidDate",
                            payout.transfer().paidOn().toString()));
        }
        ledger.noteReversal(number, reason, by, now);
        tell(payout, reason, by);
        // What a party kept of a payment that was none may be somebody else's now.
        payout.missions().forEach(settlement::instalmentsChanged);
        return new Reversed(
                payout, files.paying(party, payout.missions(), payout.transfer().recordedAt()));
    }

    /** Once, though it may be about several missions. */
    private void tell(Payout payout, String reason, String by) {
        var party = recipient(payout);
        var language = directory.person(party).language();
        var values = new HashMap<String, Object>();
        values.put("amount", words(payout.total(), language));
        values.put("date", InWords.date(payout.transfer().paidOn(), language));
        values.put("invoice", payout.transfer().invoice());
        values.put("reference", payout.transfer().reference());
        values.put("reason", reason);
        values.put("by", directory.person(by).name());
        values.put(
                "parts",
                byMission(payout).entrySet().stream()
                        .map(each -> Map.of(
                                "title",
                                missions.get(each.getKey()).title(),
                                "amount",
                                words(each.getValue(), language)))
                        .toList());
        outbox.queue(new MailRequest(
                payout.missions().get(0),
                "payout_reversed",
                party,
                String.valueOf(payout.transfer().number()),
                null,
                Map.of("payout", values)));
    }

    private static Map<String, Money> byMission(Payout payout) {
        var amounts = new LinkedHashMap<String, Money>();
        payout.parts().forEach(part -> amounts.merge(part.missionId(), part.amount(), Money::plus));
        return amounts;
    }

    private static String words(Money amount, Language language) {
        return amount.format(language.locale());
    }

    private static String recipient(Payout payout) {
        return Optional.ofNullable(payout.transfer().recipient()).orElseThrow();
    }
}
