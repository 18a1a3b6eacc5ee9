package network.relais.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * An entry, and how its two accounts stood right after it: what each was credited with beyond what it was debited with, in minor units,
 * negative the other way round.
 */
public record BalancedEntry(Entry entry, long debitedAfter, long creditedAfter) {

    /** All entries of the books in their order; each is looked at once. */
    public static List<BalancedEntry> of(Books books) {
        var balances = new HashMap<BookAccount, Long>();
        var balanced = new ArrayList<BalancedEntry>();
        for (var entry : books.entries()) {
            var posting = entry.posting();
            var units = posting.amount().minorUnits();
            long debited = balances.merge(posting.debit(), -units, Math::addExact);
            long credited = balances.merge(posting.credit(), units, Math::addExact);
            balanced.add(new BalancedEntry(entry, debited, credited));
        }
        return balanced;
    }
}
