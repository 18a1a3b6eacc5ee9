package network.relais.expense;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import network.relais.UseCase;
import network.relais.filing.HandIn;
import network.relais.filing.Upload;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody who works in a mission hands in what they have paid for it, with the receipt. */
@UseCase
public class SubmitExpense {

    private static final int LONGEST_LABEL = 100;
    private static final Set<Part> MAY = EnumSet.of(Part.COORDINATOR, Part.CONTRIBUTOR, Part.PARTY);

    private final Missions missions;
    private final MissionAccess access;
    private final Expenses expenses;
    private final HandIn handIn;
    private final ExpenseProcess process;
    private final Journal journal;
    private final Clock clock;

    SubmitExpense(
            Missions missions,
            MissionAccess access,
            Expenses expenses,
            HandIn handIn,
            ExpenseProcess process,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.expenses = expenses;
        this.handIn = handIn;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * As it was typed.
     *
     * @param amount excluding VAT
     * @param paid VAT included
     */
    public record Typed(String label, String amount, String paid, @Nullable LocalDate spentOn) {}

    /** @throws network.relais.mission.UnknownMission if the mission is none of this person's business */
    public boolean maySubmit(String missionId, String person) {
        var mission = access.read(missionId, person);
        return !mission.hasEnded() && hasPart(mission, person);
    }

    /**
     * @throws network.relais.mission.UnknownMission if the mission is none of this person's business
     * @throws network.relais.Rejection if something has to be mended; nothing is kept then
     */
    public void submit(String missionId, String by, Typed typed, Upload receipt) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        if (!hasPart(mission, by)) {
            throw ExpenseRefused.notYoursToSubmit();
        }
        if (mission.hasEnded()) {
            throw ExpenseRefused.ended();
        }
        var currency = Currency.valueOf(mission.currency());
        var label = Texts.requiredLine("What for", typed.label(), LONGEST_LABEL);
        var amount = Money.parse(typed.amount(), currency);
        if (amount.isZero()) {
            throw ExpenseRefused.nothing();
        }
        var paid = Money.parse(typed.paid(), currency);
        if (amount.isMoreThan(paid)) {
            throw ExpenseRefused.paidLess(amount, paid);
        }
        var spentOn = day(typed.spentOn());
        var file = handIn.keep(receipt, by);
        var number = expenses.add(missionId, by, label, amount, paid, spentOn, file.number(), clock.instant());
        journal.note(
                missionId,
                "expenseSubmitted",
                by,
                Map.of("amountMoney", String.valueOf(amount.minorUnits()), "expense", label));
        process.submitted(missionId, number);
    }

    private LocalDate day(@Nullable LocalDate typed) {
        var last = LocalDate.now(clock);
        var first = last.minusYears(1);
        if (typed == null || typed.isAfter(last) || typed.isBefore(first)) {
            throw ExpenseRefused.badDay(first, last);
        }
        return Objects.requireNonNull(typed);
    }

    private boolean hasPart(Mission mission, String person) {
        return person.equals(mission.lead())
                || missions.partsOf(mission.id(), person).stream().anyMatch(MAY::contains);
    }
}
