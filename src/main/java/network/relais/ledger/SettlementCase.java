package network.relais.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.ReadingProblems;
import network.relais.split.SplitRejected;
import org.jspecify.annotations.Nullable;

/**
 * Lines and payments to be handed out to them one after the other, as another program sends them to see what everybody would get.
 *
 * @param lines with what each comes to, in the order in which equal claims are served
 * @param payments in the order in which they came in
 */
public record SettlementCase(Currency currency, List<Line> lines, List<Money> payments) {

    public record Line(String id, Money amount) {}

    /**
     * What one payment brought.
     *
     * @param payouts one a line, in their order
     * @param credit what exceeds what all lines come to
     */
    public record Settled(List<Line> payouts, Money credit) {}

    /** Of both lists together. */
    static final int MOST_ENTRIES = 1000;

    public SettlementCase {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /**
     * Strict: a field too many, one missing or of the wrong type is refused, and every amount is a string of plain digits.
     *
     * @param tree the root of a document: a map of strings, lists and maps
     * @throws SplitRejected with the first of all reasons in the order of its codes
     */
    public static SettlementCase read(@Nullable Object tree) {
        var problems = new ReadingProblems();
        var fields = problems.fields("", "The case", tree);
        var code = fields.text("currency");
        var currency = Currency.ofCode(code);
        if (currency.isEmpty()) {
            problems.add(SplitRejected.unknownCurrency(code));
        }
        var lines = new ArrayList<Line>();
        var ids = new HashSet<String>();
        fields.require("lines");
        for (var each : fields.list("lines")) {
            var id = each.text("id");
            if (id.isBlank()) {
                each.refuse("id", "is empty");
            } else if (!ids.add(id)) {
                each.refuse("id", "names a line that is there already");
            }
            lines.add(new Line(id, each.amount("amount", "Amount of " + id, currency.orElse(Currency.EUR))));
            each.refuseOthers();
        }
        fields.require("payments");
        var payments = fields.amounts("payments", "Payment", currency.orElse(Currency.EUR));
        fields.refuseOthers();
        if (lines.size() + payments.size() > MOST_ENTRIES) {
            problems.add(SplitRejected.malformed(
                    "",
                    "The case has %d lines and payments: a settlement takes at most %d."
                            .formatted(lines.size() + payments.size(), MOST_ENTRIES)));
        }
        problems.refuseFirst();
        return new SettlementCase(currency.orElse(Currency.EUR), lines, payments);
    }

    /** Payment by payment. */
    public List<Settled> settled() {
        var none = Money.zero(currency);
        var accounts = lines.stream()
                .map(line -> new Account(LineKey.ofShare(LineKind.DELIVERY, line.id()), line.amount(), none))
                .toList();
        var settled = new ArrayList<Settled>();
        for (var payment : payments) {
            var settlement = Settlement.of(accounts, payment);
            settled.add(new Settled(
                    settlement.payouts().stream()
                            .map(payout -> new Line(payout.line().party(), payout.amount()))
                            .toList(),
                    settlement.credit()));
            accounts = settlement.receivedOn(accounts);
        }
        return settled;
    }
}
