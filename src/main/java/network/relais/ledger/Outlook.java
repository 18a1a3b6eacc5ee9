package network.relais.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.Split;

/** What would become of a split if the client paid so much and no more: the rules of a payment, and nothing is kept. */
public final class Outlook {

    private Outlook() {}

    /** @return what each line would have received, in the order of the split */
    public static Map<LineKey, Money> ifPaid(Split split, Money received) {
        var payouts = new LinkedHashMap<LineKey, Money>();
        if (split.budget().isZero()) {
            split.lines().forEach(line -> payouts.put(line.key(), line.amount()));
            return payouts;
        }
        Settlement.of(Account.of(split, Map.of()), received)
                .payouts()
                .forEach(payout -> payouts.put(payout.line(), payout.amount()));
        return payouts;
    }
}
