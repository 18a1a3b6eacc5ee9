package network.relais.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import network.relais.money.Currency;
import network.relais.money.Money;

/**
 * A mission's budget, split among its parties. The lines sum to the budget, to the minor unit; no line is negative.
 * Reasons are worked out only when somebody asks for them.
 */
public final class Split {

    private final SplitCase input;
    private final Money base;
    private final Map<LineKind, Pot> pots;
    private final List<SplitLine> lines;

    /** @throws SplitRejected if the case breaks a rule */
    public static Split of(SplitCase input) {
        return SplitRules.apply(input);
    }

    Split(SplitCase input, Money base, Map<LineKind, Pot> pots) {
        this.input = input;
        this.base = base;
        this.pots = pots;
        this.lines = linesOf(input, pots);
    }

    public Currency currency() {
        return input.currency();
    }

    public Money budget() {
        return input.budget();
    }

    /** What the budget leaves for the pots after expenses and fixed prices. */
    public Money base() {
        return base;
    }

    /** Expenses and fixed prices in the order of the case, then pot by pot, each sorted by party. */
    public List<SplitLine> lines() {
        return lines;
    }

    public List<SplitLine> linesOf(String party) {
        return lines.stream().filter(line -> line.party().equals(party)).toList();
    }

    /** What each party gets on all its lines together, sorted by party. */
    public SortedMap<String, Money> totals() {
        var totals = new TreeMap<String, Money>(PartyOrder.BY_CODE_POINT);
        lines.forEach(line -> totals.merge(line.party(), line.amount(), Money::plus));
        return Collections.unmodifiableSortedMap(totals);
    }

    /** The pots that are shared, in their order, and how large they are. */
    public List<PotSize> pots() {
        return pots.values().stream().map(Pot::size).toList();
    }

    /** @param line one of {@link #lines} */
    public Explanation explain(SplitLine line) {
        if (LineKind.DEDUCTED.contains(line.kind())) {
            return new Explanation.Deducted(line.kind(), line.label(), base, line.amount());
        }
        Pot pot = pots.get(line.kind());
        if (pot == null) {
            throw new IllegalArgumentException("Not a line of this split: " + line);
        }
        return pot.explain(line.party());
    }

    private static List<SplitLine> linesOf(SplitCase input, Map<LineKind, Pot> pots) {
        var lines = new ArrayList<SplitLine>();
        for (LineKind kind : LineKind.DEDUCTED) {
            for (SplitCase.Entry entry : input.entries(kind)) {
                lines.add(
                        new SplitLine(new LineKey(kind, entry.party(), entry.entry()), entry.label(), entry.amount()));
            }
        }
        pots.forEach((kind, pot) -> {
            for (int i = 0; i < pot.claims().size(); i++) {
                LineKey key = LineKey.ofShare(kind, pot.claims().get(i).party());
                lines.add(new SplitLine(key, "", pot.amountOf(i)));
            }
        });
        return Collections.unmodifiableList(lines);
    }
}
