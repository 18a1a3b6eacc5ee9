package network.relais.split;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.ReadingProblems.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case from untyped data, such as a JSON document read into maps, lists and strings. Strict: a field too many,
 * one missing or of the wrong type is refused, and every figure is a string of plain digits.
 */
public final class SplitCaseReader {

    /** Of all lists of a case together. */
    static final int MOST_ENTRIES = 1000;

    private static final BigDecimal ONE = BigDecimal.ONE;

    private final ReadingProblems problems = new ReadingProblems();

    /** Of the amounts being read. If the case names none we know, amounts are read as if in another and then refused. */
    private Currency currency = Currency.EUR;

    private int entries;

    private SplitCaseReader() {}

    /**
     * @param tree the root of the document: a map of strings, lists and maps
     * @throws SplitRejected with the first of all reasons in the order of {@link SplitRejected.Code}
     */
    public static SplitCase read(@Nullable Object tree) {
        return new SplitCaseReader().readCase(tree);
    }

    private SplitCase readCase(@Nullable Object tree) {
        Fields fields = problems.fields("", "The case", tree);
        currency = readCurrency(fields);
        var input = SplitCase.ofBudget(amount(fields, "budget", "Budget"));
        readEntries(fields, "expenses", "Expense", input::expense);
        readEntries(fields, "fixed", "Fixed price", input::fixedPrice);
        readRates(fields, input);
        readBeneficiaries(fields, input);
        readCaps(fields, input);
        readContributions(fields, input);
        readFloors(fields, input);
        readPaid(fields, input);
        fields.refuseOthers();
        refuseTooManyEntries();
        problems.refuseFirst();
        return input.build();
    }

    private Currency readCurrency(Fields fields) {
        String code = fields.text("currency");
        Optional<Currency> known = Currency.ofCode(code);
        if (known.isEmpty()) {
            problems.add(SplitRejected.unknownCurrency(code));
        }
        return known.orElse(currency);
    }

    private interface EntryOf {
        void add(String entry, String party, Money amount, String label);
    }

    /** Entries without an identifier of their own are told apart by their place in the list, from 1. */
    private void readEntries(Fields fields, String list, String what, EntryOf input) {
        int place = 0;
        for (Fields entry : each(fields.list(list))) {
            place++;
            String party = entry.party();
            Money amount = amount(entry, "amount", what + " of " + party);
            input.add(String.valueOf(place), party, amount, entry.has("label") ? entry.text("label") : "");
            entry.refuseOthers();
        }
    }

    private void readRates(Fields fields, SplitCase.Builder input) {
        Fields rates = fields.object("rates");
        for (LineKind pot : LineKind.RATED_POTS) {
            if (rates.has(pot.code())) {
                input.rate(pot, rates.number(pot.code(), "Rate of the " + pot.words()));
            }
        }
        rates.refuseOthers();
    }

    private void readBeneficiaries(Fields fields, SplitCase.Builder input) {
        Fields beneficiaries = fields.object("beneficiaries");
        for (LineKind pot : LineKind.RATED_POTS) {
            for (Fields each : each(beneficiaries.list(pot.code()))) {
                String party = each.party();
                String whose = "Weight of " + party + " in the " + pot.words();
                input.beneficiary(pot, party, each.has("weight") ? each.number("weight", whose) : ONE);
                each.refuseOthers();
            }
        }
        beneficiaries.refuseOthers();
    }

    private void readCaps(Fields fields, SplitCase.Builder input) {
        Fields caps = fields.object("caps");
        for (LineKind pot : LineKind.RATED_POTS) {
            if (caps.has(pot.code())) {
                input.cap(pot, amount(caps, pot.code(), "Cap of the " + pot.words()));
            }
        }
        caps.refuseOthers();
    }

    private void readContributions(Fields fields, SplitCase.Builder input) {
        fields.require("contributions");
        for (Fields each : each(fields.list("contributions"))) {
            String party = each.party();
            String role = each.text("role");
            BigDecimal days = each.number("days", "Days of " + party);
            BigDecimal dayRate = each.number("dayRate", "Day rate of " + party);
            BigDecimal coefficient =
                    each.has("coefficient") ? each.number("coefficient", "Coefficient of " + party) : ONE;
            input.contribution(party, role, days, dayRate, coefficient);
            each.refuseOthers();
        }
    }

    private void readFloors(Fields fields, SplitCase.Builder input) {
        for (Fields floor : each(fields.list("floors"))) {
            String party = floor.party();
            input.floor(party, amount(floor, "amount", "Floor of " + party));
            floor.refuseOthers();
        }
    }

    private void readPaid(Fields fields, SplitCase.Builder input) {
        for (Fields paid : each(fields.list("paid"))) {
            String party = paid.party();
            Money amount = amount(paid, "amount", "Paid to " + party);
            LineKind.ofCode(paid.text("kind"))
                    .ifPresentOrElse(
                            kind -> input.paid(kind, party, amount),
                            () -> paid.refuse(
                                    "kind",
                                    "is none of "
                                            + List.of(LineKind.values()).stream()
                                                    .map(LineKind::code)
                                                    .toList()));
            paid.refuseOthers();
        }
    }

    private Money amount(Fields fields, String name, String whose) {
        return fields.amount(name, whose, currency);
    }

    /** The entries of a list, counted. */
    private List<Fields> each(List<Fields> list) {
        entries += list.size();
        return entries > MOST_ENTRIES ? List.of() : list;
    }

    private void refuseTooManyEntries() {
        if (entries > MOST_ENTRIES) {
            problems.add(SplitRejected.malformed(
                    "", "The case has " + entries + " entries: a split takes at most " + MOST_ENTRIES + "."));
        }
    }
}
