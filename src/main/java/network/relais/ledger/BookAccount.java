package network.relais.ledger;

import java.util.Objects;
import network.relais.split.LineKey;
import org.jspecify.annotations.Nullable;

/**
 * An account of a mission's books. Every entry moves an amount from one to another, so that they always balance.
 *
 * @param line whose account it is, for those that each line has; else null
 */
public record BookAccount(Kind kind, @Nullable LineKey line) {

    public enum Kind {
        /** What is in the hands of whoever holds the contract with the client. */
        BANK("bank"),
        /** What the client has paid and what of it is still to be handed out. */
        CLIENT("client"),
        /** What the client has paid beyond the budget: it is the client's. */
        CREDIT("credit"),
        /** What a line has earned, until it is paid out to its party. */
        PAYABLE("payable"),
        /** What waits for a role that nobody has. */
        SET_ASIDE("set-aside");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As it is kept. */
        public String code() {
            return code;
        }

        private boolean isOfALine() {
            return this == PAYABLE || this == SET_ASIDE;
        }
    }

    public static final BookAccount BANK = new BookAccount(Kind.BANK, null);
    public static final BookAccount CLIENT = new BookAccount(Kind.CLIENT, null);
    public static final BookAccount CREDIT = new BookAccount(Kind.CREDIT, null);

    public BookAccount {
        if (kind.isOfALine() != (line != null)) {
            throw new IllegalArgumentException(kind + " of " + line);
        }
    }

    public static BookAccount payable(LineKey line) {
        return new BookAccount(Kind.PAYABLE, line);
    }

    public static BookAccount setAside(LineKey line) {
        return new BookAccount(Kind.SET_ASIDE, line);
    }

    /** @throws NullPointerException if the account is not a line's */
    public LineKey requiredLine() {
        return Objects.requireNonNull(line);
    }

    /** Unique in its mission: {@code bank}, {@code payable/delivery/p000012/}. */
    public String code() {
        return line == null
                ? kind.code()
                : kind.code() + "/" + line.kind().code() + "/" + line.party() + "/" + line.entry();
    }
}
