package network.relais.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitLine;

/**
 * One line of a split and how far it has been paid.
 *
 * @param total what the line comes to when the client has paid everything
 * @param received what it has been paid so far, at most the total
 */
public record Account(LineKey line, Money total, Money received) {

    public Account {
        if (received.isMoreThan(total)) {
            throw new IllegalArgumentException(line + " has received " + received + ", more than its " + total);
        }
    }

    /** What the line is still to receive. */
    public Money outstanding() {
        return total.minus(received);
    }

    /**
     * The accounts of a split's lines, in their order, with what was received under this version of the protocol or an
     * earlier one. What an expense or fixed price has received beyond its new total, or although it was dropped, counts
     * for the other entries of the same party: the amendment has checked them together.
     *
     * @param received per line; lines that received nothing may be absent
     * @throws IllegalArgumentException if the split does not provide for what has been received, as it would had it been
     *     made with {@code paid}
     */
    public static List<Account> of(Split split, Map<LineKey, Money> received) {
        Map<Party, Money> displaced = displaced(split, received);
        var accounts = new ArrayList<Account>();
        Money none = Money.zero(split.currency());
        for (SplitLine line : split.lines()) {
            Money own = smaller(received.getOrDefault(line.key(), none), line.amount());
            Party party = Party.of(line.key());
            Money more =
                    smaller(displaced.getOrDefault(party, none), line.amount().minus(own));
            displaced.computeIfPresent(party, (same, rest) -> rest.minus(more));
            accounts.add(new Account(line.key(), line.amount(), own.plus(more)));
        }
        displaced.forEach((party, rest) -> {
            if (!rest.isZero()) {
                throw new IllegalArgumentException(
                        rest + " were paid to " + party + " for which this split has no line");
            }
        });
        return accounts;
    }

    /** Whoever is paid for one kind of thing. */
    private record Party(LineKind kind, String id) {
        static Party of(LineKey line) {
            return new Party(line.kind(), line.party());
        }
    }

    /** What was received on lines that are gone or have become smaller than that. */
    private static Map<Party, Money> displaced(Split split, Map<LineKey, Money> received) {
        var displaced = new HashMap<Party, Money>();
        var lines = new HashSet<LineKey>();
        for (SplitLine line : split.lines()) {
            lines.add(line.key());
            Money own = received.getOrDefault(line.key(), Money.zero(split.currency()));
            if (own.isMoreThan(line.amount())) {
                displaced.merge(Party.of(line.key()), own.minus(line.amount()), Money::plus);
            }
        }
        received.forEach((line, amount) -> {
            if (!lines.contains(line)) {
                displaced.merge(Party.of(line), amount, Money::plus);
            }
        });
        return displaced;
    }

    private static Money smaller(Money one, Money other) {
        return one.isMoreThan(other) ? other : one;
    }
}
