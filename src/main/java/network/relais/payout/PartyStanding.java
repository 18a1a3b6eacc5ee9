package network.relais.payout;

import java.util.List;
import java.util.Optional;
import network.relais.money.Money;
import network.relais.split.LineKey;
import org.jspecify.annotations.Nullable;

/**
 * Where one party of a mission stands, by the agreement in force. All amounts excluding VAT.
 *
 * @param party a person's id, the network, or a role that nobody has
 * @param name as it is shown
 * @param lines in the order of the split
 * @param agreed what the lines come to when the client has paid everything
 * @param earned what of it became the party's own when the client paid
 * @param transferred what of that the network has paid them
 * @param open what is earned and was not paid, line by line
 * @param payer who pays it
 * @param holder name of the member who has the contract with the client; null if it is the network's company
 * @param isOver whether the mission has ended: what is not earned by then never will be
 */
public record PartyStanding(
        String party,
        String name,
        List<Line> lines,
        Money agreed,
        Money earned,
        Money transferred,
        List<Open> open,
        Payer payer,
        @Nullable String holder,
        boolean isOver) {

    public enum Payer {
        /** Against an invoice of the party. */
        NETWORK,
        /** The member who has the contract, against an invoice to that member. */
        HOLDER,
        /** Nobody: the party has the money already, as whoever has the contract. */
        NOBODY
    }

    /** @param label what an expense or a fixed price is for; else empty */
    public record Line(LineKey key, String label, Money agreed, Money earned) {}

    /** @param held why it must not be paid yet: for the party, and for those who pay */
    public record Open(LineKey key, String label, Money amount, Optional<String> held) {}

    public PartyStanding {
        lines = List.copyOf(lines);
        open = List.copyOf(open);
    }

    /** What can be paid now. */
    public Money ready() {
        return sum(false);
    }

    /** What waits for something. */
    public Money held() {
        return sum(true);
    }

    /** What is still the client's to pay, or will never come once the mission is over. */
    public Money toCome() {
        return agreed.isMoreThan(earned) ? agreed.minus(earned) : Money.zero(agreed.currency());
    }

    private Money sum(boolean isHeld) {
        return open.stream()
                .filter(each -> each.held().isPresent() == isHeld)
                .map(Open::amount)
                .reduce(Money.zero(agreed.currency()), Money::plus);
    }
}
