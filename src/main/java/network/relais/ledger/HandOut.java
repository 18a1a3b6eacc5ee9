package network.relais.ledger;

import network.relais.money.Money;
import network.relais.split.LineKey;

/**
 * What a line got of a payment.
 *
 * @param amount excluding VAT, more than zero
 * @param setAside nobody has the line yet: the amount waits, and is handed out again under the next version
 */
public record HandOut(Batch batch, LineKey line, Money amount, boolean setAside) {

    /**
     * A payment, or what was left of it, handed out at one moment: what one statement is about.
     *
     * @param payment the payment's number
     * @param version of the protocol under which it was handed out
     * @param run 1 for the first time under this version; another follows if something of the payment was free again
     */
    public record Batch(long payment, int version, int run) {

        /** As identifiers are written, {@code 12-3}, and {@code 12-3-2} if it is not the first run. */
        public String id() {
            return payment + "-" + version + (run == 1 ? "" : "-" + run);
        }

        /** @throws IllegalArgumentException if it is no such identifier */
        public static Batch of(String id) {
            var parts = id.split("-", -1);
            if (parts.length < 2 || parts.length > 3) {
                throw new IllegalArgumentException("No payment, version and run: \"" + id + "\"");
            }
            return new Batch(
                    Long.parseLong(parts[0]),
                    Integer.parseInt(parts[1]),
                    parts.length == 2 ? 1 : Integer.parseInt(parts[2]));
        }
    }
}
