package network.relais.ledger;

import network.relais.ledger.HandOut.Batch;
import network.relais.money.Money;
import network.relais.split.LineKey;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the books says: an amount goes from one account, which is credited with it, to another, which is debited.
 *
 * @param key says what happened, once in a mission: posted twice, it is refused
 * @param amount excluding VAT, more than zero
 * @param payment the number of the client's payment it comes from; null for what a party is paid
 * @param batch for what is handed out; else null
 * @param transfer the number of the transfer by which the money left; else null
 * @param reverses the number of the entry that this one takes back, whole; else null
 */
public record Posting(
        String key,
        Kind kind,
        BookAccount debit,
        BookAccount credit,
        Money amount,
        @Nullable Long payment,
        @Nullable Batch batch,
        @Nullable Long transfer,
        @Nullable Long reverses) {

    public enum Kind {
        /** The client has paid. */
        PAYMENT,
        /** A line got its part of a payment. */
        HAND_OUT,
        /** The part of a line that nobody has waits. */
        SET_ASIDE,
        /** What exceeds the budget is the client's. */
        CREDIT,
        /** The budget has grown, and the client's credit pays for it. */
        CREDIT_USED,
        /** The client got the credit back. */
        REFUND,
        /** A party keeps what it was paid out of a payment that turned out to be none. */
        ADVANCE,
        /** A party was paid. */
        PAYOUT,
        /** An entry was wrong, or does not hold any more. */
        REVERSAL
    }

    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("An entry of nothing: " + key);
        }
        if ((kind == Kind.REVERSAL) != (reverses != null)) {
            throw new IllegalArgumentException("Reversals, and only they, name what they reverse: " + key);
        }
    }

    static Posting payment(long payment, Money amount) {
        return new Posting(
                "payment/" + payment,
                Kind.PAYMENT,
                BookAccount.BANK,
                BookAccount.CLIENT,
                amount,
                payment,
                null,
                null,
                null);
    }

    static Posting handOut(HandOut handOut) {
        var batch = handOut.batch();
        var line = handOut.line();
        return new Posting(
                "hand-out/%s/%s".formatted(batch.id(), keyOf(line)),
                handOut.setAside() ? Kind.SET_ASIDE : Kind.HAND_OUT,
                BookAccount.CLIENT,
                handOut.setAside() ? BookAccount.setAside(line) : BookAccount.payable(line),
                handOut.amount(),
                batch.payment(),
                batch,
                null,
                null);
    }

    /** @param occurrence how often this has happened to the payment, with this time */
    static Posting credit(long payment, int occurrence, Money amount) {
        return new Posting(
                "credit/%d/%d".formatted(payment, occurrence),
                Kind.CREDIT,
                BookAccount.CLIENT,
                BookAccount.CREDIT,
                amount,
                payment,
                null,
                null,
                null);
    }

    static Posting creditUsed(long payment, int occurrence, Money amount) {
        return new Posting(
                "credit-used/%d/%d".formatted(payment, occurrence),
                Kind.CREDIT_USED,
                BookAccount.CREDIT,
                BookAccount.CLIENT,
                amount,
                payment,
                null,
                null,
                null);
    }

    static Posting refund(long transfer, long payment, Money amount) {
        return new Posting(
                "refund/%d/%d".formatted(transfer, payment),
                Kind.REFUND,
                BookAccount.CREDIT,
                BookAccount.BANK,
                amount,
                payment,
                null,
                transfer,
                null);
    }

    /** @param occurrence as above, for this line */
    static Posting advance(long payment, int occurrence, LineKey line, Money amount) {
        return new Posting(
                "advance/%d%s/%s".formatted(payment, occurrence == 1 ? "" : "-" + occurrence, keyOf(line)),
                Kind.ADVANCE,
                BookAccount.CLIENT,
                BookAccount.payable(line),
                amount,
                payment,
                null,
                null,
                null);
    }

    static Posting payout(long transfer, LineKey line, Money amount) {
        return new Posting(
                "payout/%d/%s".formatted(transfer, keyOf(line)),
                Kind.PAYOUT,
                BookAccount.payable(line),
                BookAccount.BANK,
                amount,
                null,
                null,
                transfer,
                null);
    }

    static Posting reversalOf(Entry wrong) {
        var posting = wrong.posting();
        return new Posting(
                "reversal/" + wrong.number(),
                Kind.REVERSAL,
                posting.credit(),
                posting.debit(),
                posting.amount(),
                posting.payment(),
                posting.batch(),
                posting.transfer(),
                wrong.number());
    }

    private static String keyOf(LineKey line) {
        return line.kind().code() + "/" + line.party() + "/" + line.entry();
    }
}
