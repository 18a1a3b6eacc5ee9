package network.relais.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import network.relais.ledger.Books;
import network.relais.ledger.HandOut.Batch;
import network.relais.ledger.Payment;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.Split;
import network.relais.split.SplitLine;

/**
 * What some parties got of one payment, and how far their lines are paid with it. All amounts excluding VAT.
 *
 * @param payment what the client paid
 * @param paidSoFar all that the client had paid by then, at most the budget
 * @param budget of the version under which it was handed out
 * @param lines of these parties that got something, in the order of the split
 * @param open what is still to come for these parties after it
 */
record Statement(Payment payment, Money paidSoFar, Money budget, List<Line> lines, Money open) {

    /**
     * @param label what an expense or a fixed price is for; else empty
     * @param total what the line comes to when all is paid
     * @param amount what it got now
     * @param before what it had received before
     */
    record Line(LineKey key, String label, Money total, Money amount, Money before) {

        Money receivedWithIt() {
            return before.plus(amount);
        }
    }

    Statement {
        lines = List.copyOf(lines);
    }

    /** @param split by which the payment was handed out */
    static Statement of(Books books, Split split, Batch batch, Predicate<String> parties) {
        var then = books.whenHandedOut(batch);
        var none = Money.zero(books.currency());
        var now = new LinkedHashMap<LineKey, Money>();
        then.of(batch).stream()
                .filter(handOut -> !handOut.setAside())
                .filter(handOut -> parties.test(handOut.line().party()))
                .forEach(handOut -> now.merge(handOut.line(), handOut.amount(), Money::plus));
        var received = new LinkedHashMap<LineKey, Money>();
        then.paidByLine().forEach((line, amount) -> {
            if (parties.test(line.party())) {
                received.put(line, amount);
            }
        });
        var lines = new ArrayList<Line>();
        now.forEach((key, amount) -> {
            var withIt = received.getOrDefault(key, amount);
            var line = lineOf(split, key);
            var total = line.map(SplitLine::amount).orElse(withIt);
            lines.add(new Line(key, line.map(SplitLine::label).orElse(""), total, amount, withIt.minus(amount)));
        });
        return new Statement(
                books.payment(batch.payment()),
                smaller(sum(none, then.receivedUnder(batch.version())), split.budget()),
                split.budget(),
                lines,
                stillToCome(split, parties, sum(none, received)));
    }

    Money total() {
        return lines.stream().map(Line::amount).reduce(Money.zero(budget.currency()), Money::plus);
    }

    private static Optional<SplitLine> lineOf(Split split, LineKey key) {
        return split.lines().stream().filter(line -> line.key().equals(key)).findFirst();
    }

    private static Money stillToCome(Split split, Predicate<String> parties, Money received) {
        var total = split.lines().stream()
                .filter(line -> parties.test(line.party()))
                .map(SplitLine::amount)
                .reduce(Money.zero(split.currency()), Money::plus);
        return total.minus(smaller(received, total));
    }

    private static Money sum(Money none, Map<LineKey, Money> amounts) {
        return amounts.values().stream().reduce(none, Money::plus);
    }

    private static Money smaller(Money one, Money other) {
        return one.isMoreThan(other) ? other : one;
    }
}
