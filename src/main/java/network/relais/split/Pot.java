package network.relais.split;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import network.relais.money.Money;

/**
 * One pot, shared.
 *
 * @param claims of its parties, sorted by party
 */
record Pot(PotSize size, List<Claim> claims, Sharing sharing) {

    static final Comparator<Claim> BY_PARTY = Comparator.comparing(Claim::party, PartyOrder.BY_CODE_POINT);

    Money amountOf(int claim) {
        return new Money(sharing.amount(claim), size.amount().currency());
    }

    Explanation explain(String party) {
        int index = Collections.binarySearch(claims, Claim.ofWeight(party, BigDecimal.ZERO), BY_PARTY);
        Claim claim = claims.get(index);
        var currency = size.amount().currency();
        if (sharing.isHeldAtFloor(index)) {
            return new Explanation.HeldAtFloor(
                    size, claim.weight(), new Money(claim.agreedFloor(), currency), new Money(claim.paid(), currency));
        }
        return new Explanation.Proportional(
                size, claim.weight(), sharing.weights(), new Money(sharing.shared(), currency), amountOf(index));
    }
}
