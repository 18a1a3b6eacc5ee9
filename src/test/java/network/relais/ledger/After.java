package network.relais.ledger;

import java.util.ArrayList;
import java.util.List;

/** The accounts once the payouts of a settlement have been received. */
final class After {

    private After() {}

    static List<Account> of(List<Account> accounts, Settlement settlement) {
        var after = new ArrayList<Account>();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            var payout = settlement.payouts().get(i);
            after.add(new Account(
                    account.line(), account.total(), account.received().plus(payout.amount())));
        }
        return after;
    }
}
