package network.relais.split;

import network.relais.money.Money;

/**
 * One amount of a split, for one party.
 *
 * @param label what the expense or fixed price is for, in its party's words; else empty
 * @param amount excluding VAT
 */
public record SplitLine(LineKey key, String label, Money amount) {

    public LineKind kind() {
        return key.kind();
    }

    public String party() {
        return key.party();
    }
}
