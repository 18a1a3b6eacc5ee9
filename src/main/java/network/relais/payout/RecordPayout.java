package network.relais.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import network.relais.UseCase;
import network.relais.ledger.Books;
import network.relais.ledger.Ledger;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.people.Directory;
import network.relais.people.Language;
import network.relais.people.Role;
import network.relais.split.LineKey;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody was paid what they have earned, in one mission or in several at once, against one invoice of theirs. */
@UseCase
public class RecordPayout {

    public static final String INVOICE = "Number of the invoice";
    public static final String REFERENCE = "Reference";

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REQUEST = 64;
    private static final int MOST_DAYS_AGO = 366;

    /**
     * What was typed about a payout.
     *
     * @param missions all that the person has to come there is paid
     * @param invoice number of the person's invoice
     * @param reference the bank's; may be empty
     */
    public record Typed(
            String personId,
            Currency currency,
            List<String> missions,
            @Nullable String invoice,
            LocalDate paidOn,
            @Nullable String reference) {}

    private final Missions missions;
    private final Directory directory;
    private final Payables payables;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    RecordPayout(
            Missions missions, Directory directory, Payables payables, Ledger ledger, Journal journal, Clock clock) {
        this.missions = missions;
        this.directory = directory;
        this.payables = payables;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param by an animator
     * @param request made anew whenever the page is opened: the same twice records one payout
     * @return what was paid; zero if it was recorded before
     * @throws PayoutRefused if it cannot be recorded
     * @throws network.relais.text.BadText if a text cannot be kept
     */
    public Money record(String by, Typed typed, String request) {
        var today = LocalDate.now(clock);
        if (!directory.rolesOf(by, today).contains(Role.ANIMATOR)) {
            throw PayoutRefused.notYoursToPay();
        }
        var key = Texts.requiredLine("Request", request, LONGEST_REQUEST);
        var invoice = Texts.requiredLine(INVOICE, typed.invoice(), LONGEST_LINE);
        var reference = Texts.oneLine(REFERENCE, typed.reference(), LONGEST_LINE);
        if (typed.paidOn().isAfter(today) || typed.paidOn().isBefore(today.minusDays(MOST_DAYS_AGO))) {
            throw PayoutRefused.noDay(today);
        }
        if (typed.missions().isEmpty()) {
            throw PayoutRefused.nothingChosen();
        }
        // Always in the same order: two who pay at once wait for each other.
        var chosen = new TreeSet<>(typed.missions());
        chosen.forEach(missions::lock);
        if (ledger.knows(key)) {
            return Money.zero(typed.currency());
        }
        chosen.forEach(mission -> requirePayable(mission, typed));

        var now = clock.instant();
        var transfer = ledger.add(key, typed.personId(), typed.paidOn(), reference, invoice, by, now);
        var paid = Money.zero(typed.currency());
        for (var mission : chosen) {
            var postings = books(mission, typed).payOut(transfer.number(), line -> isOf(line, typed));
            ledger.post(mission, postings, by, now);
            for (var posting : postings) {
                paid = paid.plus(posting.amount());
            }
            journal.note(
                    mission,
                    "partyPaid",
                    by,
                    Map.of(
                            "paidPerson",
                            typed.personId(),
                            "paidDate",
                            typed.paidOn().toString()));
        }
        return paid;
    }

    private void requirePayable(String mission, Typed typed) {
        if (!missions.get(mission).currency().equals(typed.currency().name()) || !payables.networkPays(mission)) {
            throw PayoutRefused.nothingOwed();
        }
        var lines = books(mission, typed).payable().keySet().stream()
                .filter(line -> isOf(line, typed))
                .toList();
        if (lines.isEmpty()) {
            throw PayoutRefused.nothingOwed();
        }
        lines.forEach(line -> payables.held(mission, line, Language.EN).ifPresent(why -> {
            throw PayoutRefused.held(
                    why, payables.held(mission, line, Language.FR).orElse(why));
        }));
    }

    private Books books(String mission, Typed typed) {
        return ledger.of(mission, typed.currency());
    }

    private static boolean isOf(LineKey line, Typed typed) {
        return line.party().equals(typed.personId());
    }
}
