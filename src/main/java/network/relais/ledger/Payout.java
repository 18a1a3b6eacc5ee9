package network.relais.ledger;

import network.relais.money.Money;
import network.relais.split.LineKey;

/**
 * What a line got of a payment.
 *
 * @param payment the payment's number
 * @param version of the protocol under which it was handed out
 * @param amount excluding VAT, more than zero
 * @param setAside nobody has the line yet: the amount waits, and is handed out again under the next version
 */
public record Payout(long payment, int version, LineKey line, Money amount, boolean setAside) {

    /** A payment, or what was left of it, handed out under one version: what one statement is about. */
    public record Batch(long payment, int version) {

        /** As identifiers are written, {@code 12-3}. */
        public String id() {
            return payment + "-" + version;
        }

        /** @throws IllegalArgumentException if it is no such identifier */
        public static Batch of(String id) {
            var parts = id.split("-", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("No payment and version: \"" + id + "\"");
            }
            return new Batch(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    public Batch batch() {
        return new Batch(payment, version);
    }
}
