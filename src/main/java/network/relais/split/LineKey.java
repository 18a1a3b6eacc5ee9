package network.relais.split;

import java.util.Objects;

/**
 * What a line is, from one version of a protocol to the next: what was paid on a line of the old version counts for the
 * line with the same key in the new one.
 *
 * @param entry which expense or fixed price it is, see {@link SplitCase.Entry#entry}; empty for a share of a pot, of
 *     which a party has only one
 */
public record LineKey(LineKind kind, String party, String entry) {

    public LineKey {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(party);
        if (LineKind.DEDUCTED.contains(kind) == entry.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expenses and fixed prices, and only they, name their entry: " + kind + " \"" + entry + "\"");
        }
    }

    /** The key of a share of a pot. */
    public static LineKey ofShare(LineKind pot, String party) {
        return new LineKey(pot, party, "");
    }
}
